import Taro from '@tarojs/taro';
import { useState } from 'react';
import { isCancel } from '../../../api/isCancel';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { useAction } from '../../../hooks/useAction';
import { saveText, type SavedFile } from '../../../api/saveFile';
import { Say } from '../../../components/ui/Say';

interface Props {
  readonly appraisalId: string;
  readonly round: number;
  readonly title: string;
  readonly branchId?: string;
  readonly heading: string;
}

/** 导出封存包：一页一页取，写成一个文件（Q27）；任何人用它都能从头重算。 */
export function Export({ appraisalId, round, title, branchId, heading }: Props) {
  const { run, error } = useAction('appraisal', 'export');
  const [progress, setProgress] = useState<number | null>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function gather(): Promise<string[] | null> {
    const parts: string[] = [];
    let page: number | null = 0;
    while (page !== null) {
      setProgress(page);
      const called: Awaited<ReturnType<typeof run>> = await run({
        appraisalId,
        page,
        ...(branchId === undefined ? {} : { branchId }),
      });
      if (!called.ok) return null;
      parts.push(called.value.lines.map((line) => `${line}\n`).join(''));
      page = called.value.next;
    }
    return parts;
  }

  async function take() {
    setTrouble(null);
    const parts = await gather();
    if (parts !== null) {
      try {
        setSaved(await saveText(fileName(title, round), parts));
      } catch (cause) {
        console.warn('封存包没有写下', cause);
        setTrouble('封存包没有存下来，请再试一次；手机空间不足时先清理。');
      }
    }
    setProgress(null);
  }

  async function send(path: string, name: string) {
    try {
      await Taro.shareFileMessage({ filePath: path, fileName: name });
    } catch (cause) {
      if (!isCancel(cause)) setTrouble('没有发出去，请再试一次。');
    }
  }

  return (
    <Card title={heading} urgent={saved === null}>
      <ErrorNote error={error} />
      {trouble !== null && <Hint text={trouble} />}
      {saved === null ? (
        <Button
          text={progress === null ? '导出封存包' : `正在导出，第 ${progress + 1} 页`}
          disabled={progress !== null}
          onClick={() => void take()}
        />
      ) : (
        <Saved file={saved} onSend={send} />
      )}
      <Say text="只交给上级，不要发到群里，未经批准不得对外发布。〔Q27〕" soft />
    </Card>
  );
}

interface SavedProps {
  readonly file: SavedFile;
  readonly onSend: (path: string, name: string) => Promise<void>;
}

function Saved({ file: { name, path }, onSend }: SavedProps) {
  if (path === null) return <Say text={`✓ 已下载“${name}”，请交给上级。`} />;
  return (
    <>
      <Say text={`✓ 封存包“${name}”已写好。`} />
      <Button text="发给上级" onClick={() => void onSend(path, name)} />
    </>
  );
}

/** 文件名里不带人名；会议名称里不能作文件名的字换掉。 */
const fileName = (title: string, round: number): string =>
  `封存包-${title.replace(/[\\/:*?"<>|\s]/g, '_')}-第${round}轮.jsonl`;
