import { useState } from 'react';
import type { PlaceWord } from '../../../rules/attendance/placeCheck';
import { currentSpot } from '../../api/currentSpot';
import { Button } from '../../components/ui/Button';
import { Card } from '../../components/ui/Card';
import { ErrorNote } from '../../components/ui/Notice';
import { Say } from '../../components/ui/Say';
import { useAction } from '../../hooks/useAction';

/** 给过之后说留下了什么。 */
const KEPT: Readonly<Record<PlaceWord, string>> = {
  near: '已记“在会场附近”。坐标没有留下。',
  notNear: '已记“不在会场附近”。签到照算，坐标没有留下。',
  notGiven: '手机给的位置太粗，判不出，按没给算。签到照算，坐标没有留下。',
};

/** 签到算数之后问一句在不在会场附近：点了才取位置，不给也一样（design §5）。 */
export function AskPlace({ meetingId }: { readonly meetingId: string }) {
  const { run, busy, error } = useAction('meeting', 'givePlace');
  const [locating, setLocating] = useState(false);
  const [missed, setMissed] = useState(false);
  const [place, setPlace] = useState<PlaceWord | null>(null);

  async function give() {
    setMissed(false);
    setLocating(true);
    const spot = await currentSpot();
    setLocating(false);
    setMissed(spot === null);
    if (spot === null) return;
    const called = await run({ meetingId, spot });
    if (called.ok) setPlace(called.value.place);
  }

  if (place !== null) {
    return (
      <Card title="会场附近">
        <Say text={KEPT[place]} />
      </Card>
    );
  }
  return (
    <Card title="要不要告诉支部你在会场附近？">
      <Say text="不给也能签到，你的签到已经算数。愿意给就点一下：只记“在附近”或“不在附近”，坐标用完就丢。" />
      {missed && <Say text="没有取到位置。不要紧，不给也一样。" />}
      <ErrorNote error={error} />
      <Button text="给一次位置" tone="plain" busy={busy || locating} onClick={() => void give()} />
    </Card>
  );
}
