import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import type { Holder } from '../store/wallet';
import { Big } from '../ui/Big';
import { useManifest } from '../ui/useManifest';
import { KioskBallot } from './KioskBallot';
import { KioskStart } from './KioskStart';
import '../booth.scss';

/**
 * 公用平板：没有手机的人在这里写。计票人从有身份的页面打开，带着长效码；
 * 每写完一位就回到名单，屏幕上不留上一位的任何东西。
 */
export default function Kiosk() {
  const { params } = useRouter();
  const roundId = params['roundId'] ?? '';
  const { known, error, retry } = useManifest(roundId);
  const [holder, setHolder] = useState<Holder | null>(null);
  return (
    <Page title="公用平板写票">
      {!known && (
        <Big>
          <ErrorNote error={error} onRetry={retry} />
          {!error && <Loading />}
        </Big>
      )}
      {known && holder === null && (
        <KioskStart roundId={roundId} known={known} onPick={setHolder} />
      )}
      {known && holder !== null && (
        <KioskBallot
          key={holder}
          roundId={roundId}
          holder={holder}
          door={{ code: params['code'] ?? '', digest: known.digestHex }}
          onLeave={() => setHolder(null)}
        />
      )}
    </Page>
  );
}
