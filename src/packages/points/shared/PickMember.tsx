import { useState } from 'react';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickPeople } from '../../../components/ui/PickPeople';
import { Row } from '../../../components/ui/Row';
import { useQuery } from '../../../hooks/useQuery';

interface Props {
  readonly value: string | null;
  readonly onChange: (memberId: string) => void;
  readonly label?: string;
}

/** 从名册里选一名党员；看名册会留痕。 */
export function PickMember({ value, onChange, label = '选党员' }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { data, error, refresh } = useQuery('member', 'roster', {}, { enabled: choosing });
  const people = (data?.members ?? []).map(({ memberId, name }) => ({ id: memberId, name }));
  const name = people.find(({ id }) => id === value)?.name;
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      <Row
        title={name ?? label}
        value={value === null ? '选' : '改'}
        onClick={() => setChoosing(true)}
      />
      <PickPeople
        title={label}
        open={choosing}
        people={people}
        picked={value === null ? [] : [value]}
        onChange={(ids) => {
          const last = ids.at(-1);
          if (last !== undefined) onChange(last);
          setChoosing(false);
        }}
        onClose={() => setChoosing(false)}
        empty="正在取名册。"
      />
    </>
  );
}
