import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Mark } from '../../../../types/ballot/mark';
import type { BoxError } from '../box/boxError';
import { randomBytes } from '../crypto/randomSource';
import { castSealed, recoverReceipt } from '../flow/castSealed';
import type { Booth } from '../flow/enterBooth';
import type { Marks } from '../flow/marks';
import { usableMarks, withMark } from '../flow/marks';
import { sealBallot } from '../flow/sealBallot';
import type { Holder, Wallet } from '../store/wallet';
import { readMarks, readWallet, writeMarks } from '../store/wallet';

export interface Ballot {
  readonly wallet: Wallet | null;
  /** 哪几列有票可评。 */
  readonly mine: readonly boolean[];
  readonly marks: Marks;
  readonly busy: boolean;
  readonly mark: (column: number, mark: Mark) => void;
  /** 封好并投出；成功返回 null。 */
  readonly submit: (booth: Booth) => Promise<BoxError | null>;
  /** 封好没等到回执的：先问票箱收下没有；收下了就了结。 */
  readonly recover: () => Promise<BoxError | null>;
  /** 票夹被别处改过（换人、清空），重读。 */
  readonly reload: () => void;
}

/** 一张票：每点一下就存草稿，封好先存再投。 */
export function useBallot(roundId: string, holder: Holder): Ballot {
  const [, redraw] = useState(0);
  const [busy, setBusy] = useState(false);
  const sending = useRef<Promise<BoxError | null> | null>(null);
  const wallet = readWallet(roundId, holder);
  const mine = wallet?.stage === 'held' ? wallet.tokens.columns.map((held) => held !== null) : [];
  const marks = usableMarks(readMarks(roundId, holder), mine);
  const reload = () => redraw((count) => count + 1);

  async function send(booth: Booth): Promise<BoxError | null> {
    setBusy(true);
    // 封一百列要两三秒、其间画不了屏：先让“正在投”画出来。
    await new Promise<void>((done) => Taro.nextTick(done));
    const sealed = await sealBallot(roundId, holder, booth, marks, randomBytes);
    if (!sealed.ok) return sealed.error;
    reload();
    const outcome = await castSealed(roundId, holder, booth);
    return outcome.ok ? null : outcome.error;
  }

  return {
    wallet,
    mine,
    marks,
    busy,
    reload,
    mark: (column, mark) => {
      writeMarks(roundId, holder, withMark(marks, column, mark));
      reload();
    },
    recover: async () => {
      const outcome = await recoverReceipt(roundId, holder);
      reload();
      return outcome.ok ? null : outcome.error;
    },
    submit: (booth) => {
      // 连点两下是同一次：第二下等第一下的结果，不当作投成了。
      sending.current ??= send(booth).finally(() => {
        sending.current = null;
        setBusy(false);
      });
      return sending.current;
    },
  };
}
