import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { talkNotes, talks } from '../_store/talks';
import { namesOf } from './names';
import { inYearOf, talkLineOf } from './talkViews';

/** 我参加的谈话，连同内容（M5）：只按本人查，别人的查不到。 */
export const talkMine: Handler<'membership', 'talkMine'> = async ({ year }, call) => {
  const { memberId } = call.actor;
  const [all, notes] = await Promise.all([
    talks.find({ parties: memberId }, { sort: [['on', 'desc']] }),
    talkNotes.find({ parties: memberId }),
  ]);
  const mine = all.filter(inYearOf(year));
  const names = await namesOf(mine.flatMap(({ parties }) => [...parties]));
  const textOf = new Map(notes.map((note) => [note._id, note.text]));
  return ok({
    talks: mine.map((talk) => ({
      ...talkLineOf(talk, names),
      mayAnswer: talk.parties[1] === memberId,
      note: textOf.get(talk._id) ?? null,
    })),
  });
};
