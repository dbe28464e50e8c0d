import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { Reasons } from '../../../components/why/Reasons';
import { Actions } from '../shared/Actions';
import { ContactSheet } from '../shared/ContactSheet';
import { CONTACT_TAGS, JourneyRows } from '../shared/Journey';
import { Remote } from './Remote';

/** 一名在外的党员：提示与依据，登记联系、返回、远程参加（O12）。 */
export default function MobilePerson() {
  const memberId = useRouter().params['memberId'] ?? '';
  const { data, error, refresh } = useQuery('membership', 'mobileList', {});
  const [asking, setAsking] = useState<'contact' | 'return' | null>(null);
  const contact = useAction('membership', 'mobileContactFor');
  const back = useAction('membership', 'mobileReturnFor');
  const record = data?.records.find((each) => each.memberId === memberId);

  function done(ok: boolean) {
    if (!ok) return;
    setAsking(null);
    void refresh();
  }

  return (
    <Page title="流动党员">
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && !record && <Empty text="这名党员已经返回，或没有报告过外出。" />}
      {record && (
        <>
          <Card title={record.name}>
            {record.watch && (
              <Row title="联系情况" value={<Tag {...CONTACT_TAGS[record.watch.level]} />} />
            )}
            <Reasons
              summary={record.reasons.map(({ sentence }) => sentence).join('；')}
              reasons={record.reasons}
            />
            <JourneyRows journey={record} />
            <Actions>
              <Button text="登记一次联系" onClick={() => setAsking('contact')} />
              <Button text="登记返回" tone="plain" onClick={() => setAsking('return')} />
            </Actions>
          </Card>
          <Remote memberId={memberId} counts={data?.remoteCounts === true} />
        </>
      )}
      <ContactSheet
        title="支部联系上本人一次"
        dayLabel="哪天联系上的"
        withContact
        confirm="登记"
        open={asking === 'contact'}
        busy={contact.busy}
        error={contact.error}
        onClose={() => setAsking(null)}
        onSubmit={(given) => void contact.run({ memberId, ...given }).then(({ ok }) => done(ok))}
      />
      <ContactSheet
        title="登记返回"
        dayLabel="哪天回来的"
        confirm="登记返回"
        open={asking === 'return'}
        busy={back.busy}
        error={back.error}
        onClose={() => setAsking(null)}
        onSubmit={({ on }) => void back.run({ memberId, on }).then(({ ok }) => done(ok))}
      />
    </Page>
  );
}
