import type { PointLine } from '../../../types/contracts/proposal';
import { fullLabel } from '../../../types/time';

interface StateView {
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'warn' | 'red';
  /** 是否已算进分数。 */
  readonly counted: boolean;
}

/** 记录走到哪一步，用一个词说清；只有“已认定”的算分（G5）。 */
export const PROPOSAL_STATES: Record<PointLine['state'], StateView> = {
  checking: { text: '文字检查中', tone: 'plain', counted: false },
  gathering: { text: '等证明', tone: 'warn', counted: false },
  awaitingAnswer: { text: '等本人回应', tone: 'warn', counted: false },
  awaitingDecision: { text: '等支部认定', tone: 'warn', counted: false },
  returned: { text: '退回补充', tone: 'warn', counted: false },
  withdrawn: { text: '已撤回', tone: 'plain', counted: false },
  confirmed: { text: '已认定', tone: 'plain', counted: true },
  dismissed: { text: '不成立', tone: 'good', counted: false },
  reversed: { text: '已冲销', tone: 'plain', counted: false },
};

/** 如 `+3`、`−3`（用数学减号，读屏读作“负”）。 */
function signed(points: number): string {
  return points < 0 ? `−${Math.abs(points)}` : `+${points}`;
}

/** 走完了而不计分的。 */
const VOID: readonly PointLine['state'][] = ['withdrawn', 'dismissed', 'reversed'];

/** 这一行计几分：没认定的写“拟”，不算数了的写“不计分”；否决没有分值，成立了全年为 0（S4）。 */
export function pointsText({ kind, state, points }: PointLine): string {
  if (VOID.includes(state)) return '不计分';
  const { counted } = PROPOSAL_STATES[state];
  if (kind === 'veto') return counted ? '年度 0 分' : '拟否决';
  return counted ? `${signed(points)} 分` : `拟 ${signed(points)} 分`;
}

/** 哪天的事：由人提出的只有日期，签到的有钟点。 */
export const whenText = (at: number): string => fullLabel(at).replace(/ 00:00$/, '');
