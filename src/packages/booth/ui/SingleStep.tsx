import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Mark } from '../../../../types/ballot/mark';
import type { Manifest } from '../../../../types/ballot/manifest';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Tap } from '../../../components/ui/Tap';
import type { Marks } from '../flow/marks';
import { progressOf } from '../flow/marks';
import { choicesOf } from './markLabels';

interface Props {
  readonly manifest: Manifest;
  readonly mine: readonly boolean[];
  readonly marks: Marks;
  readonly onMark: (column: number, mark: Mark) => void;
  readonly onDone: () => void;
  /** 都填了之后的按钮。 */
  readonly doneText: string;
  readonly busy?: boolean;
  /** 先不写了：文字与去处。 */
  readonly leaving: { readonly text: string; readonly onClick: () => void };
}

/** 一屏一个人，特大字：平板上写票、录纸质票都用它。 */
export function SingleStep(props: Props) {
  const { manifest, mine, marks, onMark, onDone, doneText, busy = false, leaving } = props;
  const columns = [...mine.keys()].filter((column) => mine[column] === true);
  const [column, setColumn] = useState(() => progressOf(mine, marks).nextOpen ?? columns[0] ?? 0);
  const progress = progressOf(mine, marks, column);
  const at = columns.indexOf(column);
  const left = progress.total - progress.filled;
  const [before, after] = [columns[at - 1], columns[at + 1]];
  return (
    <View>
      <Text className="booth-note">{`第 ${at + 1} 位，共 ${columns.length} 位`}</Text>
      <Text className="booth-lead">{manifest.subjects[column]?.name ?? ''}</Text>
      <Choices
        label="选一档"
        options={choicesOf(manifest)}
        value={marks[column] ?? null}
        onChange={(mark) => onMark(column, mark)}
      />
      <View className="booth-footer">
        <Text className="booth-progress">{left === 0 ? '✓ 都填了' : `还差 ${left} 位`}</Text>
        {left === 0 && <Button text={doneText} busy={busy} onClick={onDone} />}
        {after === undefined && progress.nextOpen !== null && progress.nextOpen !== column && (
          <Button text="找下一个没填的" onClick={() => setColumn(progress.nextOpen ?? column)} />
        )}
        <View className="booth-pair">
          {before !== undefined && (
            <Button text="上一位" tone="plain" onClick={() => setColumn(before)} />
          )}
          {after !== undefined && left > 0 && (
            <Button
              text="下一位"
              disabled={(marks[column] ?? null) === null}
              onClick={() => setColumn(after)}
            />
          )}
        </View>
        <Tap className="booth-leave" onClick={leaving.onClick}>
          {leaving.text}
        </Tap>
      </View>
    </View>
  );
}
