import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { current } from './browser';

/** 像另一部手机那样，从屏幕上画出来的二维码读内容。 */
export async function readScreenQr(tab: Page): Promise<string> {
  const image = current(tab).locator('.host-qr img');
  await image.waitFor();
  const { width, height, pixels } = await image.evaluate((element) => {
    const source = element as HTMLImageElement;
    const canvas = document.createElement('canvas');
    canvas.width = source.naturalWidth;
    canvas.height = source.naturalHeight;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('没有画布');
    context.drawImage(source, 0, 0);
    const frame = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width: canvas.width, height: canvas.height, pixels: Array.from(frame.data) };
  });
  const found = jsQR(new Uint8ClampedArray(pixels), width, height);
  if (!found) throw new Error('屏幕上没有可读的二维码');
  return found.data;
}
