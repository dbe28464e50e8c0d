/** 重算发现的一处不符：名字、在哪里。没有发现就是全部对得上。 */
export interface Finding {
  readonly name: FindingName;
  readonly where: string;
}

/** 每一种不符的名字与说法。 */
export const FINDINGS = {
  unreadable: '这一行读不懂，文件被改坏或不是封存包',
  missingPart: '封存包缺了一部分',
  repeatedPart: '同一部分出现了两次',
  manifestInvalid: '清单不合规范',
  wrongManifest: '清单不是会上公布的那一份',
  rollAltered: '有权投票者名册与清单里的散列对不上',
  closingSignature: '关箱公布的数被改过（签名不成立）',
  resultSignature: '公布的结果被改过（签名不成立）',
  recordSignature: '会议记录被改过（签名不成立）',
  recordMismatch: '会议记录与关箱公布的数说不拢',
  envelopeBroken: '信封残缺或被改过',
  envelopeOtherManifest: '信封是照别的清单写的（别的会的票）',
  envelopeMoved: '信封换了组',
  envelopeForged: '信封的总票证不是登记处签的',
  envelopeAltered: '信封被改过（签名不成立）',
  envelopeDuplicated: '同一张总票证出现了两次',
  envelopesDropped: '少了信封',
  envelopesAdded: '多了信封',
  rootMismatch: '信封与关箱时公布的根对不上',
  entryAltered: '公布的一项被改过（签名不成立）',
  entryForged: '公布的一项没有登记处的票证',
  entryMoved: '公布的一项是从别的列或别的组挪来的',
  entryDuplicated: '公布的一项出现了两次',
  entriesUnsorted: '公布的一列没有按公钥排序',
  entriesDropped: '这一列少了项',
  entriesAdded: '这一列多了项',
  columnAltered: '这一列与结果里的散列对不上',
  unexpectedBlank: '空项比不准自评的人数多',
  totalsWrong: '公布的合计与逐项重算的不一样',
  unbalanced: '票数等式不成立',
} as const;
export type FindingName = keyof typeof FINDINGS;

export const describe = ({ name, where }: Finding): string =>
  where === '' ? FINDINGS[name] : `${where}：${FINDINGS[name]}`;
