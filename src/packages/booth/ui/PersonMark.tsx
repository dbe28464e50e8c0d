import { View } from '@tarojs/components';
import { memo } from 'react';
import type { Mark } from '../../../../types/ballot/mark';
import { Choices } from '../../../components/ui/Choices';
import { Tag } from '../../../components/ui/Tag';

interface Props {
  readonly column: number;
  readonly name: string;
  readonly options: readonly { readonly value: Mark; readonly text: string }[];
  readonly mark: Mark | null;
  /** 刚跳到这一位。 */
  readonly here: boolean;
  readonly onMark: (column: number, mark: Mark) => void;
}

export const anchorOf = (column: number): string => `person-${column}`;

/** 评一个人：几档摆开，一个也没有预先选好（Q10）。 */
export const PersonMark = memo(function PersonMark(props: Props) {
  const { column, name, options, mark, here, onMark } = props;
  return (
    <View id={anchorOf(column)} className={`booth-person${here ? ' booth-here' : ''}`}>
      <View className="booth-person-state">
        {mark === null ? <Tag text="未填" tone="warn" /> : <Tag text="✓ 已填" tone="good" />}
      </View>
      <Choices
        label={`${column + 1}．${name}`}
        options={options}
        value={mark}
        onChange={(value) => onMark(column, value)}
      />
    </View>
  );
});

/** 不准自评的本人那一列。 */
export function OwnColumn({ column, name }: { readonly column: number; readonly name: string }) {
  return (
    <View className="booth-person booth-own">
      {`${column + 1}．${name}`}
      <Tag text="不评本人" />
    </View>
  );
}
