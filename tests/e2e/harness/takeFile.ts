import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { press, see } from './phone';

/** 各种文件打头的几个字节。 */
const MAGIC = { pdf: '%PDF-', docx: 'PK\x03\x04', xlsx: 'PK\x03\x04', zip: 'PK\x03\x04' } as const;

/** 点导出，等文件真的下载完，核对名称与打头的字节；给出字节。 */
export async function takeFile(
  tab: Page,
  button: string,
  format: keyof typeof MAGIC,
): Promise<Buffer> {
  const [download] = await Promise.all([tab.waitForEvent('download'), press(tab, button)]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, MAGIC[format].length).toString('latin1')).toBe(MAGIC[format]);
  expect(bytes.length).toBeGreaterThan(1000);
  await see(tab, `“${download.suggestedFilename()}”`);
  return bytes;
}
