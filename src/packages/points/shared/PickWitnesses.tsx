import { useState } from 'react';
import { Button } from '../../../components/ui/Button';
import { ErrorNote } from '../../../components/ui/Notice';
import { PickPeople } from '../../../components/ui/PickPeople';
import { Say } from '../../../components/ui/Say';
import { useQuery } from '../../../hooks/useQuery';

interface Props {
  readonly picked: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** 从本支部请证明人（S8）：每人自己答复；群众用提交之后的链接请。 */
export function PickWitnesses({ picked, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { data, error, refresh } = useQuery('points', 'candidates', {}, { enabled: choosing });
  const people = (data?.people ?? []).map(({ memberId, name }) => ({ id: memberId, name }));
  return (
    <>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      <Button
        text={picked.length === 0 ? '请本支部的人证明' : `已请 ${picked.length} 人，改选`}
        tone="plain"
        onClick={() => setChoosing(true)}
      />
      <Say
        soft
        text="没有材料的，至少要两名证明人本人答“愿证明”。群众、外单位的人，提交之后用链接请。〔S8〕"
      />
      <PickPeople
        title="请谁证明"
        open={choosing}
        people={people}
        picked={picked}
        onChange={onChange}
        onClose={() => setChoosing(false)}
        empty="正在取名单，或本支部没有别的人。"
      />
    </>
  );
}
