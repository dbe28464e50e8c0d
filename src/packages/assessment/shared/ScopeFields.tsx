import { Choices } from '../../../components/ui/Choices';
import { Field } from '../../../components/ui/Field';
import type { Input } from '../../../../types/api';

export type Scope = Input<'assessment', 'publishYear'>['scope'];

const SCOPES = [
  { value: 'branch', text: '支部内', note: '本支部党员看得到' },
  { value: 'unit', text: '本单位', note: '可以转发、张贴二维码' },
  { value: 'district', text: '辖区', note: '可以转发、张贴二维码' },
] as const;

interface Props {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly days: string;
  readonly onDays: (days: string) => void;
  readonly hint: string;
  readonly error?: string | undefined;
}

/** 公示给谁看、几天（N1、N5）。 */
export function ScopeFields({ scope, onScope, days, onDays, hint, error }: Props) {
  return (
    <>
      <Choices label="公示范围〔N5〕" options={SCOPES} value={scope} onChange={onScope} />
      <Field
        label="公示几天"
        kind="number"
        maxLength={2}
        value={days}
        onChange={onDays}
        hint={hint}
        error={error}
      />
    </>
  );
}
