import { Text, View } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import type { RosterRow } from '../../../../types/contracts/member';
import { Card } from '../../../components/ui/Card';
import { Hint } from '../../../components/ui/Notice';
import { Tag } from '../../../components/ui/Tag';
import './index.scss';

const OUTCOMES = {
  error: { text: '有误', tone: 'red' },
  create: { text: '新增', tone: 'good' },
  update: { text: '更新', tone: 'warn' },
  same: { text: '不变', tone: 'plain' },
} as const satisfies Record<RosterRow['outcome'], { text: string; tone: string }>;

const ORDER: readonly RosterRow['outcome'][] = ['error', 'update', 'create', 'same'];

/** 逐行预览：有误的在最前，写明第几行、哪一列、为什么。 */
export function Preview({ preview }: { readonly preview: Output<'member', 'previewRoster'> }) {
  const { counts, rows, missing } = preview;
  const sorted = [...rows].sort(
    (a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || a.row - b.row,
  );
  return (
    <View>
      {counts.error > 0 && (
        <Hint
          text={`有 ${counts.error} 行有误，请在 Excel 里改好后重新选文件；有误时一行也不会提交。`}
        />
      )}
      <Card title="逐行核对" note={`共 ${rows.length} 行`}>
        <Text className="import-counts">
          {`新增 ${counts.create}，更新 ${counts.update}，不变 ${counts.same}，有误 ${counts.error}`}
        </Text>
        {sorted.map((row) => (
          <Line key={row.row} row={row} />
        ))}
      </Card>
      {missing.length > 0 && (
        <Card title="文件里没有的人" note={`${missing.length} 人`}>
          <Text className="import-missing">
            {missing.map((person) => person.name).join('、')}
            。不会因此删除；调离的请另办组织关系。
          </Text>
        </Card>
      )}
    </View>
  );
}

function Line({ row }: { readonly row: RosterRow }) {
  const outcome = OUTCOMES[row.outcome];
  return (
    <View className="import-line">
      <View className="import-head">
        <Text className="import-name">{row.name === '' ? '（没有姓名）' : row.name}</Text>
        <Text className="import-row">第 {row.row} 行</Text>
        <Tag text={outcome.text} tone={outcome.tone} />
      </View>
      {row.errors.map((problem) => (
        <Text key={`${problem.column}-${problem.message}`} className="import-error">
          {problem.column}：{problem.message}
        </Text>
      ))}
      {row.outcome === 'update' &&
        row.changes.map((change) => (
          <Text key={change.column} className="import-change">
            {change.column}：{change.from === '' ? '空' : change.from} →{' '}
            {change.to === '' ? '空' : change.to}
          </Text>
        ))}
    </View>
  );
}
