import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Empty, ErrorNote, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Toggle } from '../../../components/ui/Toggle';
import { useQuery } from '../../../hooks/useQuery';
import { ObjectionCard } from '../shared/ObjectionCard';
import { Accept } from './Accept';
import { AnswerObjection } from './AnswerObjection';
import { Investigate } from './Investigate';

/** 办理异议（N3）：上级受理、支部调查、上级答复，一步不能少；各人只看到自己能办的那一步。 */
export default function HandleObjections() {
  const { branchId } = useRouter().params;
  const [everything, setEverything] = useState(false);
  const { data, error, refresh } = useQuery('notice', 'objections', {
    open: !everything,
    ...(branchId === undefined ? {} : { branchId }),
  });
  const done = (): void => void refresh();
  return (
    <Page title="办理异议">
      <Toggle label="办结的也列出来" on={everything} onChange={setEverything} />
      <ErrorNote error={error} onRetry={done} />
      {!data && !error && <Loading />}
      {data?.objections.length === 0 && <Empty text="没有要办的异议。" />}
      {data?.objections.map((one) => (
        <ObjectionCard key={one.objectionId} objection={one}>
          {one.may.accept && <Accept objection={one} onDone={done} />}
          {one.may.investigate && <Investigate objection={one} onDone={done} />}
          {one.may.answer && <AnswerObjection objection={one} onDone={done} />}
        </ObjectionCard>
      ))}
    </Page>
  );
}
