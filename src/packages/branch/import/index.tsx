import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { call, type ClientError } from '../../../api/call';
import { pickFile } from '../../../api/pickFile';
import { upload } from '../../../api/transport';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { Preview } from './Preview';

type RosterPreview = Output<'member', 'previewRoster'>;

/** 导入名册：选文件 → 逐行预览 → 提交。预览不改动任何数据。 */
export default function Import() {
  const branchId = useRouter().params['branchId'];
  const scope = branchId === undefined ? {} : { branchId };
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<ClientError | null>(null);
  const [preview, setPreview] = useState<RosterPreview | null>(null);
  const commit = useAction('member', 'commitRoster');
  const [done, setDone] = useState<Output<'member', 'commitRoster'> | null>(null);

  async function choose() {
    setTrouble(null);
    commit.clear();
    const file = await pickFile('xlsx');
    if (!file) return;
    setReading(true);
    setPreview(null);
    const fileId = await upload(file).catch((cause: unknown) => {
      console.warn('名册没有传上去', cause);
      return null;
    });
    if (fileId === null) {
      setTrouble({ code: 'NETWORK', message: '文件没有传上去，请检查网络后再试' });
    } else {
      const called = await call('member', 'previewRoster', { fileId, ...scope });
      if (called.ok) setPreview(called.value);
      else setTrouble(called.error);
    }
    setReading(false);
  }

  async function submit() {
    if (!preview) return;
    const called = await commit.run({ previewId: preview.previewId, ...scope });
    if (called.ok) setDone(called.value);
  }

  if (done) return <Saved result={done} onLeave={() => leave(rosterPath(branchId))} />;
  return (
    <Page
      title="导入名册"
      footer={
        preview ? (
          <>
            <Button
              text={`提交：新增 ${preview.counts.create}，更新 ${preview.counts.update}`}
              busy={commit.busy}
              disabled={
                preview.counts.error > 0 || preview.counts.create + preview.counts.update === 0
              }
              onClick={() => void submit()}
            />
            <Button text="重新选文件" tone="plain" onClick={() => void choose()} />
          </>
        ) : (
          <Button text="选 Excel 名册（.xlsx）" busy={reading} onClick={() => void choose()} />
        )
      }
    >
      {!preview && (
        <Hint text="第一行是表头。先逐行核对，再提交；核对时不改动任何数据。表里不要放身份证号、住址，放了也不会读。" />
      )}
      {reading && <Loading />}
      <ErrorNote error={trouble ?? commit.error} />
      {preview && <Preview preview={preview} />}
    </Page>
  );
}

const rosterPath = (branchId: string | undefined): string =>
  `/packages/branch/roster/index${branchId === undefined ? '' : `?branchId=${branchId}`}`;

interface SavedProps {
  readonly result: Output<'member', 'commitRoster'>;
  readonly onLeave: () => void;
}

function Saved({ result, onLeave }: SavedProps) {
  return (
    <Page title="导入名册" footer={<Button text="看名册" onClick={onLeave} />}>
      <Card title="名册已更新">
        <Row title="新增" value={`${result.created} 人`} />
        <Row title="更新" value={`${result.updated} 人`} />
      </Card>
    </Page>
  );
}
