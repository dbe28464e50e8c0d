import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import type { BoxError } from '../box/boxError';
import type { KnownManifest } from '../box/fetchManifest';
import { wholeTable } from '../box/wholeTable';
import type { Checked } from '../flow/checkTable';
import { checkTable } from '../flow/checkTable';
import type { CastRecord } from '../store/wallet';
import { ME, readWallet, wipe } from '../store/wallet';
import { useManifest } from '../ui/useManifest';
import { CheckList } from './CheckList';
import '../booth.scss';

/** 我的票在不在：下载整张公布表在手机里比，没有人知道在找哪一行（Q13）。 */
export default function Check() {
  const roundId = useRouter().params['roundId'] ?? '';
  const [record, setRecord] = useState(() => recordOf(roundId));
  const { known, error, retry } = useManifest(roundId);
  return (
    <Page title="我的票在不在">
      {record === null && (
        <Hint text="这部手机里没有这次投票的核对记录：没有投、已抹去，或是用公用平板、纸质票投的。" />
      )}
      {record !== null && (
        <>
          <ErrorNote error={error} onRetry={retry} />
          {!known && !error && <Loading />}
          {known && (
            <Checking
              roundId={roundId}
              record={record}
              known={known}
              onWipe={() => {
                wipe(roundId, ME);
                setRecord(null);
              }}
            />
          )}
        </>
      )}
    </Page>
  );
}

/** 投了的、封好没等到回执的都能查。 */
function recordOf(roundId: string): CastRecord | null {
  const wallet = readWallet(roundId, ME);
  return wallet?.stage === 'cast' || wallet?.stage === 'sealed' ? wallet.record : null;
}

interface Props {
  readonly roundId: string;
  readonly record: CastRecord;
  readonly known: KnownManifest;
  readonly onWipe: () => void;
}

function Checking({ roundId, record, known, onWipe }: Props) {
  const { subjects } = known.manifest;
  const [done, setDone] = useState<number | null>(null);
  const [checked, setChecked] = useState<readonly Checked[] | null>(null);
  const [error, setError] = useState<BoxError | null>(null);

  async function run() {
    setError(null);
    setDone(0);
    const table = await wholeTable(roundId, record.group, subjects.length, setDone);
    setDone(null);
    if (table.ok) setChecked(checkTable(table.value, record.pks));
    else setError(table.error);
  }

  if (checked) {
    return <CheckList manifest={known.manifest} checked={checked} onWipe={onWipe} />;
  }
  return (
    <View>
      <ErrorNote error={error} />
      <Text className="booth-lead">{known.manifest.title}</Text>
      <Text className="booth-note">
        会把公布的整张表都下载下来，在手机里找你的票。票箱不知道你在找哪一行。
      </Text>
      <Button
        text={done === null ? '开始核对' : `已下载 ${done} / ${subjects.length} 位…`}
        disabled={done !== null}
        onClick={() => void run()}
      />
    </View>
  );
}
