import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote } from '../../../components/ui/Notice';
import { Sheet } from '../../../components/ui/Sheet';
import { fetchManifest } from '../../booth/box/fetchManifest';
import { addName, nextSerial, readNames } from '../../booth/store/names';
import { readWallet, storeTokens, writeWallet } from '../../booth/store/wallet';
import { CheckWord } from '../../../components/ballot/CheckWord';
import {
  makeDraft,
  ownColumnOf,
  sendDraft,
  UNUSABLE_MANIFEST,
  type Problem,
} from '../shared/claim';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly appraisalId: string;
  readonly mine: Output<'appraisal', 'mine'>;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

const MEDIUMS = [
  { value: 'kiosk', text: '在公用平板上写', note: '票存进这台平板，本人进写票处自己写' },
  { value: 'paper', text: '写纸质票', note: '发一张写了号的纸票，写好后两名计票人各录一遍' },
] as const;

/** 等监票人盖章时多久再问一次（毫秒）。 */
const AGAIN = 3000;

/** 替一个没有手机的人领票（Q10）：底稿先存再送，没有答复再点一次还是同一份。 */
export function IssueFor({ appraisalId, mine, person, onClose }: Props) {
  const [medium, setMedium] = useState<'kiosk' | 'paper'>('kiosk');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { roundId } = mine;
  // 离开这一页就不再等；底稿还在，回来接着领。
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const begun = person === null ? null : (readNames(roundId)[person.id] ?? null);
  const how = begun?.medium ?? medium;

  const close = (): void => {
    // 上一位怎么写，不能带到下一位。
    setMedium('kiosk');
    setProblem(null);
    setSaid(null);
    onClose();
  };

  async function issue(): Promise<void> {
    if (person === null) return;
    const known = await fetchManifest(roundId, mine.manifestDigest);
    if (!known.ok) return setProblem(known.error);
    const stored = readWallet(roundId, person.id);
    // 代领的是名册里的党员：党员组（或并成的一组）总是第 0 组。
    const own = ownColumnOf(known.value.manifest, person.id);
    const draft = stored?.stage === 'draft' ? stored.draft : await makeDraft(known.value, 0, own);
    if (draft === null) return setProblem(UNUSABLE_MANIFEST);
    writeWallet(roundId, person.id, { stage: 'draft', draft });
    const serial = how === 'paper' ? (begun?.serial ?? nextSerial(roundId)) : null;
    addName(roundId, person.id, { name: person.name, medium: how, serial });
    const proxy = { voterId: person.id, medium: how };
    let sent = await sendDraft(appraisalId, known.value, draft, proxy);
    while (sent.kind === 'waiting' && here.current) {
      setSaid('请求已送到，正在等监票人的手机盖章。');
      await new Promise((done) => setTimeout(done, AGAIN));
      sent = await sendDraft(appraisalId, known.value, draft, proxy);
    }
    if (sent.kind === 'waiting') return;
    setSaid(null);
    if (sent.kind !== 'signed') return setProblem(sent.problem);
    writeWallet(roundId, person.id, { stage: 'held', tokens: storeTokens(sent.tokens) });
    setSaid(
      serial === null
        ? `✓ ${person.name}的票已存进这台平板。`
        : `✓ 领好了。请在纸票左上角写上第 ${serial} 号，交给${person.name}。`,
    );
  }

  const done = person !== null && readWallet(roundId, person.id)?.stage === 'held';
  return (
    <Sheet title={`替${person?.name ?? ''}领票`} open={person !== null} onClose={close}>
      {begun === null ? (
        <Choices label="他怎么写" options={MEDIUMS} value={medium} onChange={setMedium} />
      ) : (
        <Say text={begun.medium === 'kiosk' ? '在公用平板上写。' : '写纸质票。'} />
      )}
      {!done && (
        <CheckWord digest={mine.manifestDigest} note="与大屏上的核对字一样，才领票。〔Q10〕" />
      )}
      {said !== null && <Say text={said} />}
      <ErrorNote error={problem} />
      {done ? (
        <Button text="好" onClick={close} />
      ) : (
        <Button
          text="本人在场，领票"
          busy={busy}
          onClick={() => {
            setBusy(true);
            setProblem(null);
            void issue().finally(() => setBusy(false));
          }}
        />
      )}
    </Sheet>
  );
}
