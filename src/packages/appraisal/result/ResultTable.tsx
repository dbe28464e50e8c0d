import { Text, View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import { gradeNames } from '../../../../rules/explain/gradeNames';
import type { Output } from '../../../../types/api';
import { Figures } from '../../../components/ui/Figures';
import { SCOPE_LABELS } from '../shared/labels';

type Result = Output<'appraisal', 'result'>;
type Table = Result['tables'][number];

interface Props {
  readonly table: Table;
  readonly names: Result['names'];
  readonly grades: Result['grades'];
}

/** 一份公布表：张数在上，每人一行在下；不排名次，照名册的次序（design §5）。 */
export function ResultTable({ table, names, grades }: Props) {
  const { scope, envelopes, columns } = table;
  const style = { '--cols': String(grades.length + 1) } as CSSProperties;
  return (
    <View className="result-sheet" style={style}>
      <Text className="result-scope">{SCOPE_LABELS[scope]}</Text>
      <Figures
        items={[
          { label: '实到', value: String(envelopes.present) },
          { label: '发出', value: String(envelopes.issued) },
          { label: '收回', value: String(envelopes.collected) },
          { label: '有效', value: String(envelopes.valid) },
          { label: '无效', value: String(envelopes.invalid) },
        ]}
      />
      <View className="result-row result-heading">
        <Text className="result-name">姓名</Text>
        {grades.map((grade) => (
          <Text key={grade} className="result-cell">
            {gradeNames(grade)}
          </Text>
        ))}
        <Text className="result-cell">弃权</Text>
      </View>
      {columns.map((column) => (
        <View key={column.subjectId} className="result-row">
          <Text className="result-name">{names[column.subjectId] ?? column.subjectId}</Text>
          {grades.map((grade) => (
            <Text key={grade} className="result-cell result-number">
              {String(column.grades[grade])}
            </Text>
          ))}
          <Text className="result-cell result-number">{String(column.abstained)}</Text>
        </View>
      ))}
    </View>
  );
}
