import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { SERVICES, serviceFits, type Service } from '../../../../rules/organisation/services';
import type { ServiceStatus } from '../../../../rules/vocabulary';
import { SERVICE_LABELS } from '../../../../types/labels';
import { yearOf } from '../../../../types/time';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { PickField } from '../../../components/ui/PickField';
import { fieldError } from '../../../format/fieldError';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { useQuery } from '../../../hooks/useQuery';
import { today } from '../shared/month';
import { PickOne } from '../shared/PickOne';

/** 登记一次载体活动（O14）：在职党员“五个一”，离退休党员“三大员”；带 `for` 是记录员代登。 */
export default function ServicePage() {
  const forOther = useRouter().params['for'] !== undefined;
  const own = useQuery('membership', 'card', { year: yearOf(Date.now()) }, { enabled: !forOther });
  const roster = useQuery('member', 'roster', {}, { enabled: forOther });
  const [memberId, setMemberId] = useState<string | null>(null);
  const [service, setService] = useState<Service | null>(null);
  const [on, setOn] = useState(today);
  const [statement, setStatement] = useState('');
  const serve = useAction('membership', 'serve');
  const serveFor = useAction('membership', 'serveFor');
  const error = serve.error ?? serveFor.error;
  const status = forOther
    ? roster.data?.members.find((each) => each.memberId === memberId)?.serviceStatus
    : own.data?.card.serviceStatus;

  async function submit() {
    if (service === null) return;
    const given = { service, on, statement: statement.trim() };
    if (!forOther) {
      if ((await serve.run(given)).ok) leave('/pages/mine/index');
    } else if (memberId !== null) {
      const called = await serveFor.run({ memberId, ...given });
      if (called.ok) leave('/packages/affairs/registers/index');
    }
  }

  return (
    <Page
      title="载体活动"
      footer={
        <Button
          text="登记"
          busy={serve.busy || serveFor.busy}
          disabled={service === null || statement.trim() === ''}
          onClick={() => void submit()}
        />
      }
    >
      <ErrorNote error={own.error ?? roster.error} />
      {forOther && (
        <PickOne
          title="替谁登记"
          value={memberId}
          onChange={(next) => {
            setMemberId(next);
            setService(null);
          }}
        />
      )}
      {status !== undefined && <Which status={status} value={service} onChange={setService} />}
      <PickField
        label="哪天做的"
        mode="date"
        value={on}
        onChange={setOn}
        error={fieldError(error, 'on')}
      />
      <Field
        label="做了什么"
        kind="paragraph"
        maxLength={300}
        value={statement}
        onChange={setStatement}
        error={fieldError(error, 'statement')}
      />
      <ErrorNote error={error} />
      <Hint text="登记以后进记录本和支部台账。〔O14〕" />
    </Page>
  );
}

interface WhichProps {
  readonly status: ServiceStatus;
  readonly value: Service | null;
  readonly onChange: (service: Service) => void;
}

function Which({ status, value, onChange }: WhichProps) {
  return (
    <Choices
      label={status === 'retired' ? '三大员' : '五个一'}
      options={SERVICES.filter((each) => serviceFits(each, status)).map((each) => ({
        value: each,
        text: SERVICE_LABELS[each],
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
