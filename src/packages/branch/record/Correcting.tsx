import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { useAction } from '../../../hooks/useAction';
import { Say } from '../../../components/ui/Say';
import { Editor } from './Editor';
import { Unsaved } from './Unsaved';
import { contentOf } from './draft';
import { useDraft } from './useDraft';

interface Props {
  readonly saved: Output<'meeting', 'record'>;
  readonly onDone: () => void;
  readonly onGiveUp: () => void;
}

/** 更正已归档的纪实：写明原因，作新的一版，旧版原样留着（M7）。 */
export function Correcting({ saved, onDone, onGiveUp }: Props) {
  const writing = useDraft(saved);
  const { draft, kept } = writing;
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction('meeting', 'correctRecord');
  const content = contentOf(draft);
  const changed = JSON.stringify(content) !== JSON.stringify(saved.content);

  async function submit() {
    const called = await run({
      meetingId: saved.meeting.meetingId,
      reason: reason.trim(),
      ...content,
    });
    if (!called.ok) return;
    writing.stored(content);
    onDone();
  }

  function giveUp() {
    writing.discard();
    onGiveUp();
  }

  if (kept) {
    return (
      <Unsaved
        kept={kept}
        saved={saved.content}
        onResume={writing.resume}
        onDiscard={writing.discard}
      />
    );
  }

  return (
    <Page
      title="更正纪实"
      footer={
        <>
          <Button
            text="更正"
            busy={busy}
            disabled={!changed || reason.trim() === ''}
            onClick={() => void submit()}
          />
          <Button text="不改了" tone="plain" onClick={giveUp} />
        </>
      }
    >
      <Card title="为什么更正">
        <Say text="作新的一版，旧的一版原样留着，都看得到。〔M7〕" />
        <Field
          label="原因"
          kind="paragraph"
          value={reason}
          onChange={setReason}
          placeholder="如 漏记了一名发言人"
          maxLength={300}
        />
      </Card>
      <Editor saved={saved} draft={draft} onChange={writing.change} canAddPhotos={false} />
      <ErrorNote error={error} />
    </Page>
  );
}
