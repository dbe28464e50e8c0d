import { Text, View } from '@tarojs/components';
import { ARTICLES, citationOf } from '../../../rules/law/articles';
import type { ArticleId } from '../../../rules/law/articleIds';
import type { ReasonView } from '../../../types/shapes';
import './why.scss';

interface Props {
  readonly reasons: readonly ReasonView[];
  readonly note?: string;
}

/** 理由逐条说明事实与判断，末了列所依条款的出处与摘要，同一条只列一次（X1）。 */
export function WhyBody({ reasons, note }: Props) {
  const articles = new Set<ArticleId>();
  for (const reason of reasons) for (const id of reason.articles) articles.add(id);
  return (
    <View>
      {reasons.map((reason, index) => (
        <View key={`${reason.rule}-${reason.code}-${index}`} className="reason">
          <Text className="reason-sentence">{reason.sentence}</Text>
        </View>
      ))}
      {[...articles].map((id) => (
        <ArticleLine key={id} id={id} />
      ))}
      {reasons.length === 0 && <Text className="reason-source">没有需要说明的依据。</Text>}
      {note !== undefined && <Text className="reason-note">{note}</Text>}
    </View>
  );
}

/** 一条条款：编号、出处、摘要。 */
export function ArticleLine({ id }: { readonly id: ArticleId }) {
  return (
    <Text className="reason-source">
      {citationOf(id)}：{ARTICLES[id].summary}
    </Text>
  );
}
