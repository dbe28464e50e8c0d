import { useState } from 'react';
import { pickFile } from '../../../api/pickFile';
import { Button } from '../../../components/ui/Button';
import { Hint } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';
import { Confirm } from '../../../components/ui/Confirm';
import { readTextFile } from '../shared/readTextFile';
import { Say } from '../../../components/ui/Say';
import { archiveDigest } from './archiveDigest';

interface Props {
  readonly appraisalId: string;
  readonly branchId: string;
  /** 云端公布的校验值；只给人先比一眼，真正的核对在云函数。 */
  readonly expected: string | null;
  readonly onDone: () => void;
}

/** 收到封存包：在本机算校验值，与公布的一致才清除云端（Q27）。 */
export function Purge({ appraisalId, branchId, expected, onDone }: Props) {
  const [digest, setDigest] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { run, busy, error } = useAction('appraisal', 'purge');

  async function choose() {
    setTrouble(null);
    setDigest(null);
    try {
      const file = await pickFile('jsonl');
      if (file === null) return;
      const found = archiveDigest(await readTextFile(file));
      if (found === null) return setTrouble('这个文件不是封存包，或已残缺。');
      if (!found.sessionId.startsWith(`${appraisalId}-`)) {
        return setTrouble('这是另一次测评的封存包。');
      }
      setDigest(found.resultDigest);
    } catch (cause) {
      console.warn('封存包读不了', cause);
      setTrouble('这个文件读不了，请换一份再试。');
    }
  }

  async function purge() {
    if (digest === null) return false;
    const called = await run({ appraisalId, branchId, resultDigest: digest });
    if (called.ok) onDone();
    return called.ok;
  }

  return (
    <>
      {trouble !== null && <Hint text={trouble} />}
      {digest === null ? (
        <Button text="选收到的封存包" onClick={() => void choose()} />
      ) : (
        <>
          <Say
            text={
              digest === expected
                ? '✓ 封存包的校验值与公布的一致。'
                : '封存包的校验值与公布的不一致，请向支部另要一份。'
            }
          />
          <Confirm
            button="封存好了，清除云端"
            tone="danger"
            title="清除云端？"
            confirm="清除云端"
            busy={busy}
            disabled={digest !== expected}
            error={error}
            onConfirm={purge}
          >
            <Say text="信封、名册、票证、钥匙全部删除，不能恢复；只留已公布的结论和校验值。请先确认封存包已存好、结果表已签名。〔Q27〕" />
          </Confirm>
        </>
      )}
    </>
  );
}
