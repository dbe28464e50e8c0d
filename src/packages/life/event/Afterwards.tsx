import type { MeetingSummary } from '../../../../types/contracts/meeting';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { open } from '../../../hooks/open';

/** 开过之后：到会的写学习心得，归档了的看纪实（M7）。 */
export function Afterwards({ meeting }: { readonly meeting: MeetingSummary }) {
  const { meetingId, mine, state, recordState } = meeting;
  const present = mine.checkedInAt !== null && (state === 'open' || state === 'closed');
  const frozen = recordState === 'frozen' && mine.expected;
  if (!present && !frozen) return null;
  return (
    <Card title="学习与纪实">
      {present && (
        <Row
          title="我的学习心得"
          detail="写不写由你；归档之前可以改"
          onClick={() => open('/packages/life/reflect/index', { meetingId })}
        />
      )}
      {frozen && (
        <Row
          title="活动纪实"
          detail="已归档，内容不再改动，更正另有记录"
          onClick={() => open('/packages/life/record/index', { meetingId })}
        />
      )}
    </Card>
  );
}
