import { Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { CONSENT_ITEMS, CONSENT_VERSION } from '../../../types/consent';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { ErrorNote, Hint } from '../../components/ui/Notice';
import { Page } from '../../components/ui/Page';
import { useAction } from '../../hooks/useAction';
import { useQuery } from '../../hooks/useQuery';
import './index.scss';

/** 敏感个人信息单独同意（X4）：逐条写清，同意与不同意同样好点，随时可撤回。 */
export default function Consent() {
  const session = useQuery('member', 'session', {});
  const { run, busy, error } = useAction('member', 'consent');
  const granted = session.data?.consent.granted === CONSENT_VERSION;

  async function decide(agree: boolean) {
    const called = await run({ version: CONSENT_VERSION, granted: agree });
    if (!called.ok) return;
    if (agree) void Taro.reLaunch({ url: '/pages/home/index' });
    else void session.refresh();
  }

  return (
    <Page
      title="个人信息处理同意书"
      footer={
        granted ? (
          <Button text="撤回同意" tone="danger" busy={busy} onClick={() => void decide(false)} />
        ) : (
          <>
            <Button text="我同意" busy={busy} onClick={() => void decide(true)} />
            <Button
              text="不同意，改用纸质方式"
              tone="plain"
              busy={busy}
              onClick={() => void decide(false)}
            />
          </>
        )
      }
    >
      {CONSENT_ITEMS.map((item) => (
        <Card key={item.title} title={item.title}>
          <Text className="consent-text">{item.text}</Text>
        </Card>
      ))}
      {!granted && session.data?.consent.grantedAt === null && (
        <Hint text="不同意也可以照常参加组织生活：签到由记录员代办，结果在支部会上告知。" />
      )}
      <ErrorNote error={error ?? session.error} />
      <Text className="consent-version">同意书版本 {CONSENT_VERSION} · 依据〔X4〕</Text>
    </Page>
  );
}
