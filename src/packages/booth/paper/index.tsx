import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import type { Holder } from '../store/wallet';
import { useManifest } from '../ui/useManifest';
import { PaperEntry } from './PaperEntry';
import { PaperList } from './PaperList';
import '../booth.scss';

/**
 * 纸质票录入：两名计票人在同一块平板上各录一遍，互相看不见；一样才封票投出，不一样一起看纸面（Q12）。
 * 票按纸上的号找，屏幕上不出现姓名。
 */
export default function Paper() {
  const { params } = useRouter();
  const roundId = params['roundId'] ?? '';
  const { known, error, retry } = useManifest(roundId);
  const [slip, setSlip] = useState<{ holder: Holder; serial: number } | null>(null);
  return (
    <Page title="纸质票录入">
      <ErrorNote error={error} onRetry={retry} />
      {!known && !error && <Loading />}
      {known && slip === null && (
        <PaperList
          roundId={roundId}
          known={known}
          onPick={(holder, serial) => setSlip({ holder, serial })}
        />
      )}
      {known && slip !== null && (
        <PaperEntry
          key={slip.holder}
          roundId={roundId}
          holder={slip.holder}
          serial={slip.serial}
          known={known}
          code={params['code'] ?? ''}
          onLeave={() => setSlip(null)}
        />
      )}
    </Page>
  );
}
