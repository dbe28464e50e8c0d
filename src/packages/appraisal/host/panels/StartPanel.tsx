import { appraisalQuorum } from '../../../../../rules/quorum/appraisalQuorum';
import { FOUR_GRADES } from '../../../../../rules/schemes/appraisal/fourGrades';
import { Tag } from '../../../../components/ui/Tag';
import { open } from '../../../../hooks/open';
import { useAction } from '../../../../hooks/useAction';
import { Row } from '../../../../components/ui/Row';
import { Confirm } from '../../../../components/ui/Confirm';
import { Figures } from '../../../../components/ui/Figures';
import { Reasons } from '../../../../components/why/Reasons';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

/** 核对人数、开始发票（Q2、Q8）：不够就说差几人、依据哪条。 */
export function StartPanel({ appraisalId, status, refresh }: PanelProps) {
  const { due, present, massPresent, massInvited, meetingId } = status;
  const { required, reached, shortBy } = appraisalQuorum({ due, present }, FOUR_GRADES).value;
  const { run, busy, error } = useAction('appraisal', 'start');

  async function start() {
    const called = await run({ appraisalId });
    if (called.ok) refresh();
    return called.ok;
  }

  return (
    <>
      <Figures
        items={[
          { label: '应到', value: String(due) },
          { label: '实到', value: String(present) },
          { label: '八成', value: String(required) },
          ...(massInvited > 0 ? [{ label: '群众代表', value: String(massPresent) }] : []),
        ]}
      />
      <Say
        text={
          reached
            ? '✓ 实到不少于应到的八成，可以测评。〔Q2〕'
            : `还差 ${shortBy} 人到八成，不能开始测评。〔Q2〕`
        }
      />
      <Row
        title="签到主持屏"
        detail="还有人没签到，去那里扫码、代签"
        value={<Tag text={reached ? '人数已够' : '人数不够'} tone={reached ? 'good' : 'warn'} />}
        onClick={() => open('/packages/branch/host/index', { meetingId })}
      />
      {!status.ready && status.state === 'preparing' && (
        <Reasons summary="还不能开始发票" reasons={status.reasons} />
      )}
      {status.state === 'preparing' && (
        <Confirm
          button="开始发票"
          title="开始发票？"
          confirm="开始发票"
          disabled={!status.ready}
          busy={busy}
          error={error}
          onConfirm={start}
        >
          <Say text={`应到 ${due} 人，实到 ${present} 人，到会群众代表 ${massPresent} 人。`} />
          <Say text="开始之后，名册、被评议人、监票人、计票人都定下来，不能再改；群众代表不能再进。" />
        </Confirm>
      )}
    </>
  );
}
