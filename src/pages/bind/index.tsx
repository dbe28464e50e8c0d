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
      <Empty text="已交支部书记核对。确认之前看不到任何个人信息；签到可请记录员代办。" />
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
    <>
      <Hint text="把你的微信对到支部名册里的你。只用姓名和手机号核对，不收身份证号。" />
      <ErrorNote error={error} />
      <Field
        label="姓名"
        value={name}
        onChange={setName}
        placeholder="与名册一致"
        error={fieldError(error, 'name')}
      />
      {WEAPP && (
        <Card title="用微信手机号核对（推荐）">
          <PhoneButton
            text="用微信手机号绑定"
            busy={busy}
            disabled={name.trim() === ''}
            onCode={(code) => {
              if (code !== null) void submit(code);
            }}
          />
        </Card>
      )}
      <Card title={WEAPP ? '对不上名册，或不用微信手机号' : '交书记确认'}>
        <Field
          label="手机号"
          value={phone}
          onChange={setPhone}
          kind="number"
          maxLength={11}
          error={fieldError(error, 'phone')}
        />
        <Field
          label="支部码"
          value={branchCode}
          onChange={setBranchCode}
          maxLength={16}
          hint="向书记要；手填的手机号由书记核实后确认"
          error={fieldError(error, 'branchCode')}
        />
        <Button
          text="提交，等书记确认"
          tone={WEAPP ? 'plain' : 'main'}
          busy={busy}
          disabled={name.trim() === '' || phone === '' || branchCode.trim() === ''}
          onClick={() => void submit()}
        />
      </Card>
    </>
  );
}
