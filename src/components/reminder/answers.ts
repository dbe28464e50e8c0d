import type { Input } from '../../../types/api';

/** 微信问过之后本人的答复，逐个模板。 */
export type Answers = Input<'reminder', 'accepted'>['results'];

/** 问一声的按钮：微信规定只能由点按引出，所以按下之前模板编号就要备好。 */
export interface AskProps {
  readonly text: string;
  readonly templateIds: readonly string[];
  readonly busy: boolean;
  readonly onAnswer: (answers: Answers) => void;
}
