import { useState } from 'react';
import { saveUrl } from '../../../api/saveFile';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { Say } from '../../../components/ui/Say';
import { useAction } from '../../../hooks/useAction';

type Format = 'docx' | 'pdf' | 'xlsx';

const FORMATS = [
  { value: 'docx', text: 'Word' },
  { value: 'pdf', text: 'PDF' },
  { value: 'xlsx', text: 'Excel' },
] as const;

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** 一步步做，做完取下来；中途断网，再点一次接着做同一件。 */
export function Bundle({ year }: { readonly year: number }) {
  const [format, setFormat] = useState<Format>('pdf');
  const [bundleId, setBundleId] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const start = useAction('assessment', 'bundleStart');
  const step = useAction('assessment', 'bundleStep');

  async function idOf(): Promise<string | null> {
    if (bundleId !== null) return bundleId;
    const called = await start.run({ year, format });
    if (!called.ok) return null;
    setBundleId(called.value.bundleId);
    setProgress({ done: 0, total: called.value.total });
    return called.value.bundleId;
  }

  async function make() {
    setSaved(null);
    setTrouble(null);
    const id = await idOf();
    if (id === null) return;
    for (;;) {
      const called = await step.run({ bundleId: id });
      if (!called.ok) return;
      const { done, total, url, name } = called.value;
      setProgress({ done, total });
      if (url === null) continue;
      await take(name, url);
      return;
    }
  }

  async function take(name: string, url: string) {
    try {
      await saveUrl(name, url);
      setSaved(name);
    } catch (cause) {
      console.warn('压缩包没有取下来', cause);
      setTrouble('做好了，但没有取下来。请再点一次。');
    }
  }

  return (
    <>
      <Choices
        label="格式"
        options={FORMATS}
        value={format}
        onChange={(value) => {
          setFormat(value);
          setBundleId(null);
          setProgress(null);
        }}
      />
      {progress && <Say text={`已做 ${progress.done} 份，共 ${progress.total} 份`} />}
      {saved !== null && <Say text={`✓ 已取下“${saved}”。`} />}
      {trouble !== null && <Hint text={trouble} />}
      <ErrorNote error={start.error ?? step.error} />
      <Button
        text={bundleId === null ? '做全支部的考核表' : '接着做'}
        busy={start.busy || step.busy}
        onClick={() => void make()}
      />
    </>
  );
}
