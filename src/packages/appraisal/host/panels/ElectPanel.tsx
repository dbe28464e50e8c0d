import { useState } from 'react';
import { Button } from '../../../../components/ui/Button';
import { ErrorNote } from '../../../../components/ui/Notice';
import { Row } from '../../../../components/ui/Row';
import { useAction } from '../../../../hooks/useAction';
import { useQuery } from '../../../../hooks/useQuery';
import { PickPeople } from '../../../../components/ui/PickPeople';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

type Post = 'scrutineers' | 'tellers';
const POSTS: Readonly<Record<Post, string>> = { scrutineers: '监票人', tellers: '计票人' };

/** 大会推选监票人、计票人（Q12）：从已签到的人里记下推选结果。 */
export function ElectPanel({ appraisalId, status, refresh }: PanelProps) {
  const live = useQuery('meeting', 'live', { meetingId: status.meetingId });
  const [picked, setPicked] = useState<Record<Post, string[]> | null>(null);
  const [choosing, setChoosing] = useState<Post | null>(null);
  const { run, busy, error } = useAction('appraisal', 'elect');
  const elected = {
    scrutineers: status.scrutineers.map(({ id }) => id),
    tellers: status.tellers.map(({ id }) => id),
  };
  const now = picked ?? elected;
  const known = new Map([...status.scrutineers, ...status.tellers].map((one) => [one.id, one]));
  for (const { memberId, name } of live.data?.attendees ?? []) {
    known.set(memberId, { id: memberId, name });
  }
  const people = [...known.values()];
  const namesOf = (post: Post): string =>
    now[post].map((id) => known.get(id)?.name ?? '').join('、');
  const preparing = status.state === 'preparing';

  async function submit() {
    const called = await run({
      appraisalId,
      scrutineerIds: now.scrutineers,
      tellerIds: now.tellers,
    });
    if (!called.ok) return;
    setPicked(null);
    refresh();
  }

  return (
    <>
      <Say
        text={
          status.custody === 'tellers'
            ? '由大会推选，从已签到的人里选。分管钥匙要有监票人和 3 名计票人，各带自己的手机。〔Q12〕'
            : '由大会推选，从已签到的人里选。一个岗位只有一人的，不能是被评议人。〔Q12〕'
        }
      />
      <ErrorNote error={live.error} onRetry={() => void live.refresh()} />
      {(['scrutineers', 'tellers'] as const).map((post) => (
        <Row
          key={post}
          title={POSTS[post]}
          detail={now[post].length === 0 ? '还没有推选' : namesOf(post)}
          value={`${now[post].length} 人`}
          {...(preparing ? { onClick: () => setChoosing(post) } : {})}
        />
      ))}
      <PickPeople
        title={`大会推选的${choosing === null ? '' : POSTS[choosing]}`}
        open={choosing !== null}
        people={people}
        picked={choosing === null ? [] : now[choosing]}
        onChange={(ids) => {
          if (choosing !== null) setPicked({ ...now, [choosing]: ids });
        }}
        onClose={() => setChoosing(null)}
        empty="还没有人签到。先到签到的主持屏开始签到。"
      />
      <ErrorNote error={error} />
      {preparing && (
        <Button
          text={picked === null && elected.scrutineers.length > 0 ? '已记下' : '大会已推选，记下'}
          busy={busy}
          disabled={
            picked === null || picked.scrutineers.length === 0 || picked.tellers.length === 0
          }
          onClick={() => void submit()}
        />
      )}
    </>
  );
}
