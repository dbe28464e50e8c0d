import { Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../types/api';
import { ScanButton } from '../../components/scanner/ScanButton';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { Choices } from '../../components/ui/Choices';
import { Field } from '../../components/ui/Field';
import { ErrorNote } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { fieldError } from '../../format/fieldError';
import { fullLabel } from '../../../types/time';
import { useAction } from '../../hooks/useAction';
import { useQuery } from '../../hooks/useQuery';
import { role } from '../../components/ui/role';
import './index.scss';

/** 签到：扫大屏上的码；扫不了就输 8 位数字；带着码进来（扫码打开小程序）的直接签。 */
export default function CheckIn() {
  const { params } = useRouter();
  const { run, busy, error } = useAction('meeting', 'checkIn');
  const [done, setDone] = useState<Output<'meeting', 'checkIn'> | null>(null);

  async function submit(input: Input<'meeting', 'checkIn'>) {
    const called = await run(input);
    if (called.ok) setDone(called.value);
  }

  const carried = params['qr'];
  const used = useRef(false);
  useEffect(() => {
    if (carried === undefined || used.current) return;
    used.current = true;
    void submit({ qr: carried });
  });

  if (done) return <Success result={done} />;
  return (
    <Page title="签到">
      <ErrorNote error={error} />
      <Card title="扫会场大屏上的二维码">
        <ScanButton text="扫码签到" busy={busy} onCode={(qr) => void submit({ qr })} />
        <Text className="checkin-note">码每 15 秒换一次，转发截图无效。</Text>
      </Card>
      <Digits
        initial={params['meetingId']}
        busy={busy}
        problem={fieldError(error, 'digits')}
        onSubmit={(meetingId, digits) => void submit({ meetingId, digits })}
      />
      <Text className="checkin-note">没有手机、扫不了码，请找记录员代签，效力一样。</Text>
    </Page>
  );
}

interface DigitsProps {
  readonly initial: string | undefined;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onSubmit: (meetingId: string, digits: string) => void;
}

function Digits({ initial, busy, problem, onSubmit }: DigitsProps) {
  const today = useQuery('meeting', 'today', {}, { enabled: initial === undefined });
  const [picked, setPicked] = useState<string | null>(initial ?? null);
  const [digits, setDigits] = useState('');
  const meetings = today.data?.open ?? [];
  const meetingId = picked ?? (meetings.length === 1 ? (meetings[0]?.meetingId ?? null) : null);
  return (
    <Card title="扫不了？输入大屏上的 8 位数字">
      {initial === undefined && meetings.length > 1 && (
        <Choices
          label="哪一个会"
          options={meetings.map((m) => ({ value: m.meetingId, text: m.title }))}
          value={meetingId}
          onChange={setPicked}
        />
      )}
      <Field
        label="数字码"
        kind="number"
        maxLength={8}
        value={digits}
        onChange={setDigits}
        placeholder="8 位数字"
        error={problem}
      />
      <Button
        text="用数字签到"
        tone="plain"
        busy={busy}
        disabled={digits.length !== 8 || meetingId === null}
        onClick={() => {
          if (meetingId !== null) onSubmit(meetingId, digits);
        }}
      />
    </Card>
  );
}

function Success({ result }: { readonly result: Output<'meeting', 'checkIn'> }) {
  return (
    <Page
      title="签到"
      footer={<Button text="好" onClick={() => void Taro.reLaunch({ url: '/pages/home/index' })} />}
    >
      <View className="checkin-done" {...role('alert')}>
        <View className="checkin-mark">✓</View>
        <Text className="checkin-word">签到成功</Text>
        <Text className="checkin-title">{result.title}</Text>
        <Text className="checkin-time">
          {fullLabel(result.at)}
          {result.late ? '（迟到）' : ''}
        </Text>
      </View>
      <Text className="checkin-note">已记入你的出席。重复扫码不会重复记。依据〔M8〕</Text>
    </Page>
  );
}
