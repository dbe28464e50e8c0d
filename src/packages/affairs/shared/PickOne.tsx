import { Card } from '../../../components/ui/Card';
import { ErrorNote, Loading } from '../../../components/ui/Notice';
import { useQuery } from '../../../hooks/useQuery';
import { PeopleGrid } from '../../../components/ui/PickPeople';

interface Props {
  readonly title: string;
  /** 上级看下级支部的名册时给。 */
  readonly branchId?: string | undefined;
  readonly value: string | null;
  readonly onChange: (memberId: string) => void;
}

/** 从名册里选一个人；看名册会留痕。 */
export function PickOne({ title, branchId, value, onChange }: Props) {
  const scope = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('member', 'roster', scope);
  return (
    <Card title={title}>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && (
        <PeopleGrid
          people={data.members.map(({ memberId: id, name }) => ({ id, name }))}
          picked={value === null ? [] : [value]}
          onChange={(picked) => {
            const last = picked.at(-1);
            if (last !== undefined) onChange(last);
          }}
        />
      )}
    </Card>
  );
}
