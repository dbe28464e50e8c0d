import { View } from '@tarojs/components';
import { useState } from 'react';
import { endOfPeriod } from '../../../../../rules/calendar/endOfPeriod';
import { FOUR_GRADES } from '../../../../../rules/schemes/appraisal/fourGrades';
import { dateLabel, fullLabel } from '../../../../../types/time';
import { Button } from '../../../../components/ui/Button';
import { ErrorNote } from '../../../../components/ui/Notice';
import { useAction } from '../../../../hooks/useAction';
import { PeopleGrid } from '../../../../components/ui/PickPeople';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

/** 书面通知与公告（Q1）：勾上已送达的人，可分几次记。 */
export function NoticePanel({ appraisalId, status, refresh }: PanelProps) {
  const [served, setServed] = useState<string[]>([]);
  const { run, busy, error } = useAction('appraisal', 'announce');
  const { announcedAt, unserved, state } = status;
  const days = FOUR_GRADES.noticeDays.value;

  async function record() {
    const called = await run({ appraisalId, servedIds: served });
    if (!called.ok) return;
    setServed([]);
    refresh();
  }

  return (
    <>
      {announcedAt === null ? (
        <Say text={`大会前至少 ${days} 天，公告时间和要求，并书面通知到每名党员。〔Q1〕`} />
      ) : (
        <Say
          text={`${fullLabel(announcedAt)}公告。最早 ${dateLabel(endOfPeriod(announcedAt, { days }))}起可以开会。〔Q1〕`}
        />
      )}
      {unserved.length === 0 && announcedAt !== null && <Say text="✓ 书面通知已送到每名党员。" />}
      {unserved.length > 0 && state === 'preparing' && (
        <>
          <Say text={`还没有书面通知到 ${unserved.length} 人。送到了谁，就勾上谁：`} soft />
          <ErrorNote error={error} />
          {served.length === 0 ? (
            <Button
              text={`${unserved.length} 人都送到了，全勾上`}
              tone="plain"
              onClick={() => setServed(unserved.map(({ id }) => id))}
            />
          ) : (
            <Button
              text={`记下：已公告，已书面通知 ${served.length} 人`}
              busy={busy}
              onClick={() => void record()}
            />
          )}
          <View className="ap-gap" />
          <PeopleGrid people={unserved} picked={served} onChange={setServed} />
        </>
      )}
    </>
  );
}
