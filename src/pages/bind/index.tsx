import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button, PhoneButton } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { Field } from '../../components/ui/Field';
import { Empty, ErrorNote, Hint, Loading } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { useAction } from '../../hooks/useAction';
import { useQuery } from '../../hooks/useQuery';
import { fieldError } from '../../format/fieldError';

const WEAPP = process.env.TARO_ENV === 'weapp';

/** 绑定身份：微信 ↔ 名册里的一名党员；对不上的等书记确认。 */
export default function Bind() {
  const session = useQuery('member', 'session', {});
  const state = session.data?.state;

  useEffect(() => {
    if (state === 'bound') void Taro.reLaunch({ url: '/pages/home/index' });
  }, [state]);

  return (
    <Page title="绑定身份">
      {!session.data && !session.error && <Loading />}
      <ErrorNote error={session.error} onRetry={() => void session.refresh()} />
      {state === 'pending' && <Waiting onRefresh={() => void session.refresh()} />}
      {(state === 'unbound' || state === 'rejected') && (
        <>
          {state === 'rejected' && (
            <Hint text={`上次的申请被退回：${session.data?.rejectedReason ?? '未写原因'}`} />
          )}
          <BindForm onDone={() => void session.refresh()} />
        </>
      )}
    </Page>
  );
}

function Waiting({ onRefresh }: { readonly onRefresh: () => void }) {
  return (
    <Card title="等书记确认">
      <Empty text="手机号与名册对不上，已交支部书记核对。确认之前看不到任何个人信息；签到可请记录员代办。" />
      <Button text="看看有没有确认" tone="plain" onClick={onRefresh} />
    </Card>
  );
}

function BindForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [branchCode, setBranchCode] = useState('');
  const { run, busy, error } = useAction('member', 'bind');

  async function submit(phoneCode?: string) {
    const called = await run({
      name: name.trim(),
      ...(phoneCode !== undefined ? { phoneCode } : {}),
      ...(phoneCode === undefined && phone !== '' ? { phone } : {}),
      ...(branchCode.trim() === '' ? {} : { branchCode: branchCode.trim() }),
    });
    if (called.ok) onDone();
  }

  return (
    <View>
      <Hint text="把你的微信对到支部名册里的你。只用姓名和手机号核对，不收身份证号。" />
      <Field
        label="姓名"
        value={name}
        onChange={setName}
        placeholder="与名册一致"
        error={fieldError(error, 'name')}
      />
      <Field
        label="支部码（手机号对不上时才要）"
        value={branchCode}
        onChange={setBranchCode}
        hint="向书记要；填了由书记确认"
        error={fieldError(error, 'branchCode')}
      />
      <Field
        label={WEAPP ? '手机号（不想授权微信手机号时填）' : '手机号'}
        value={phone}
        onChange={setPhone}
        kind="number"
        maxLength={11}
        error={fieldError(error, 'phone')}
      />
      <ErrorNote error={error} />
      {WEAPP && (
        <PhoneButton
          text="用微信手机号绑定"
          busy={busy}
          disabled={name.trim() === ''}
          onCode={(code) => {
            if (code !== null) void submit(code);
          }}
        />
      )}
      <Button
        text={WEAPP ? '用填写的手机号绑定' : '绑定'}
        tone={WEAPP ? 'plain' : 'main'}
        busy={busy}
        disabled={name.trim() === '' || phone === ''}
        onClick={() => void submit()}
      />
    </View>
  );
}
