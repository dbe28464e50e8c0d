import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { POINT_UNIT_LABELS } from '../../../../types/labels';
import { Choices } from '../../../components/ui/Choices';
import { Row } from '../../../components/ui/Row';
import { Sheet } from '../../../components/ui/Sheet';

export type ItemChoice = Output<'points', 'items'>['bonus'][number];

interface Props {
  readonly items: readonly ItemChoice[];
  readonly value: ItemChoice | null;
  readonly onChange: (item: ItemChoice) => void;
}

/** 一项怎么计，如“3 分/次〔P8〕”。 */
export const priceOf = ({ points, unit, article }: ItemChoice): string =>
  `${points} 分/${POINT_UNIT_LABELS[unit]}〔${article}〕`;

/** 选项目：点开一页，选完收起。 */
export function ItemField({ items, value, onChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Row
        title={value === null ? '哪一项' : value.title}
        detail={value === null ? '点这里选' : priceOf(value)}
        value={value === null ? '选' : '改'}
        onClick={() => setOpen(true)}
      />
      <Sheet title="哪一项" open={open} onClose={() => setOpen(false)}>
        <Choices
          label="照考核办法的项目"
          options={items.map((one) => ({ value: one.item, text: one.title, note: priceOf(one) }))}
          value={value?.item ?? null}
          onChange={(item) => {
            const found = items.find((one) => one.item === item);
            if (found) onChange(found);
            setOpen(false);
          }}
        />
      </Sheet>
    </>
  );
}
