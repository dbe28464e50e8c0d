import type { Output } from '../../../../types/api';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { Say } from '../../../components/ui/Say';
import { CONTACT_TAGS } from '../shared/Journey';
import { RemoteSetting } from './RemoteSetting';

type Away = Output<'membership', 'mobileList'>['records'][number];

/** 流动党员（O11、O12）：该着急的在前；名册写着流动却没有报告过的另列。查看留痕。 */
export default function MobileList() {
  const { data, error, refresh } = useQuery('membership', 'mobileList', {});
  return (
    <Page
      title="流动党员"
      footer={
        <Button
          text="替人报告外出"
          onClick={() => open('/packages/affairs/away/index', { for: '1' })}
        />
      }
    >
      <Hint text="预警只是提醒；是不是失联、怎么处置由支部按程序定。你的查看会留痕。〔O12〕〔G3〕〔X4〕" />
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <>
          <Card title="在外的" note={`${data.records.length} 人`}>
            {data.records.map((record) => (
              <Row
                key={record.memberId}
                title={record.name}
                detail={record.destination}
                value={record.watch && <Tag {...CONTACT_TAGS[record.watch.level]} />}
                onClick={() =>
                  open('/packages/affairs/mobilePerson/index', { memberId: record.memberId })
                }
              />
            ))}
            {data.records.length === 0 && <Empty text="没有报告在外的人。" />}
          </Card>
          <TransferDue records={data.records} />
          {data.unreported.length > 0 && (
            <Card title="名册写着流动，还没有报告" note={`${data.unreported.length} 人`}>
              {data.unreported.map(({ memberId, name }) => (
                <Row
                  key={memberId}
                  title={name}
                  detail="联系上以后，替他报告〔O11〕"
                  onClick={() => open('/packages/affairs/away/index', { for: '1', memberId })}
                />
              ))}
            </Card>
          )}
          <RemoteSetting counts={data.remoteCounts} onDone={() => void refresh()} />
        </>
      )}
    </Page>
  );
}

/** 在外够久的：具备条件的，提醒转出组织关系（O12）。 */
function TransferDue({ records }: { readonly records: readonly Away[] }) {
  const due = records.filter(({ watch }) => watch?.transferDue === true);
  if (due.length === 0) return null;
  return (
    <Card title="可以考虑转出组织关系" note={`${due.length} 人`}>
      <Say text={due.map(({ name }) => name).join('、')} />
      <Say text="在外已久，具备条件的应转到所在地的党组织。〔O12〕" soft />
    </Card>
  );
}
