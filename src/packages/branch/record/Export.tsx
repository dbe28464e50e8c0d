import { useState } from 'react';
import { keepDocument } from '../../../api/keepDocument';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';

/** 支部会议（活动）记录本的 A4 文书：打印归档的与可以改的各一份，导出留痕（M7、X4）。 */
export function Export({ meetingId }: { readonly meetingId: string }) {
  const { run, busy, error } = useAction('meeting', 'exportRecord');
  const [said, setSaid] = useState<string | null>(null);

  async function get(format: 'docx' | 'pdf') {
    setSaid(null);
    const called = await run({ meetingId, format });
    if (called.ok) setSaid(await keepDocument(called.value, format));
  }

  return (
    <Card title="记录本（A4）">
      <ErrorNote error={error} />
      {said !== null && <Hint text={said} />}
      <Button text="打印归档用的（PDF）" tone="plain" busy={busy} onClick={() => void get('pdf')} />
      <Button text="可以改的（Word）" tone="plain" busy={busy} onClick={() => void get('docx')} />
    </Card>
  );
}
