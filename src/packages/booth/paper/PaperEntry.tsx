import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import type { KnownManifest } from '../box/fetchManifest';
import { compareEntries, paperStage, reopened } from '../flow/paper';
import type { Marks } from '../flow/marks';
import type { Holder } from '../store/wallet';
import { keepFirst, readFirst, writeMarks } from '../store/wallet';
import { DoneStep } from '../ui/DoneStep';
import { SingleStep } from '../ui/SingleStep';
import { useBallot } from '../ui/useBallot';
import { useBooth } from '../ui/useBooth';
import { useSubmit } from '../ui/useSubmit';
import { Differences } from './Differences';

interface Props {
  readonly roundId: string;
  readonly holder: Holder;
  readonly serial: number;
  readonly known: KnownManifest;
  /** 公用平板的长效码。 */
  readonly code: string;
  readonly onLeave: () => void;
}

/** 录一张：第一遍录完交给另一人；第二遍录完比，一样就投，不一样照纸面改那几行。 */
export function PaperEntry({ roundId, holder, serial, known, code, onLeave }: Props) {
  const place = useBooth(roundId);
  const ballot = useBallot(roundId, holder);
  const submit = useSubmit(place, ballot);
  const [differ, setDiffer] = useState<readonly number[] | null>(null);
  const [handover, setHandover] = useState(false);
  const first = readFirst(roundId, holder);
  const stage = paperStage(ballot.wallet?.stage ?? null, first);

  async function send() {
    const entered = await place.enter({ code, digest: known.digestHex });
    if (entered && !(await submit.send(entered))) place.quit();
  }
  function finishSecond(firstMarks: Marks) {
    const outcome = compareEntries(firstMarks, ballot.marks);
    if (outcome.same) void send();
    else setDiffer(outcome.columns);
  }
  /** 两个人看着纸面重填那几行，填好的就作准。 */
  function reopen(columns: readonly number[]) {
    const open = reopened(ballot.marks, columns);
    keepFirst(roundId, holder, open);
    writeMarks(roundId, holder, open);
    setDiffer(null);
    ballot.reload();
  }

  if (ballot.wallet?.stage === 'cast') {
    return (
      <View>
        <DoneStep word={ballot.wallet.record.checkWord} note={`${serial} 号票已投。`} />
        <Button text="录下一张" onClick={onLeave} />
      </View>
    );
  }
  if (handover) {
    return (
      <View>
        <Text className="booth-lead">{serial} 号票第一遍录好了</Text>
        <Text className="booth-note">请连同纸票交给另一名计票人，从空白再录一遍。〔Q12〕</Text>
        <Button text="回到各张票" onClick={onLeave} />
      </View>
    );
  }
  if (differ !== null && first !== null) {
    return (
      <Differences
        manifest={known.manifest}
        first={first}
        second={ballot.marks}
        columns={differ}
        onReopen={() => reopen(differ)}
      />
    );
  }
  const busy = place.busy || ballot.busy;
  return (
    <View>
      <ErrorNote error={place.error ?? submit.error} />
      <Text className="booth-lead">
        {`${serial} 号票，${stage === 'first' ? '第一遍' : '第二遍'}`}
      </Text>
      {stage === 'sealed' && (
        <>
          <Button text="再投一次" busy={busy} onClick={() => void send()} />
          <Button text="回到各张票" tone="plain" disabled={busy} onClick={onLeave} />
        </>
      )}
      {stage !== 'sealed' && (
        <>
          <Hint text="照纸面录。纸上没有填的一行录“弃权”。" />
          <SingleStep
            manifest={known.manifest}
            mine={ballot.mine}
            marks={ballot.marks}
            onMark={ballot.mark}
            doneText={stage === 'first' ? '第一遍录完' : '第二遍录完，比对并投出'}
            busy={busy}
            leaving={{ text: '先放下，回到各张票', onClick: onLeave }}
            onDone={() => {
              if (first !== null) return finishSecond(first);
              keepFirst(roundId, holder, ballot.marks);
              setHandover(true);
            }}
          />
        </>
      )}
    </View>
  );
}
