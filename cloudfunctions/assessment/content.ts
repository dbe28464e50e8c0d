import type { AnnualScore } from '../../rules/points/annualScore';
import { publishedRows } from '../../rules/points/publishedRows';
import type { Grade } from '../../rules/vocabulary';
import type { NoticeContent } from '../../types/contracts/notice';
import type { Role } from '../../types/roles';
import type { MemberDoc } from '../_store/members';
import { pointSchemeFor } from '../points/scheme';

/** 公布的一行所要的：姓名，与支部写下的等次、备注（季度公布没有）。 */
export interface PublishedLine {
  readonly memberId: string;
  readonly name: string;
  readonly grade?: Grade | null;
  readonly remark?: string | null;
}

/** 落款的人。 */
export interface Signers {
  readonly recorder: string;
  readonly secretary: string;
}

/** 名册里此刻的记录员、书记；没有的写短横。 */
export function signersIn(roster: readonly MemberDoc[], orgId: string): Signers {
  const holderOf = (wanted: Role): string =>
    roster
      .filter(({ roles }) => roles.some(({ role, orgId: of }) => role === wanted && of === orgId))
      .map(({ name }) => name)
      .join('、') || '—';
  return { recorder: holderOf('recorder'), secretary: holderOf('secretary') };
}

/** 要公布的内容（N5、附件3）：只有规定的各列；落款与口径写在说明里（X6）。 */
export function contentOf(
  kind: 'quarter' | 'year',
  year: number,
  lines: readonly PublishedLine[],
  scoreOf: (memberId: string) => AnnualScore,
  { recorder, secretary }: Signers,
): NoticeContent {
  const table = publishedRows(
    kind,
    lines.map(({ memberId, name, grade, remark }) => ({
      name,
      score: scoreOf(memberId),
      grade: grade ?? null,
      remark: remark ?? null,
    })),
    pointSchemeFor(year),
  );
  return {
    columns: [...table.columns],
    rows: table.rows.map((row) => [...row]),
    notes: [
      kind === 'quarter'
        ? '积分自本年一月一日起累计，只列已认定的；按名册次序，不排名次。'
        : '只列已认定的；按名册次序，不排名次。等次由支部经民主评议程序作出。',
      `考核记录员：${recorder}；书记：${secretary}`,
      '有异议的，可在公示期内向上级党组织提出，可以对支部匿名。',
    ],
  };
}
