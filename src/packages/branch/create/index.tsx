import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { yearOf } from '../../../../types/time';
import { ArrangementForm } from './ArrangementForm';
import { arrangementOf, draftOf, newDraft, type Draft } from './draft';
import { rowDraft } from './planRows';

const hostOf = (meetingId: string): string =>
  `/packages/branch/host/index?meetingId=${encodeURIComponent(meetingId)}`;

/** 新建活动；带 `meetingId` 的是改安排，带 `planRowId` 的照计划的那一行建（M6、M7）。 */
export default function Create() {
  const { meetingId, planRowId } = useRouter().params;
  if (meetingId !== undefined) return <Edit meetingId={meetingId} />;
  if (planRowId !== undefined) return <FromPlan planRowId={planRowId} />;
  return <CreateForm initial={newDraft(Date.now())} />;
}

function CreateForm({ initial }: { readonly initial: Draft }) {
  const [draft, setDraft] = useState(initial);
  const { run, busy, error } = useAction('meeting', 'create');

  async function submit() {
    const called = await run(arrangementOf(draft));
    if (called.ok) void Taro.redirectTo({ url: hostOf(called.value.meetingId) });
  }

  return (
    <Page
      title="新建活动"
      footer={
        <Button
          text="建好，去主持屏"
          busy={busy}
          disabled={!filled(draft)}
          onClick={() => void submit()}
        />
      }
    >
      <ArrangementForm draft={draft} onChange={setDraft} error={error} />
    </Page>
  );
}

/** 照计划的一行新建：种类、主题、党小组先填好。 */
function FromPlan({ planRowId }: { readonly planRowId: string }) {
  const [now] = useState(() => Date.now());
  const plan = useQuery('plan', 'get', { year: yearOf(now) });
  const row = plan.data?.plan?.rows.find(({ rowId }) => rowId === planRowId);
  if (plan.data) return <CreateForm initial={rowDraft(newDraft(now), row)} />;
  return <Waiting title="新建活动" error={plan.error} retry={() => void plan.refresh()} />;
}

function Edit({ meetingId }: { readonly meetingId: string }) {
  const { data, error, refresh } = useQuery('meeting', 'get', { meetingId });
  if (data) return <EditForm found={data} />;
  return <Waiting title="改安排" error={error} retry={() => void refresh()} />;
}

function EditForm({ found }: { readonly found: Output<'meeting', 'get'> }) {
  const { meetingId } = found.meeting;
  const [draft, setDraft] = useState(() => draftOf(found));
  const { run, busy, error } = useAction('meeting', 'edit');

  async function submit() {
    const called = await run({ meetingId, ...arrangementOf(draft) });
    if (called.ok) leave(hostOf(meetingId));
  }

  return (
    <Page
      title="改安排"
      footer={
        <Button text="改好了" busy={busy} disabled={!filled(draft)} onClick={() => void submit()} />
      }
    >
      <ArrangementForm
        draft={draft}
        onChange={setDraft}
        error={error}
        named={[...found.speakers, ...(found.chair ? [found.chair] : [])]}
      />
    </Page>
  );
}

interface WaitingProps {
  readonly title: string;
  readonly error: Parameters<typeof ErrorNote>[0]['error'];
  readonly retry: () => void;
}

function Waiting({ title, error, retry }: WaitingProps) {
  return (
    <Page title={title}>{error ? <ErrorNote error={error} onRetry={retry} /> : <Loading />}</Page>
  );
}

const filled = ({ title, place }: Draft): boolean => title.trim() !== '' && place.trim() !== '';
