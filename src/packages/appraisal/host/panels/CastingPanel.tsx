import { Row } from '../../../../components/ui/Row';
import { Tag } from '../../../../components/ui/Tag';
import { open } from '../../../../hooks/open';
import { useAction } from '../../../../hooks/useAction';
import { CheckWord } from '../../../../components/ballot/CheckWord';
import { Confirm } from '../../../../components/ui/Confirm';
import { Figures } from '../../../../components/ui/Figures';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

/** 投票（Q10、Q13）：只看收回几张，没有任何票里的数；关箱前先确认纸质票。 */
export function CastingPanel({ appraisalId, status, refresh }: PanelProps) {
  const { run, busy, error } = useAction('appraisal', 'close');
  const { issued, collected, issuedOnPaper, paperConfirmed, booths, state } = status;
  if (state === 'preparing' || state === 'issuing') return <Say text="还没有开始投票。" />;
  const casting = state === 'casting' || state === 'closing';

  async function close() {
    const called = await run({ appraisalId });
    if (called.ok) refresh();
    return called.ok;
  }

  return (
    <>
      <Figures
        items={[
          { label: '发出', value: String(issued) },
          { label: '收回', value: String(collected) },
        ]}
      />
      {!casting && <Say text={`✓ 已关箱。${balanceWords(issued, collected)}`} />}
      {casting && (
        <>
          <Say text="请逐人到秘密写票处写票，不要在座席上写。〔Q10〕" />
          {Array.from({ length: booths }, (_, index) => String(index + 1)).map((booth) => (
            <Row
              key={booth}
              title={`第 ${booth} 写票处的码`}
              detail="放在写票处门口的手机、平板上打开"
              onClick={() => open('/packages/appraisal/booth/index', { appraisalId, booth })}
            />
          ))}
          {issuedOnPaper > 0 && (
            <Row
              title={`纸质票 ${issuedOnPaper} 张`}
              detail="录入之后，由另一名计票人确认张数"
              value={
                <Tag
                  text={paperConfirmed ? '已确认' : '还没有确认'}
                  tone={paperConfirmed ? 'good' : 'warn'}
                />
              }
            />
          )}
          <CheckWord
            digest={status.manifestDigest}
            note="写票前，看手机上的核对字与这里是不是一样。"
          />
          <Confirm
            button={state === 'closing' ? '接着关箱' : '关箱，停止收票'}
            title="关箱？"
            confirm="关箱"
            busy={busy}
            error={error}
            onConfirm={close}
          >
            <Say
              text={
                collected < issued
                  ? `发出 ${issued} 张，收回 ${collected} 张，还有 ${issued - collected} 张没有投。关箱之后不能再投。`
                  : `发出的 ${issued} 张都已收回。关箱之后不能再投。`
              }
            />
          </Confirm>
        </>
      )}
    </>
  );
}

/** 收回与发出的关系，说成一句话（Q13）。 */
export const balanceWords = (issued: number, collected: number): string =>
  collected > issued
    ? `发出 ${issued} 张，收回 ${collected} 张，收回多于发出，这次测评无效，要重来。〔Q13〕`
    : `发出 ${issued} 张，收回 ${collected} 张，收回不多于发出，测评有效。〔Q13〕`;
