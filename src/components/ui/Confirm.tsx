import { useState } from 'react';
import type { ClientError } from '../../api/call';
import { Button } from './Button';
import { ErrorNote } from './Notice';
import { Sheet } from './Sheet';
import type { ReactNode } from 'react';

interface Props {
  readonly button: string;
  readonly title: string;
  readonly confirm: string;
  readonly tone?: 'main' | 'plain' | 'danger';
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly error: ClientError | null;
  /** 办成返回 true，随即收起。 */
  readonly onConfirm: () => Promise<boolean>;
  readonly children: ReactNode;
}

/** 不能反悔的一步：先说清后果，再点一次才办。 */
export function Confirm(props: Props) {
  const { button, title, confirm, tone = 'main', busy, disabled = false, error, children } = props;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button text={button} tone={tone} disabled={disabled} onClick={() => setAsking(true)} />
      <Sheet title={title} open={asking} onClose={() => setAsking(false)}>
        {children}
        <ErrorNote error={error} />
        <Button
          text={confirm}
          busy={busy}
          onClick={() => void props.onConfirm().then((done) => done && setAsking(false))}
        />
        <Button text="再等等" tone="plain" onClick={() => setAsking(false)} />
      </Sheet>
    </>
  );
}
