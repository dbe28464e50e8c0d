import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { Row } from '../../../components/ui/Row';
import { PickPeople } from '../../../components/ui/PickPeople';

interface Props {
  readonly members: Output<'member', 'roster'>['members'];
  readonly picked: readonly string[];
  readonly onChange: (picked: string[]) => void;
}

/** 参加年度民主生活会、可以不参加评议的党员领导干部（Q22）；他们照样有一票。 */
export function Excused({ members, picked, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const people = members.map(({ memberId, name }) => ({ id: memberId, name }));
  const names = people.filter(({ id }) => picked.includes(id)).map(({ name }) => name);
  return (
    <>
      <Row
        title="不参加评议的领导干部〔Q22〕"
        detail={names.length === 0 ? '没有就不选' : names.join('、')}
        value={`${names.length} 人`}
        onClick={() => setChoosing(true)}
      />
      <PickPeople
        title="谁不参加评议"
        open={choosing}
        people={people}
        picked={picked}
        onChange={onChange}
        onClose={() => setChoosing(false)}
        empty="名册里没有正式党员。"
      />
    </>
  );
}
