import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import type { DoorCode } from '../door/doorCode';
import { fitsTicket } from '../flow/enterBooth';
import { progressOf } from '../flow/marks';
import { stepOf } from '../flow/step';
import { readNames } from '../store/names';
import type { Holder } from '../store/wallet';
import { Big } from '../ui/Big';
import { DoneStep } from '../ui/DoneStep';
import { ReviewStep } from '../ui/ReviewStep';
import { SendStep } from '../ui/SendStep';
import { SingleStep } from '../ui/SingleStep';
import { useBallot } from '../ui/useBallot';
import { useBooth } from '../ui/useBooth';
import { useIdle } from '../ui/useIdle';
import { useSubmit } from '../ui/useSubmit';

interface Props {
  readonly roundId: string;
  readonly holder: Holder;
  readonly door: DoorCode;
  readonly onLeave: () => void;
}

/** 投完多久自己回到名单，毫秒。 */
const BACK_AFTER_MS = 15_000;

/** 一位在平板上写：确认是本人 → 逐人写 → 检查 → 投出。久不触碰先问，没人应就收起来，填好的留着。 */
export function KioskBallot({ roundId, holder, door, onLeave }: Props) {
  const place = useBooth(roundId);
  const ballot = useBallot(roundId, holder);
  const submit = useSubmit(place, ballot);
  const [reviewing, setReviewing] = useState(false);
  const back = () => {
    place.quit();
    onLeave();
  };
  const { idle, touch } = useIdle(back);
  const { booth } = place;
  const { wallet } = ballot;
  const step = stepOf({
    stage: wallet?.stage ?? null,
    booth: booth === null ? 'none' : 'checked',
    reviewing,
    complete: progressOf(ballot.mine, ballot.marks).nextOpen === null,
  });

  async function start() {
    const entered = await place.enter(door);
    if (!entered) return;
    if (wallet?.stage === 'sealed') await submit.send(entered);
    if (wallet?.stage !== 'held') return;
    const fits = fitsTicket(entered, {
      group: wallet.tokens.group,
      columns: ballot.mine.length,
    });
    if (fits.ok) return;
    place.quit();
    place.show(fits.error);
  }

  if (step === 'done' && wallet?.stage === 'cast') {
    return <Finished word={wallet.record.checkWord} onLeave={back} />;
  }
  if (idle !== 'active') {
    return (
      <Big onTouch={touch}>
        <Text className="booth-lead">还在写吗？</Text>
        <Text className="booth-note">没有人点，就回到名单；填好的留着，下次接着写。</Text>
        <Button text="还在写" onClick={touch} />
      </Big>
    );
  }
  return (
    <Big onTouch={touch}>
      {step === 'noTicket' && <Text className="booth-lead">平板里没有这位的票，请找计票人。</Text>}
      {step === 'door' && (
        <View>
          <ErrorNote error={place.error} />
          <Text className="booth-lead">你是 {readNames(roundId)[holder]?.name} 本人吗？</Text>
          <Text className="booth-note">
            {wallet?.stage === 'sealed'
              ? '票已经封好，还没有确认投进票箱；再投的是同一封。'
              : '写的时候别人请离开。没有人知道你怎么写。〔Q10〕'}
          </Text>
          <Button
            text={wallet?.stage === 'sealed' ? '是我，再投一次' : '是我，开始写'}
            busy={place.busy}
            onClick={() => void start()}
          />
        </View>
      )}
      {booth && step === 'write' && (
        <SingleStep
          manifest={booth.manifest}
          mine={ballot.mine}
          marks={ballot.marks}
          onMark={ballot.mark}
          onDone={() => setReviewing(true)}
          doneText="去检查"
          leaving={{ text: '不是我，回到名单', onClick: back }}
        />
      )}
      {booth && step === 'review' && (
        <ReviewStep
          booth={booth}
          ballot={ballot}
          error={submit.error}
          onBack={() => setReviewing(false)}
          onSubmit={() => void submit.send(booth)}
        />
      )}
      {booth && step === 'send' && (
        <SendStep busy={ballot.busy} error={submit.error} onSend={() => void submit.send(booth)} />
      )}
      {(step === 'door' || step === 'noTicket') && (
        <View className="booth-actions">
          <Button text="不是我，回到名单" tone="plain" onClick={back} />
        </View>
      )}
    </Big>
  );
}

function Finished({ word, onLeave }: { readonly word: string; readonly onLeave: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onLeave, BACK_AFTER_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Big>
      <DoneStep word={word} note="请把平板交给下一位。" />
      <Button text="交给下一位" onClick={onLeave} />
    </Big>
  );
}
