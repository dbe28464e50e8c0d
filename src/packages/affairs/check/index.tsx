import { useState } from 'react';
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

type What = 'selfInspection' | 'relationCheck' | 'serviceCheck';

const KINDS: readonly { value: What; text: string; note: string }[] = [
  { value: 'selfInspection', text: '制度执行自查', note: '每季度一次〔M11〕' },
  { value: 'relationCheck', text: '组织关系排查', note: '每季度一次〔O11〕' },
  { value: 'serviceCheck', text: '活动载体检查', note: '每半年一次〔O14〕' },
];

/** 登记一次自查、排查或检查：哪天查的，查了什么、结论（M11、O11、O14）。 */
export default function Check() {
  const [what, setWhat] = useState<What | null>(null);
  const [on, setOn] = useState(today);
  const [findings, setFindings] = useState('');
  const inspect = useAction('plan', 'inspect');
  const check = useAction('membership', 'check');
  const error = inspect.error ?? check.error;

  async function submit() {
    if (what === null) return;
    const given = { on, findings: findings.trim() };
    inspect.clear();
    check.clear();
    const called =
      what === 'selfInspection'
        ? await inspect.run(given)
        : await check.run({ register: what, ...given });
    if (called.ok) leave('/packages/affairs/desk/index');
  }

  return (
    <Page
      title="登记自查与检查"
      footer={
        <Button
          text="登记"
          busy={inspect.busy || check.busy}
          disabled={what === null || findings.trim() === ''}
          onClick={() => void submit()}
        />
      }
    >
      <Choices label="哪一项" options={KINDS} value={what} onChange={setWhat} />
      <PickField
        label="哪天查的"
        mode="date"
        value={on}
        onChange={setOn}
        error={fieldError(error, 'on')}
      />
      <Field
        label="查了什么，结论怎样"
        kind="paragraph"
        maxLength={1000}
        value={findings}
        onChange={setFindings}
        error={fieldError(error, 'findings')}
      />
      <ErrorNote error={error} />
    </Page>
  );
}
