import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { ErrorNote, Hint } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { PickField } from '../../../components/ui/PickField';
import { Toggle } from '../../../components/ui/Toggle';
import { fieldError } from '../../../format/fieldError';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { today } from '../shared/month';
import { PickOne } from '../shared/PickOne';

/** 外出前报告（O12）：本人报；带 `for` 是记录员替没有手机的人报。 */
export default function Away() {
  const { params } = useRouter();
  const forOther = params['for'] !== undefined;
  const [memberId, setMemberId] = useState<string | null>(params['memberId'] ?? null);
  const [destination, setDestination] = useState('');
  const [contact, setContact] = useState('');
  const [reason, setReason] = useState('');
  const [leftOn, setLeftOn] = useState(today);
  const [knows, setKnows] = useState(false);
  const [returnOn, setReturnOn] = useState(today);
  const own = useAction('membership', 'mobileReport');
  const other = useAction('membership', 'mobileReportFor');
  const error = own.error ?? other.error;
  const filled = [destination, contact, reason].every((text) => text.trim() !== '');

  async function submit() {
    const departure = {
      leftOn,
      expectedReturnOn: knows ? returnOn : null,
      destination: destination.trim(),
      contact: contact.trim(),
      reason: reason.trim(),
    };
    if (!forOther) {
      if ((await own.run(departure)).ok) leave('/packages/affairs/mobile/index');
    } else if (memberId !== null) {
      const called = await other.run({ memberId, ...departure });
      if (called.ok) leave('/packages/affairs/mobileList/index');
    }
  }

  return (
    <Page
      title="外出前报告"
      footer={
        <Button
          text="报告支部"
          busy={own.busy || other.busy}
          disabled={!filled || (forOther && memberId === null)}
          onClick={() => void submit()}
        />
      }
    >
      {forOther && params['memberId'] === undefined && (
        <PickOne title="替谁报告" value={memberId} onChange={setMemberId} />
      )}
      <Field
        label="去哪里"
        value={destination}
        onChange={setDestination}
        error={fieldError(error, 'destination')}
      />
      <Field
        label="怎么联系"
        value={contact}
        onChange={setContact}
        placeholder="手机号，或家人的电话"
        error={fieldError(error, 'contact')}
      />
      <Field
        label="为什么去"
        value={reason}
        onChange={setReason}
        maxLength={200}
        placeholder="如：随子女居住"
        error={fieldError(error, 'reason')}
      />
      <PickField label="哪天走" mode="date" value={leftOn} onChange={setLeftOn} />
      <Toggle label="知道大概哪天回来" on={knows} onChange={setKnows} />
      {knows && (
        <PickField label="预计哪天回来" mode="date" value={returnOn} onChange={setReturnOn} />
      )}
      <ErrorNote error={error} />
      <Hint text="去向和联系方式只给本支部办事的人看；回来以后登记一下就行。〔O12〕〔X4〕" />
    </Page>
  );
}
