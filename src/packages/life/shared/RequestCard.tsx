import type { ReactNode } from 'react';
import type { AttendanceRequestView, RequestKind } from '../../../../types/contracts/meeting';
import { fullLabel } from '../../../../types/time';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';

type State = AttendanceRequestView['state'];
type Tone = 'plain' | 'good' | 'warn' | 'red';

/** 每一类事项的名字、各步的说法、依据。 */
const WORDS: Record<RequestKind, { title: string; states: Record<State, string>; by: string }> = {
  leave: {
    title: '请假',
    states: { pending: '等答复', granted: '已准假', refused: '没有准假', withdrawn: '已撤回' },
    by: '〔M8〕',
  },
  makeUp: {
    title: '补签',
    states: {
      pending: '等第二人确认',
      granted: '已确认',
      refused: '没有确认',
      withdrawn: '已撤回',
    },
    by: '〔M8〕',
  },
  contest: {
    title: '我的异议',
    states: { pending: '等答复', granted: '异议成立', refused: '异议不成立', withdrawn: '已撤回' },
    by: '〔G5〕',
  },
  objection: {
    title: '对断网签到的异议',
    states: {
      pending: '等答复，签到照算',
      granted: '异议成立，签到不算',
      refused: '不成立，签到照算',
      withdrawn: '已撤回',
    },
    by: '〔M8〕〔G5〕',
  },
};

/** 结果对本人有利、不利，还是在等：标签的颜色，字里已写明。 */
function toneOf({ kind, state }: AttendanceRequestView): Tone {
  if (state === 'pending') return 'warn';
  if (state === 'withdrawn') return 'plain';
  const forMe = kind === 'objection' ? state === 'refused' : state === 'granted';
  return forMe ? 'good' : 'red';
}

interface Props {
  readonly request: AttendanceRequestView;
  readonly children?: ReactNode;
}

/** 一件请假、补签或异议：理由、走到哪一步、谁怎么答复的、依据哪一条。 */
export function RequestCard({ request, children }: Props) {
  const { kind, state, answer, approver } = request;
  const words = WORDS[kind];
  const own = kind === 'leave' || kind === 'contest';
  return (
    <Card title={words.title}>
      <Row
        title={own ? '理由' : `${request.by}提出`}
        detail={request.reason}
        value={<Tag text={words.states[state]} tone={toneOf(request)} />}
      />
      {approver !== null && state === 'pending' && (
        <Row title={kind === 'makeUp' ? '请谁确认' : '请谁批'} value={approver} />
      )}
      {answer && (
        <Row
          title={`答复：${answer.reason}`}
          detail={`${answer.by}，${fullLabel(answer.at)}。依据${words.by}`}
        />
      )}
      {children}
    </Card>
  );
}
