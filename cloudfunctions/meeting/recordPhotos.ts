import type { MinutesContent } from '../../types/contracts/meeting';
import { imageSize } from '../_document/imageSize';
import { downloadFile } from '../_runtime/fileStorage';

/** 文书里照片合计的上限：应答至多 6 MB，base64 之后还要装下文书的其余部分。 */
export const MOST_PHOTO_BYTES = 4 * 1024 * 1024;

/** 排进记录本的一张照片；取不到、放不下的只留一句话。 */
export interface RecordPhoto {
  readonly caption: string | null;
  readonly bytes: Buffer | null;
  readonly note: string | null;
}

/**
 * 从存储取出纪实的照片（已去掉拍摄信息），依次取，合计到上限为止：
 * 一张取不到、读不出，不耽误整份文书。
 */
export async function recordPhotos(
  photos: MinutesContent['photos'],
): Promise<readonly RecordPhoto[]> {
  const taken: RecordPhoto[] = [];
  let total = 0;
  for (const { file, caption } of photos) {
    const bytes = await downloadFile(file);
    if (!bytes || !imageSize(bytes)) {
      taken.push({ caption, bytes: null, note: '照片未能取到' });
    } else if (total + bytes.length > MOST_PHOTO_BYTES) {
      taken.push({ caption, bytes: null, note: '照片较大，没有排进这份文书，请在系统里查看' });
    } else {
      total += bytes.length;
      taken.push({ caption, bytes, note: null });
    }
  }
  return taken;
}
