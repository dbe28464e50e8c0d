import type { PickedFile } from './pickedFile';

/** 打开系统的选文件框；取消返回 null。 */
export function pickFile(extension: string): Promise<PickedFile | null> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = `.${extension}`;
    input.addEventListener('cancel', () => done(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      done(file ? { name: file.name, path: URL.createObjectURL(file), size: file.size } : null);
    });
    input.click();
  });
}
