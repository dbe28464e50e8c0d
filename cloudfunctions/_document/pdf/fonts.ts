import path from 'node:path';

/** 宋体字库的两份文件：正文、标题。 */
export const FONT_FILES = ['NotoSerifSC_400Regular.ttf', 'NotoSerifSC_700Bold.ttf'] as const;

/** 字库在哪里。 */
export interface FontPaths {
  readonly normal: string;
  readonly bold: string;
}

/** 打包时字库放在函数目录的 `fonts/` 下；`functionDir` 是函数入口所在目录。 */
export function fontsBeside(functionDir: string): FontPaths {
  const [normal, bold] = FONT_FILES.map((file) => path.join(functionDir, 'fonts', file));
  return { normal: normal ?? '', bold: bold ?? '' };
}
