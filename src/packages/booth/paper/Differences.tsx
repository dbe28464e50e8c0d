import { Text, View } from '@tarojs/components';
import type { Manifest } from '../../../../types/ballot/manifest';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import type { Marks } from '../flow/marks';
import { markLabel } from '../ui/markLabels';

interface Props {
  readonly manifest: Manifest;
  readonly first: Marks;
  readonly second: Marks;
  readonly columns: readonly number[];
  readonly onReopen: () => void;
}

const labelOf = (marks: Marks, column: number): string => {
  const mark = marks[column] ?? null;
  return mark === null ? '没有录' : markLabel(mark);
};

/** 两遍不一样的几行；一样的不列。 */
export function Differences({ manifest, first, second, columns, onReopen }: Props) {
  return (
    <View>
      <Text className="booth-lead">两遍有 {columns.length} 行不一样</Text>
      <Card title="请两个人一起看纸面">
        {columns.map((column) => (
          <Row
            key={column}
            title={manifest.subjects[column]?.name ?? ''}
            detail={`第一遍 ${labelOf(first, column)}，第二遍 ${labelOf(second, column)}`}
          />
        ))}
      </Card>
      <Button text="照纸面重填这几行" onClick={onReopen} />
    </View>
  );
}
