import { useState } from 'react';
import type { ClientError } from '../../../api/call';
import { Button } from '../../../components/ui/Button';
import { Field } from '../../../components/ui/Field';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickField } from '../../../components/ui/PickField';
import { Sheet } from '../../../components/ui/Sheet';
import { fieldError } from '../../../format/fieldError';
import { today } from './month';

interface Props {
  readonly title: string;
  readonly dayLabel: string;
  /** 给了就可以顺便改联系方式。 */
  readonly withContact?: boolean;
  readonly confirm: string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: ClientError | null;
  readonly onClose: () => void;
  readonly onSubmit: (given: { on: string; contact?: string }) => void;
}

/** 写一个日期（和新的联系方式），登记联系或返回。 */
export function ContactSheet(props: Props) {
  const { title, dayLabel, withContact = false, confirm, open, busy, error } = props;
  const [on, setOn] = useState(today);
  const [contact, setContact] = useState('');
  const changed = withContact && contact.trim() !== '';
  return (
    <Sheet title={title} open={open} onClose={props.onClose}>
      <PickField
        label={dayLabel}
        mode="date"
        value={on}
        onChange={setOn}
        error={fieldError(error, 'on')}
      />
      {withContact && (
        <Field
          label="新的联系方式（没变就不写）"
          value={contact}
          onChange={setContact}
          error={fieldError(error, 'contact')}
        />
      )}
      <ErrorNote error={error} />
      <Button
        text={confirm}
        busy={busy}
        onClick={() => props.onSubmit({ on, ...(changed ? { contact: contact.trim() } : {}) })}
      />
    </Sheet>
  );
}
