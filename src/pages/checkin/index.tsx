import { Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../types/api';
import { ScanButton } from '../../components/scanner/ScanButton';
import { Card } from '../../components/ui/Card';
import { ErrorNote, Hint } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { fieldError } from '../../format/fieldError';
import { useAction } from '../../hooks/useAction';
import { beginSubmit } from '../../state/offlineHandIn';
import { dropScan, keepScan, readScans, type KeptScan } from '../../state/offlineScans';
import { Digits } from './Digits';
import { codeIn, entryOf } from './entry';
import { Success } from './Success';
import { Waiting } from './Waiting';
import './index.scss';

/** 签到：扫大屏上的码；扫不了就输 8 位数字；带着码进来（扫码打开小程序）的直接签；没有网络的先记下。 */
export default function CheckIn() {
  const entry = entryOf(useRouter().params);
  const { run, busy, error, clear } = useAction('meeting', 'checkIn');
  const [done, setDone] = useState<Output<'meeting', 'checkIn'> | null>(null);
  const [waiting, setWaiting] = useState<KeptScan | null>(null);
  const [digitsOffline, setDigitsOffline] = useState(false);

  async function scanned(text: string) {
    setDigitsOffline(false);
    const qr = codeIn(text);
    const held = readScans().kept.map(({ requestId }) => requestId);
    const scan = keepScan(qr, Date.now());
    const finish = scan && beginSubmit(scan.requestId);
    const called = await run({ qr });
    finish?.();
    if (called.ok) setDone(called.value);
    if (scan && !called.ok && called.error.code === 'NETWORK') {
      clear();
      setWaiting(scan);
      return;
    }
    // 先前断网时留着的那一次，不因这一次扫错了码就不要了。
    if (scan && (called.ok || !held.includes(scan.requestId))) dropScan(scan.requestId);
  }

  async function typed(meetingId: string, digits: string) {
    const called = await run({ meetingId, digits });
    if (called.ok) setDone(called.value);
    setDigitsOffline(!called.ok && called.error.code === 'NETWORK');
  }

  const used = useRef(false);
  useEffect(() => {
    if (entry.qr === null || used.current) return;
    used.current = true;
    void scanned(entry.qr);
  });

  if (done) return <Success result={done} asksPlace={done.asksPlace} />;
  if (waiting) return <Waiting scan={waiting} onRetry={() => setWaiting(null)} />;
  return (
    <Page title="签到">
      <ErrorNote error={error} />
      {digitsOffline && (
        <Hint text="没有网络时，数字码留不下来，请改扫大屏上的二维码：手机会先记下，有网络时自动交上。" />
      )}
      <Card title="扫会场大屏上的二维码">
        <ScanButton text="扫码签到" busy={busy} onCode={(text) => void scanned(text)} />
        <Text className="checkin-note">
          码每 15 秒换一次，转发截图无效。会场没有网络也请扫，手机会先记下。
        </Text>
      </Card>
      <Digits
        initial={entry.meetingId}
        busy={busy}
        problem={fieldError(error, 'digits')}
        onSubmit={(meetingId, digits) => void typed(meetingId, digits)}
      />
      <Text className="checkin-note">没有手机、扫不了码，请找记录员代签，效力一样。</Text>
    </Page>
  );
}
