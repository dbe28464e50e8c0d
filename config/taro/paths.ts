import { resolve } from 'node:path';

/** 仓库内的绝对路径。 */
export const path = (relative: string): string => resolve(__dirname, '../..', relative);
