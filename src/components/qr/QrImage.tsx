import { Image } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

interface Props {
  readonly text: string;
  readonly className?: string;
  readonly label: string;
}

/** 每个码点的像素数与四周留白（码点），留白 4 是二维码标准的最小值。 */
const CELL = 6;
const QUIET = 4;

/** 二维码，画成 GIF 图：不用画布，两端一样，截图可解。 */
export function QrImage({ text, className = '', label }: Props) {
  const source = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text, 'Byte');
    code.make();
    return code.createDataURL(CELL, CELL * QUIET);
  }, [text]);
  return <Image className={className} src={source} mode="scaleToFill" aria-label={label} />;
}
