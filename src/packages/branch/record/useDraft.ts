import { useState } from 'react';
import type { Output } from '../../../../types/api';
import { recordDraft, type RecordDraft } from './draft';
import { dropDraft, readDraft, writeDraft, type KeptDraft } from './draftStore';
import { comparedWith, resumed } from './keptDraft';

/** 正在写的纪实：边写边留在这台设备上，离开、断网、没电都不丢；存下之后抹去（M7）。 */
export function useDraft(saved: Output<'meeting', 'record'>) {
  const { meetingId } = saved.meeting;
  const [draft, setDraft] = useState(() => recordDraft(saved));
  const [base, setBase] = useState(saved.content);
  const [kept, setKept] = useState<KeptDraft | null>(() => {
    const found = readDraft(meetingId);
    return found && comparedWith(found, saved.content).unsaved.length > 0 ? found : null;
  });

  return {
    draft,
    /** 上次没存的，等本人说用不用；没有为 null。 */
    kept,
    change: (next: RecordDraft): void => {
      setDraft(next);
      writeDraft(meetingId, { draft: next, base, at: Date.now() });
    },
    resume: (): void => {
      if (kept) setDraft(resumed(kept, saved.content));
      setKept(null);
    },
    discard: (): void => {
      dropDraft(meetingId);
      setKept(null);
    },
    /** 已经存下：这台设备上不再留。 */
    stored: (content: typeof base): void => {
      dropDraft(meetingId);
      setBase(content);
    },
  };
}
