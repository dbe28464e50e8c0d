import { Button } from '../../../../components/ui/Button';
import { ErrorNote } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { CheckWord } from '../../../../components/ballot/CheckWord';
import { Figures } from '../../../../components/ui/Figures';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';
import { balanceWords } from './CastingPanel';

const OPENING = {
  none: '请计票人在“监票计票手机”上交钥匙、拆外层。',
  outer: '外层正在拆，请计票人不要离开那一页。',
  inner: '外层已拆、已打乱；正在拆内层。',
  done: '两层都已拆开，可以计票。',
} as const;

/** 计票（Q11—Q13）：关箱之后才开封；计完即销毁钥匙。 */
export function CountPanel({ appraisalId, status, refresh }: PanelProps) {
  const { run, busy, error } = useAction('appraisal', 'count');
  const { issued, collected, state, keeping } = status;
  if (state === 'counted' || state === 'purged') return <Say text="✓ 已计票，钥匙已销毁。" />;
  if (state !== 'closed') return <Say text="关箱之后才能计票。在这之前没有任何中间数。" />;
  const blocked = keeping !== null && keeping.opening !== 'done';
  return (
    <>
      <Figures
        items={[
          { label: '发出', value: String(issued) },
          { label: '收回', value: String(collected) },
        ]}
      />
      <Say text={balanceWords(issued, collected)} />
      {keeping !== null && (
        <>
          <Say text={OPENING[keeping.opening]} />
          <CheckWord
            digest={status.root}
            title="信封核对字"
            note={`开封的手机上取到的应是 ${collected} 封，核对字与这里一样，才开封。〔Q13〕`}
          />
        </>
      )}
      {keeping === null && (
        <Say text="票逐人分堆、打乱之后再数，谁也认不出哪张是谁的。请监票人、计票人看着。〔Q12〕" />
      )}
      <ErrorNote error={error} />
      <Button
        text="计票"
        busy={busy}
        disabled={blocked}
        onClick={() => {
          void run({ appraisalId }).then((called) => called.ok && refresh());
        }}
      />
    </>
  );
}
