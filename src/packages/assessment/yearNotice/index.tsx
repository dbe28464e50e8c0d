import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../../components/ui/Card';
import { Confirm } from '../../../components/ui/Confirm';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import { fieldError } from '../../../format/fieldError';
import { useAction } from '../../../hooks/useAction';
import { ScopeFields, type Scope } from '../shared/ScopeFields';
import { useYearParam } from '../shared/yearParam';

/** 年度公示（S9）：公布评定、审核过的那一份，至少 7 天；异议办结才生效。 */
export default function PublishYear() {
  const year = useYearParam();
  const [scope, setScope] = useState<Scope>('branch');
  const [days, setDays] = useState('7');
  const { run, busy, error } = useAction('assessment', 'publishYear');
  return (
    <Page title={`${year} 年度公示`}>
      <Card title="发布">
        <Say text="公示的是支部评定、上级审核过的那一份。公示期内有异议，由上级受理；办结之前不生效。〔S9〕〔N3〕" />
        <ScopeFields
          scope={scope}
          onScope={setScope}
          days={days}
          onDays={setDays}
          hint="年度公示至少 7 天。〔S9〕"
          error={fieldError(error, 'days')}
        />
        <Confirm
          button="发布年度公示"
          title="发布之后不能改"
          confirm="发布"
          busy={busy}
          error={error}
          onConfirm={async () => {
            const called = await run({ year, scope, days: Number(days) });
            if (called.ok) {
              void Taro.redirectTo({
                url: `/packages/notice/view/index?id=${called.value.noticeId}`,
              });
            }
            return called.ok;
          }}
        >
          <Say text="以后有更正，另发新版，公示期从头算，旧版留着。〔N2〕" />
        </Confirm>
      </Card>
    </Page>
  );
}
