import sdk from 'wx-server-sdk';
import type { Bench } from '../harness';

interface Files {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: { fileList: unknown[] }): Promise<{
    fileList: { tempFileURL: string; status: number; maxAge?: number }[];
  }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { status: number }[] }>;
}

/** 云存储。 */
export function storageCases(bench: () => Bench): void {
  describe('云存储', () => {
    const files = sdk as unknown as Files;
    const upload = (cloudPath: string, text: string) =>
      files.uploadFile({ cloudPath, fileContent: Buffer.from(text) });

    it('上传、下载原样往返，路径可含中文与空格', async () => {
      const { fileID } = await upload('名册/2026 上半年.txt', '内容');
      expect(fileID).toMatch(/^cloud:\/\/local-env\.local\/名册\//);
      const { fileContent } = await files.downloadFile({ fileID });
      expect(fileContent.toString('utf8')).toBe('内容');
    });

    it('同一路径再传即覆盖', async () => {
      await upload('same.txt', '旧');
      const { fileID } = await upload('same.txt', '新');
      expect((await files.downloadFile({ fileID })).fileContent.toString('utf8')).toBe('新');
    });

    it('换取下载地址，可直接取到', async () => {
      const { fileID } = await upload('url.txt', '直接取');
      const { fileList } = await files.getTempFileURL({ fileList: [{ fileID, maxAge: 600 }] });
      expect(fileList[0]).toMatchObject({ status: 0, maxAge: 600 });
      const response = await fetch(encodeURI(fileList[0]?.tempFileURL ?? ''));
      expect(await response.text()).toBe('直接取');
    });

    it('删除后取不到，再删报告没有', async () => {
      const { fileID } = await upload('gone.txt', '删');
      expect((await files.deleteFile({ fileList: [fileID] })).fileList[0]?.status).toBe(0);
      await expect(files.downloadFile({ fileID })).rejects.toBeDefined();
      expect((await files.deleteFile({ fileList: [fileID] })).fileList[0]?.status).not.toBe(0);
    });

    it('不合法的路径被拒', async () => {
      await expect(upload('../outside.txt', 'x')).rejects.toBeDefined();
      await expect(upload('/absolute.txt', 'x')).rejects.toBeDefined();
    });

    it('没有上传凭证不能写', async () => {
      const response = await fetch(`${bench().cloud.url}/files/forged.txt`, {
        method: 'PUT',
        body: 'x',
        headers: { authorization: 'guess' },
      });
      expect(response.status).toBe(403);
    });
  });
}
