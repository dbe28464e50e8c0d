import type { PickedFile } from './pickedFile';

/** 长边的像素上限与 JPEG 质量：A4 上印得清，一张约几百 KB。 */
const LONGEST = 1600;
const QUALITY = 0.8;

/** 打开系统的选图框，压缩后给出至多 `count` 张；取消返回空。 */
export function pickPhotos(count: number): Promise<PickedFile[]> {
  return new Promise((done, fail) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = count > 1;
    input.addEventListener('cancel', () => done([]));
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []).slice(0, count);
      Promise.all(files.map(shrink)).then(done, fail);
    });
    input.click();
  });
}

async function shrink(file: File): Promise<PickedFile> {
  const bitmap = await createImageBitmap(file);
  const ratio = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * ratio);
  canvas.height = Math.round(bitmap.height * ratio);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('照片压缩不了');
  return { name: 'photo.jpg', path: URL.createObjectURL(blob), size: blob.size };
}
