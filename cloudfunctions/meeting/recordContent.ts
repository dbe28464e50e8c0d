import { minutesComplete } from '../../rules/attendance/minutesComplete';
import type { MinuteField } from '../../rules/attendance/minutesComplete';
import { showOfHands } from '../../rules/attendance/showOfHands';
import { themedSpeakers } from '../../rules/attendance/themedSpeakers';
import { decisionMajority } from '../../rules/quorum/decisionMajority';
import { DECISION_RULES } from '../../rules/quorum/decisionRules';
import type { Permission } from '../../rules/result';
import type { Headcount, MinutesContent } from '../../types/contracts/meeting';
import type { AppError } from '../../types/errors';
import { fail } from '../../types/errors';
import { viewReasons } from '../_runtime/view';
import { refuse } from '../_runtime/refuse';
import type { MeetingDoc } from '../_store/meetings';
import type { RecordDoc } from '../_store/records';

type Refusal = { readonly ok: false; readonly error: AppError };

/**
 * 纪实的内容对不对得上：举手的数不多于有表决权的到会人数；照片须是交到这次活动、去掉拍摄信息的。
 * 错误：HANDS_WRONG、PHOTO_UNKNOWN。
 */
export function contentRefusal(
  content: MinutesContent,
  record: RecordDoc,
  present: number,
): Refusal | null {
  for (const { hands } of content.resolutions ?? []) {
    const permission = hands ? showOfHands(hands, present) : null;
    if (permission && !permission.allowed) return refuse('HANDS_WRONG', permission.reasons);
  }
  const known = content.photos.every(({ file }) => record.stored.includes(file));
  return known ? null : fail('PHOTO_UNKNOWN');
}

/** 能不能归档（M7、M2）：必备内容写全，主题党日有人发言。 */
export function completenessOf(meeting: MeetingDoc, content: MinutesContent): Permission {
  const filled = new Set<MinuteField>(['time', 'place', 'theme']);
  if (meeting.state === 'closed') filled.add('attendance');
  if (content.chair !== null) filled.add('chair');
  if (content.speakers !== null) filled.add('speakers');
  if (content.minutes !== null) filled.add('record');
  if (content.resolutions !== null) filled.add('resolutions');
  const minutes = minutesComplete(filled);
  if (content.speakers === null) return minutes;
  const speakers = themedSpeakers(meeting.kind, content.speakers.length);
  return {
    allowed: minutes.allowed && speakers.allowed,
    reasons: [...minutes.reasons, ...speakers.reasons],
  };
}

/** 各项决议，带举手表决通过与否（一般表决的门槛，见 decisionRules）；没有举手的不判。 */
export function judgedResolutions(content: MinutesContent, headcount: Headcount) {
  return (content.resolutions ?? []).map(({ content: text, hands }) => {
    if (!hands) return { content: text, hands, passed: null, reasons: [] };
    const { due, present } = headcount;
    const majority = decisionMajority(
      { due, present, inFavour: hands.inFavour },
      DECISION_RULES.ordinary,
    );
    return {
      content: text,
      hands,
      passed: majority.value.passed,
      reasons: viewReasons(majority.reasons),
    };
  });
}
