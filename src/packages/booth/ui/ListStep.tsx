import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import type { Mark } from '../../../../types/ballot/mark';
import type { Booth } from '../flow/enterBooth';
import { progressOf } from '../flow/marks';
import { choicesOf } from './markLabels';
import { anchorOf, OwnColumn, PersonMark } from './PersonMark';
import { ProgressBar } from './ProgressBar';
import type { Ballot } from './useBallot';

interface Props {
  readonly booth: Booth;
  readonly ballot: Ballot;
  readonly onReview: () => void;
}

/** 标题栏占去的高度，跳转时让开。 */
const CLEAR = -72;

/** 手机上写票：一张名单从上写到下；底下一直写着还差几位，点一下就到没填的那位。 */
export function ListStep({ booth, ballot, onReview }: Props) {
  const { manifest } = booth;
  const [here, setHere] = useState(-1);
  const progress = progressOf(ballot.mine, ballot.marks, here);
  const options = useRef(choicesOf(manifest));
  // 每张卡片只在自己那格变了才重画，所以给它们的回调不换。
  const latest = useRef(ballot.mark);
  latest.current = ballot.mark;
  const onMark = useCallback((column: number, mark: Mark) => latest.current(column, mark), []);

  function jump() {
    if (progress.nextOpen === null) return;
    setHere(progress.nextOpen);
    void Taro.pageScrollTo({
      selector: `#${anchorOf(progress.nextOpen)}`,
      offsetTop: CLEAR,
      duration: 200,
    });
  }

  return (
    <View>
      <Text className="booth-lead">{manifest.title}</Text>
      <Text className="booth-note">
        给每个人选一档，拿不准可以选“弃权”。点错了，再点别的一档就改过来。
      </Text>
      {manifest.subjects.map(({ id, name }, column) =>
        ballot.mine[column] === true ? (
          <PersonMark
            key={id}
            column={column}
            name={name}
            options={options.current}
            mark={ballot.marks[column] ?? null}
            here={here === column}
            onMark={onMark}
          />
        ) : (
          <OwnColumn key={id} column={column} name={name} />
        ),
      )}
      <ProgressBar progress={progress} onNext={jump} onReview={onReview} />
    </View>
  );
}
