import { Text } from '@tarojs/components';
import { useState } from 'react';
import { QrImage } from '../qr/QrImage';
import { Button } from '../ui/Button';
import { Say } from '../ui/Say';
import { Sheet } from '../ui/Sheet';
import type { ShareTarget } from './shareTarget';
import { urlOf } from './shareTarget';
import './share.scss';

/** 浏览器里没有转发：给二维码与网址，可以截图、打印、抄下来。 */
export function ShareLink(target: ShareTarget) {
  const [open, setOpen] = useState(false);
  const url = `${window.location.origin}${window.location.pathname}#${urlOf(target)}`;
  return (
    <>
      <Button text={target.text} tone="plain" onClick={() => setOpen(true)} />
      <Sheet title={target.text} open={open} onClose={() => setOpen(false)}>
        <QrImage className="share-qr" text={url} label={target.title} />
        <Say text="用手机扫这个码，或者打开下面的网址。" />
        <Text className="share-url">{url}</Text>
      </Sheet>
    </>
  );
}
