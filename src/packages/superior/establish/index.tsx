import { View } from '@tarojs/components';
import { useState } from 'react';
import { FIELDS, type Field as Industry } from '../../../../rules/vocabulary';
import { FIELD_LABELS } from '../../../../types/labels';
import { Button } from '../../../components/ui/Button';
import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { PickField } from '../../../components/ui/PickField';
import { fieldError } from '../../../format/fieldError';
import { dayOf } from '../../../../types/time';
import { leave } from '../../../hooks/leave';
import { useAction } from '../../../hooks/useAction';

const OPTIONS = FIELDS.map((value) => ({ value, text: FIELD_LABELS[value] }));

/** 上级建立党支部（O1、O2、O7）。 */
export default function Establish() {
  const [name, setName] = useState('');
  const [industry, setIndustry] = useState<Industry>('government');
  const [establishedOn, setEstablishedOn] = useState(() => dayOf(Date.now()));
  const { run, busy, error } = useAction('organisation', 'createBranch');

  async function submit() {
    const called = await run({ name: name.trim(), field: industry, establishedOn });
    if (called.ok) leave('/packages/superior/overview/index');
  }

  return (
    <Page
      title="建立支部"
      footer={
        <Button
          text="建立"
          busy={busy}
          disabled={name.trim() === ''}
          onClick={() => void submit()}
        />
      }
    >
      <View>
        <Field label="支部名称" value={name} onChange={setName} error={fieldError(error, 'name')} />
        <Choices label="行业领域" options={OPTIONS} value={industry} onChange={setIndustry} />
        <PickField
          label="成立日期"
          mode="date"
          value={establishedOn}
          onChange={setEstablishedOn}
          error={fieldError(error, 'establishedOn')}
        />
        <ErrorNote error={error} />
      </View>
    </Page>
  );
}
