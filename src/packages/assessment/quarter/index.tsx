import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Confirm } from '../../../components/ui/Confirm';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { NoticeTable } from '../../../components/notice/NoticeTable';
import { quarterName } from '../shared/labels';
import { ScopeFields, type Scope } from '../shared/ScopeFields';
import { useYearParam } from '../shared/yearParam';

/** 公布季度积分（S9）：先看会公布哪几列、哪些行，再发布；发布后一个字不能改。 */
export default function PublishQuarter() {
  const year = useYearParam();
  const quarter = Number(useRouter().params['quarter'] ?? 1);
  const { data, error, refresh } = useQuery('assessment', 'previewQuarter', { year, quarter });
  const [scope, setScope] = useState<Scope>('branch');
  const [days, setDays] = useState('7');
  const publish = useAction('assessment', 'publishQuarter');
  const name = `${year} 年${quarterName(quarter)}积分`;
  return (
    <Page title={`公布${quarterName(quarter)}积分`}>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && data.pending > 0 && (
        <Hint text={`还有 ${data.pending} 条没有认定，不会公布出去；认定之后进下一季度。`} />
      )}
      {data && (
        <Card title="会公布的内容" note={`${data.content.rows.length} 人`}>
          <NoticeTable {...data.content} />
        </Card>
      )}
      {data && (
        <Card title="发布">
          <ScopeFields
            scope={scope}
            onScope={setScope}
            days={days}
            onDays={setDays}
            hint="原文没有写几天，由支部定。〔N1〕"
            error={fieldError(publish.error, 'days')}
          />
          <Confirm
            button={`公布${name}`}
            title="发布之后不能改"
            confirm="发布"
            busy={publish.busy}
            error={publish.error}
            onConfirm={async () => {
              const called = await publish.run({ year, quarter, scope, days: Number(days) });
              if (called.ok) {
                void Taro.redirectTo({
                  url: `/packages/notice/view/index?id=${called.value.noticeId}`,
                });
              }
              return called.ok;
            }}
          >
            <Say text="内容照此刻的账定下。以后账上有更正，另发新版，旧版留着。〔N2〕" />
          </Confirm>
        </Card>
      )}
    </Page>
  );
}
