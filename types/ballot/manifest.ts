import type { Grade } from '../../rules/vocabulary';

/** 计票组：党员、群众；有一组太小时开会之初就并成一组（见 docs/adr/0004）。 */
export type BallotGroup = 'party' | 'mass' | 'combined';

/** 保管方式：私钥由服务器保管，或由监票人、计票人分管。格式相同。 */
export type Custody = 'server' | 'tellers';

/** 一组的名册散列与公钥；`columnKeys` 依次对应 `subjects`。公钥是 RSA-2048 的模，e = 65537。 */
export interface ManifestGroup {
  readonly group: BallotGroup;
  /** 名册人数与加盐散列：封存包里有盐与名册，可核对谁有权投。 */
  readonly voters: number;
  readonly rollDigest: string;
  readonly generalKey: string;
  readonly columnKeys: readonly string[];
}

/** 清单 M：写票之前就公开的全部内容。h(M) 在大屏与写票处二维码上，对不上就不写票。 */
export interface Manifest {
  readonly format: 'dzb-manifest-1';
  readonly sessionId: string;
  readonly title: string;
  readonly custody: Custody;
  readonly scheme: string;
  /** 票面等次，由高到低。 */
  readonly grades: readonly Grade[];
  readonly selfRating: boolean;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly ManifestGroup[];
  /** 会话密钥：外层由先打散的人拆，内层由后打散的人拆。 */
  readonly outerKey: string;
  readonly innerKey: string;
  /** 票箱签回执、关箱、计票结果的 Ed25519 公钥。 */
  readonly boxKey: string;
}

/**
 * 清单的规范文字：键的次序固定、没有空白。h(M) 就是它（加标签）的 SHA-256，
 * 所以收到的清单先看散列，再照规范重写一遍必须一字不差（`parseManifest`）。
 */
export function manifestText(m: Manifest): string {
  return JSON.stringify({
    format: m.format,
    sessionId: m.sessionId,
    title: m.title,
    custody: m.custody,
    scheme: m.scheme,
    grades: m.grades,
    selfRating: m.selfRating,
    subjects: m.subjects.map(({ id, name }) => ({ id, name })),
    groups: m.groups.map(({ group, voters, rollDigest, generalKey, columnKeys }) => ({
      group,
      voters,
      rollDigest,
      generalKey,
      columnKeys,
    })),
    outerKey: m.outerKey,
    innerKey: m.innerKey,
    boxKey: m.boxKey,
  });
}
