import { useState } from 'react';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';
import { Tag } from '../../../components/ui/Tag';
import { Say } from '../../../components/ui/Say';

interface Props {
  /** 事项名，如“书记与党员谈心”。 */
  readonly duty: string;
  readonly names: readonly string[];
}

/** 逐人的事项：先只说还差几个人，点开看名字。 */
export function Behind({ duty, names }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Row
        title={duty}
        value={<Tag text={`还差 ${names.length} 人`} tone="warn" />}
        onClick={() => setOpen(true)}
      />
      <Sheet title={`${duty}：还差 ${names.length} 人`} open={open} onClose={() => setOpen(false)}>
        <Say text={names.join('、')} />
      </Sheet>
    </>
  );
}
