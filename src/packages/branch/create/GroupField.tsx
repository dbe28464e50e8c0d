import { Choices } from '../../../components/ui/Choices';
import { ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { useQuery } from '../../../hooks/useQuery';

interface Props {
  readonly value: string | null;
  readonly onChange: (group: string) => void;
  readonly error: string | undefined;
}

/** 开哪个党小组的会：从名册里现有的党小组选（M9、O4）。 */
export function GroupField({ value, onChange, error }: Props) {
  const { data, error: trouble, refresh } = useQuery('meeting', 'groups', {});
  if (!data) {
    return trouble ? <ErrorNote error={trouble} onRetry={() => void refresh()} /> : <Loading />;
  }
  if (data.groups.length === 0) {
    return <Hint text="名册里还没有分党小组，先在名册里填上“党小组”一列。〔O4〕" />;
  }
  const options = data.groups.map(({ name, members }) => ({
    value: name,
    text: name,
    note: `${members} 人`,
  }));
  return (
    <>
      <Choices label="党小组" options={options} value={value} onChange={onChange} />
      <ErrorNote error={error === undefined ? null : { message: error }} />
    </>
  );
}
