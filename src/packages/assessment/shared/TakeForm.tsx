import type { Input } from '../../../../types/api';
import { TakeFile } from '../../../components/file/TakeFile';
import { ErrorNote } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';

interface Props {
  readonly year: number;
  readonly form: Input<'assessment', 'form'>['form'];
  readonly memberId?: string;
}

const FORMATS = [
  { format: 'docx', text: '存成 Word' },
  { format: 'pdf', text: '存成 PDF' },
  { format: 'xlsx', text: '存成 Excel' },
] as const;

/** 取一张表：附件2 考核表，或附件3 汇总公示表。 */
export function TakeForm({ year, form, memberId }: Props) {
  const { run, busy, error } = useAction('assessment', 'form');
  return (
    <>
      <ErrorNote error={error} />
      <TakeFile
        formats={FORMATS}
        busy={busy}
        take={async (format) => {
          const called = await run({
            year,
            form,
            format,
            ...(memberId === undefined ? {} : { memberId }),
          });
          return called.ok ? { name: called.value.name, base64: called.value.content } : null;
        }}
      />
    </>
  );
}
