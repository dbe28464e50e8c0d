import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { leave } from '../../../hooks/leave';
import { refuse } from '../box/boxError';
import type { DoorCode } from '../door/doorCode';
import { fitsTicket } from '../flow/enterBooth';
import { progressOf } from '../flow/marks';
import { stepOf } from '../flow/step';
import { ME } from '../store/wallet';
import { CompareStep } from '../ui/CompareStep';
import { DoneStep } from '../ui/DoneStep';
import { DoorStep } from '../ui/DoorStep';
import { ListStep } from '../ui/ListStep';
import { ReviewStep } from '../ui/ReviewStep';
import { SendStep } from '../ui/SendStep';
import { useBallot } from '../ui/useBallot';
import { useBooth } from '../ui/useBooth';
import { useSubmit } from '../ui/useSubmit';
import '../booth.scss';

const HOME = '/pages/home/index';
const SEALED_NOTE = '票已经封好，还没有确认投进票箱。进写票处再投一次，投的是同一封。';
const DRAFT_NOTE = '上次填的都还在，进写票处接着写。';

/** 写票：在写票处门口扫码 → 逐人写 → 检查 → 一次投出。断在哪里都从那里接着走。 */
export default function Write() {
  const { params } = useRouter();
  const roundId = params['roundId'] ?? '';
  const place = useBooth(roundId);
  const ballot = useBallot(roundId, params['holder'] ?? ME);
  const [reviewing, setReviewing] = useState(false);
  const submit = useSubmit(place, ballot);
  const { booth } = place;
  const { wallet } = ballot;
  const progress = progressOf(ballot.mine, ballot.marks);
  const step = stepOf({
    stage: wallet?.stage ?? null,
    booth: booth === null ? 'none' : booth.checked ? 'checked' : 'unchecked',
    reviewing,
    complete: progress.nextOpen === null,
  });

  // 断在投与回执之间重来的：先问票箱收下没有，多半不必再进一次写票处。
  // 只问打开页面时就已封好的；当场封好的由“投进票箱”那一下自己送。
  const asked = useRef(wallet?.stage !== 'sealed');
  useEffect(() => {
    if (asked.current || place.busy) return;
    asked.current = true;
    if (booth) void submit.send(booth);
    else {
      void ballot.recover().then((trouble) => {
        if (trouble && trouble.code !== 'BOX_BOOTH_NEEDED') place.show(trouble);
      });
    }
  });

  // 换一屏就从头看起。
  useEffect(() => {
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [step]);

  async function enter(door: DoorCode) {
    const entered = await place.enter(door);
    if (!entered) return;
    const columns = ballot.mine.length;
    const fits =
      wallet?.stage === 'held'
        ? fitsTicket(entered, { group: wallet.tokens.group, columns })
        : null;
    if (fits && !fits.ok) {
      place.quit();
      place.show(fits.error);
    } else if (wallet?.stage === 'sealed' && entered.checked) {
      await submit.send(entered);
    }
  }

  if (step === 'done' && wallet?.stage === 'cast') {
    return (
      <Page title="写票" footer={<Button text="好" onClick={() => leave(HOME)} />}>
        <DoneStep
          word={wallet.record.checkWord}
          note="填写的内容和钥匙已从手机里抹去。公布结果之后，可以查“我的票在不在”。〔Q13〕"
        />
      </Page>
    );
  }
  return (
    <Page title="写票">
      {step === 'noTicket' && (
        <>
          <Hint text="手机里没有这次测评的票。请先在“民主测评”里领票；没有手机的，请找计票人用公用平板。" />
          <Button text="回去" tone="plain" onClick={() => leave(HOME)} />
        </>
      )}
      {step === 'door' && place.busy && place.error === null && <Loading />}
      {step === 'door' && !(place.busy && place.error === null) && (
        <DoorStep
          roundId={roundId}
          busy={place.busy}
          error={place.error}
          note={wallet?.stage === 'sealed' ? SEALED_NOTE : progress.filled > 0 ? DRAFT_NOTE : null}
          onDoor={(door) => void enter(door)}
          onError={place.show}
        />
      )}
      {booth && step === 'compare' && (
        <CompareStep
          booth={booth}
          onSame={() => {
            place.confirm();
            if (wallet?.stage === 'sealed') void submit.send(booth);
          }}
          onDifferent={() => {
            place.quit();
            place.show(refuse('BOOTH_OTHER_MANIFEST').error);
          }}
        />
      )}
      {booth && step === 'write' && (
        <>
          <ErrorNote error={submit.error} />
          <ListStep booth={booth} ballot={ballot} onReview={() => setReviewing(true)} />
        </>
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
    </Page>
  );
}
