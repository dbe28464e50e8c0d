import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../../../../types/api';
import type { ClientError } from '../../../../api/call';
import { handInKept } from './handInKept';
import { readRoll, writeRoll, type KeptRoll, type RollEntry } from './rollStore';

type Live = Output<'meeting', 'live'>;

export interface KeptRollView {
  /** 登记了还没交到的人。 */
  readonly entries: readonly RollEntry[];
  /** 断网时照着勾的名单。 */
  readonly people: KeptRoll['people'];
  /** 服务器不收的缘由；没连上不算。 */
  readonly refused: ClientError | null;
  /** 勾上或放下一个人；已经送出去的不能放下。 */
  readonly toggle: (ids: readonly string[]) => void;
  readonly retry: () => void;
  /** 服务器不收、也不再交的，放下不留。 */
  readonly drop: () => void;
}

/**
 * 主持设备断网时自己记着谁到了，网一通就交（M8）。`live` 是最近取到的，`online` 是这一次取没取到；
 * `now` 给服务器的钟，设备的钟不准也不会记成将来。
 */
export function useKeptRoll(
  meetingId: string,
  live: Live | null,
  online: boolean,
  now: () => number,
  onHandedIn: () => void,
): KeptRollView {
  const [kept, setKept] = useState<KeptRoll>(() => readRoll(meetingId));
  const [refused, setRefused] = useState<ClientError | null>(null);
  const busy = useRef(false);
  const write = useCallback(
    (next: KeptRoll): void => {
      writeRoll(meetingId, next);
      setKept(next);
    },
    [meetingId],
  );
  const handIn = useCallback(async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const problem = await handInKept(meetingId);
    busy.current = false;
    setKept(readRoll(meetingId));
    setRefused(problem?.code === 'NETWORK' ? null : problem);
    if (problem === null) onHandedIn();
  }, [meetingId, onHandedIn]);

  const entries = [...(kept.sending?.entries ?? []), ...kept.waiting];
  const waiting = entries.length > 0 && refused === null;
  // 每取到一次就看一眼有没有要交的：没有回音的照原样再送。
  useEffect(() => {
    if (online && live !== null && waiting) void handIn();
  }, [online, live, waiting, handIn]);

  useEffect(() => {
    if (live === null) return;
    const people =
      live.meeting.state === 'open'
        ? live.absentees.map(({ memberId, name }) => ({ memberId, name }))
        : [];
    const before = readRoll(meetingId);
    if (JSON.stringify(before.people) !== JSON.stringify(people)) write({ ...before, people });
  }, [live, meetingId, write]);

  function toggle(ids: readonly string[]): void {
    const before = readRoll(meetingId);
    const sent = new Set(before.sending?.entries.map(({ memberId }) => memberId));
    const at = now();
    const waiting = before.people
      .filter(({ memberId }) => ids.includes(memberId) && !sent.has(memberId))
      .map(
        ({ memberId, name }) =>
          before.waiting.find((one) => one.memberId === memberId) ?? { memberId, name, at },
      );
    write({ ...before, waiting });
  }

  return {
    entries,
    people: kept.people,
    refused,
    toggle,
    retry: () => void handIn(),
    drop: () => {
      setRefused(null);
      write({ ...readRoll(meetingId), waiting: [], sending: null });
    },
  };
}
