import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { TALK_KINDS, type TalkKind } from '../../../../rules/calendar/talkDuties';
import { TALK_KIND_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { PickField } from '../../../components/ui/PickField';
import { fieldError } from '../../../format/fieldError';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';
import { today } from '../shared/month';
import { PickOne } from '../shared/PickOne';

/** 记一次我与别人的谈话（M5）；上级带 branchId 记与支部书记的谈心。 */
export default function TalkNew() {
  const branchId = useRouter().params['branchId'];
  const superior = branchId !== undefined;
  const [memberId, setMemberId] = useState<string | null>(null);
  const [kind, setKind] = useState<TalkKind>(superior ? 'superiorTalk' : 'secretaryTalk');
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const { run, busy, error } = useAction('membership', 'talkRecord');
  const kinds = TALK_KINDS.filter((value) => superior === (value === 'superiorTalk'));

  async function submit() {
    if (memberId === null) return;
    const called = await run({
      memberId,
      kind,
      on,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(superior ? { branchId } : {}),
    });
    if (called.ok) leave('/packages/affairs/talks/index');
  }

  return (
    <Page
      title="记一次谈话"
      footer={
        <Button
          text="记下"
          busy={busy}
          disabled={memberId === null}
          onClick={() => void submit()}
        />
      }
    >
      <PickOne
        title={superior ? '和哪位书记谈的' : '和谁谈的'}
        branchId={branchId}
        value={memberId}
        onChange={setMemberId}
      />
      {kinds.length > 1 && (
        <Choices
          label="哪一种"
          options={kinds.map((value) => ({ value, text: TALK_KIND_LABELS[value] }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <PickField
        label="哪天谈的"
        mode="date"
        value={on}
        onChange={setOn}
        error={fieldError(error, 'on')}
      />
      <Field
        label="谈了什么（可以不写）"
        kind="paragraph"
        maxLength={2000}
        value={note}
        onChange={setNote}
        hint="只有你们两个人看得到；台账上只有何人、何时、何种。对方会答复是不是谈过。〔M5〕〔X4〕"
        error={fieldError(error, 'note')}
      />
      <ErrorNote error={error} />
    </Page>
  );
}
