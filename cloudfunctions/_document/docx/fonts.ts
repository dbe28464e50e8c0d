import type { IFontAttributesProperties } from 'docx';

const west = 'Times New Roman';
const chinese = (eastAsia: string): IFontAttributesProperties => ({
  ascii: west,
  hAnsi: west,
  cs: west,
  eastAsia,
});

/** 公文惯用的字体：标题、表格宋体，正文仿宋，小标题黑体。 */
export const FONT = {
  title: chinese('宋体'),
  body: chinese('仿宋'),
  heading: chinese('黑体'),
  table: chinese('宋体'),
} as const;

/** 没装这个字体的机器按别名、再按字族找替身。 */
const ALIASES = [
  { name: '宋体', alias: 'SimSun, STSong, Songti SC', family: 'roman' },
  { name: '仿宋', alias: 'FangSong, 仿宋_GB2312, STFangsong', family: 'modern' },
  { name: '黑体', alias: 'SimHei, STHeiti, Heiti SC', family: 'modern' },
] as const;

/** `word/fontTable.xml`：字体与替身。 */
export function fontTable(): string {
  const fonts = ALIASES.map(
    ({ name, alias, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${alias}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join('')}</w:fonts>`
  );
}
