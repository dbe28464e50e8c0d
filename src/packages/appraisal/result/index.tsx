import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { SCOPE_LABELS } from '../shared/labels';
import { Reasons } from '../../../components/why/Reasons';
import { Forms } from './Forms';
import { ResultTable } from './ResultTable';
import './index.scss';

/** 公布结果（Q11、Q13）：党员票、群众票分计，再合计；张数与每个人的得票。 */
export default function Result() {
  const appraisalId = useRouter().params['appraisalId'] ?? '';
  const { data, error, refresh } = useQuery('appraisal', 'result', { appraisalId });
  const session = useQuery('member', 'session', {});
  const [picked, setPicked] = useState<string | null>(null);
  const shown = data?.tables.find(({ scope }) => scope === picked) ?? data?.tables.at(-1) ?? null;
  const official = (session.data?.me?.roles.length ?? 0) > 0;
  return (
    <Page title="测评结果" wide>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && shown && (
        <View className="result">
          {data.tables.length > 1 && (
            <Choices
              label="看哪一份"
              options={data.tables.map(({ scope }) => ({
                value: scope as string,
                text: SCOPE_LABELS[scope],
              }))}
              value={shown.scope}
              onChange={setPicked}
            />
          )}
          {data.attendance && (
            <Text className="result-attendance">
              {`应到党员 ${data.attendance.due} 人，实到 ${data.attendance.present} 人，到会群众代表 ${data.attendance.massPresent} 人`}
            </Text>
          )}
          <ResultTable table={shown} names={data.names} grades={data.grades} />
          <Reasons summary="票数怎样分开公布" reasons={data.reasons} />
          <View className="result-actions">
            <Button
              text="宣读稿"
              tone="plain"
              onClick={() => open('/packages/appraisal/script/index', { appraisalId })}
            />
            {official && <Forms appraisalId={appraisalId} />}
          </View>
        </View>
      )}
    </Page>
  );
}
