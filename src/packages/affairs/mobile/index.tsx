import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { open } from '../../../hooks/open';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { Reasons } from '../../../components/why/Reasons';
import { Say } from '../../../components/ui/Say';
import { Actions } from '../shared/Actions';
import { ContactSheet } from '../shared/ContactSheet';
import { JourneyRows } from '../shared/Journey';

/** 我外出的情况：走之前报告、在外每月汇报、回来登记（O12）。 */
export default function Mobile() {
  const { data, error, refresh } = useQuery('membership', 'mobileMine', {});
  const [asking, setAsking] = useState<'contact' | 'return' | null>(null);
  const contact = useAction('membership', 'mobileContact');
  const back = useAction('membership', 'mobileReturn');
  const now = data?.records.find(({ returnedOn }) => returnedOn === null);
  const past = data?.records.filter(({ returnedOn }) => returnedOn !== null) ?? [];

  function done(ok: boolean) {
    if (!ok) return;
    setAsking(null);
    void refresh();
  }

  return (
    <Page title="外出报告">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && !now && (
        <Card title="你现在没有外出">
          <Say text="要离开较长时间，走之前请报告去哪里、怎么联系、预计哪天回来。〔O12〕" />
          <Button text="外出前报告" onClick={() => open('/packages/affairs/away/index')} />
        </Card>
      )}
      {now && (
        <>
          <Card
            title={now.watch?.memberDue ? '该向支部汇报一次了' : '你现在在外'}
            urgent={now.watch?.memberDue === true}
          >
            <Reasons
              summary={now.reasons.map(({ sentence }) => sentence).join('；')}
              reasons={now.reasons}
            />
            <JourneyRows journey={now} />
            <Actions>
              <Button text="向支部汇报一次" onClick={() => setAsking('contact')} />
              <Button text="我回来了" tone="plain" onClick={() => setAsking('return')} />
            </Actions>
          </Card>
          <Hint
            text={
              data?.remoteCounts === true
                ? '本支部定了：在外远程参加活动算到会。〔O12〕'
                : '本支部没有把远程参加算作到会，参加了会照实记为远程。〔O12〕'
            }
          />
        </>
      )}
      {past.map((journey) => (
        <Card key={journey.leftOn} title="以前的外出">
          <JourneyRows journey={journey} />
        </Card>
      ))}
      <ContactSheet
        title="向支部汇报一次"
        dayLabel="哪天汇报的"
        withContact
        confirm="登记"
        open={asking === 'contact'}
        busy={contact.busy}
        error={contact.error}
        onClose={() => setAsking(null)}
        onSubmit={(given) => void contact.run(given).then(({ ok }) => done(ok))}
      />
      <ContactSheet
        title="登记返回"
        dayLabel="哪天回来的"
        confirm="登记返回"
        open={asking === 'return'}
        busy={back.busy}
        error={back.error}
        onClose={() => setAsking(null)}
        onSubmit={({ on }) => void back.run({ on }).then(({ ok }) => done(ok))}
      />
    </Page>
  );
}
