import { useState } from 'react';
import { keepDocument } from '../../../api/keepDocument';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly appraisalId: string;
  readonly branchId?: string;
}

/** 结果表的 A4 文书（Q13、Q27）：打印出来由监票人、计票人签名；可改的与定稿的各一份。 */
export function Forms({ appraisalId, branchId }: Props) {
  const { run, busy, error } = useAction('appraisal', 'forms');
  const [said, setSaid] = useState<string | null>(null);

  async function get(format: 'docx' | 'pdf') {
    setSaid(null);
    const called = await run({
      appraisalId,
      format,
      ...(branchId === undefined ? {} : { branchId }),
    });
    if (called.ok) setSaid(await keepDocument(called.value, format));
  }

  return (
    <>
      <ErrorNote error={error} />
      {said !== null && <Hint text={said} />}
      <Button
        text="打印签名用的结果表（PDF）"
        tone="plain"
        busy={busy}
        onClick={() => void get('pdf')}
      />
      <Button
        text="可以改的结果表（Word）"
        tone="plain"
        busy={busy}
        onClick={() => void get('docx')}
      />
    </>
  );
}
