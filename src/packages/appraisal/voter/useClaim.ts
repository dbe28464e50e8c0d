import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../../types/api';
import { fetchManifest, type KnownManifest } from '../../booth/box/fetchManifest';
import { ME, readWallet, storeTokens, writeWallet, type Wallet } from '../../booth/store/wallet';
import { fits, makeDraft, sendDraft, UNUSABLE_MANIFEST, type Problem } from '../shared/claim';

export type Mine = Output<'appraisal', 'mine'>;

/** 没有答复时多久再送一次（毫秒）。 */
const AGAIN = 3000;

const SECOND_PHONE: Problem = {
  message:
    '你已经在另一部手机上领过票（每人一次），这部手机不能再领。请用领票的那部手机投票；手机丢了、坏了请告诉监票人',
  articles: ['Q10', 'Q13'],
};
const OTHERS_WALLET: Problem = {
  message: '这部手机里已有别人领的票，不能再领一份。请用自己的手机，或请计票人代领',
  articles: ['Q10'],
};

/** 领票的进展。 */
export interface Claim {
  readonly wallet: Wallet | null;
  /** 端上核对过的清单；还没取到为 null。 */
  readonly known: KnownManifest | null;
  /** 正在等什么：没有、等网络、等监票人盖章。 */
  readonly waiting: 'none' | 'network' | 'scrutineer';
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** 核对过清单之后领票：先把底稿存下，再送。 */
  readonly claim: () => Promise<void>;
  readonly retry: () => void;
}

/**
 * 领票：底稿先存再送；没有答复就一直送同样的字节，直到有答复（Q10、X5）。
 * 关掉小程序再打开，从停下的那一步接着走。
 */
export function useClaim(appraisalId: string, mine: Mine | null): Claim {
  const roundId = mine?.roundId ?? null;
  const digest = mine?.manifestDigest ?? null;
  const [wallet, setWallet] = useState<Wallet | null>(null);
  const [known, setKnown] = useState<KnownManifest | null>(null);
  const [waiting, setWaiting] = useState<Claim['waiting']>('none');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const reread = useCallback(() => {
    setWallet(roundId === null ? null : readWallet(roundId, ME));
  }, [roundId]);
  useEffect(reread, [reread]);
  // 从写票处回来，票夹可能已换了一步。
  useDidShow(reread);

  const stage = wallet?.stage ?? null;
  const blocked = mine === null ? null : blockedBy(mine, wallet);
  const open = mine?.state === 'issuing' || mine?.state === 'casting';
  const needsManifest =
    blocked === null && open && digest !== null && (stage === null || stage === 'draft');

  useEffect(() => {
    if (!needsManifest || roundId === null) return undefined;
    let gone = false;
    void fetchManifest(roundId, digest).then((fetched) => {
      if (gone) return;
      setKnown(fetched.ok ? fetched.value : null);
      setProblem(fetched.ok ? null : fetched.error);
    });
    return () => {
      gone = true;
    };
  }, [needsManifest, roundId, digest, attempt]);

  const draft = wallet?.stage === 'draft' ? wallet.draft : null;
  useEffect(() => {
    if (draft === null || known === null || roundId === null || blocked !== null) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const send = async (): Promise<void> => {
      const sent = await sendDraft(appraisalId, known, draft, null);
      if (sent.kind === 'signed') {
        writeWallet(roundId, ME, { stage: 'held', tokens: storeTokens(sent.tokens) });
      }
      if (gone) return;
      setProblem(sent.kind === 'refused' ? sent.problem : null);
      setWaiting(
        sent.kind === 'offline' ? 'network' : sent.kind === 'waiting' ? 'scrutineer' : 'none',
      );
      if (sent.kind === 'signed') reread();
      if (sent.kind === 'offline' || sent.kind === 'waiting') {
        timer = setTimeout(() => void send(), AGAIN);
      }
    };
    void send();
    return () => {
      gone = true;
      if (timer !== null) clearTimeout(timer);
    };
  }, [appraisalId, draft, known, roundId, blocked, reread, attempt]);

  const claim = async (): Promise<void> => {
    if (known === null || roundId === null || !mine || mine.group === null) return;
    setBusy(true);
    const made = await makeDraft(known, mine.group, mine.ownColumn);
    setBusy(false);
    if (made === null) {
      setProblem(UNUSABLE_MANIFEST);
      return;
    }
    writeWallet(roundId, ME, { stage: 'draft', draft: made });
    reread();
  };
  const retry = (): void => {
    setProblem(null);
    setAttempt((count) => count + 1);
  };
  return { wallet, known, waiting, problem: blocked ?? problem, busy, claim, retry };
}

/** 票夹与名册对不上：第二部手机，或手机里是别人的票。 */
function blockedBy(mine: Mine, wallet: Wallet | null): Problem | null {
  if (mine.group === null) return null;
  if (wallet === null) return mine.issued ? SECOND_PHONE : null;
  if (wallet.stage === 'draft') return fits(wallet.draft, mine) ? null : OTHERS_WALLET;
  return mine.issued ? null : OTHERS_WALLET;
}
