import path from 'node:path';

/** 仓库根与各产物的位置，脚本与测试共用。 */
export const ROOT = path.resolve(__dirname, '..');
export const FUNCTIONS_DIST = path.join(ROOT, 'dist', 'cloudfunctions');
export const H5_DIST = path.join(ROOT, 'dist', 'h5');
export const WEAPP_DIST = path.join(ROOT, 'dist', 'weapp');
/** 本机云的持久数据（可随时删掉重来）。 */
export const LOCAL_DATA = path.join(ROOT, '.localcloud');
/** 截图等测试产物。 */
export const ARTIFACTS = path.join(ROOT, 'artifacts');
