import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { Hint } from '../ui/Notice';
import './scanner.scss';

interface Props {
  readonly text: string;
  readonly onCode: (text: string) => void;
  readonly busy?: boolean;
  /** 码在哪里，写进提示：默认会场大屏。 */
  readonly where?: string;
}

/** 扫码：打开摄像头逐帧识别；没有摄像头就请人改用数字码。 */
export function ScanButton({ text, onCode, busy = false, where = '会场大屏' }: Props) {
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <>
      {trouble !== null && <Hint text={trouble} />}
      <Button
        text={text}
        busy={busy}
        onClick={() => {
          setTrouble(null);
          setOn(true);
        }}
      />
      {on && (
        <Viewfinder
          where={where}
          onCode={(code) => {
            setOn(false);
            onCode(code);
          }}
          onClose={() => setOn(false)}
          onTrouble={() => {
            setOn(false);
            setTrouble(`打不开摄像头。请输入${where}上的 8 位数字。`);
          }}
        />
      )}
    </>
  );
}

interface ViewfinderProps {
  readonly where: string;
  readonly onCode: (text: string) => void;
  readonly onClose: () => void;
  readonly onTrouble: () => void;
}

/** 每隔多少毫秒认一帧。 */
const FRAME = 200;

function Viewfinder({ where, onCode, onClose, onTrouble }: ViewfinderProps) {
  const video = useRef<HTMLVideoElement>(null);
  // 回调随渲染更换，取景的生命周期不该跟着重来。
  const handlers = useRef({ onCode, onTrouble });
  handlers.current = { onCode, onTrouble };

  useEffect(() => {
    let stopped = false;
    let stop = () => {};
    void watch(video.current, (code) => !stopped && handlers.current.onCode(code)).then(
      (release) => {
        if (stopped) release();
        else stop = release;
      },
      (cause: unknown) => {
        console.warn('打不开摄像头', cause);
        if (!stopped) handlers.current.onTrouble();
      },
    );
    return () => {
      stopped = true;
      stop();
    };
  }, []);

  return (
    <View className="scanner">
      <video ref={video} className="scanner-video" playsInline muted />
      <Text className="scanner-hint">对准{where}上的二维码</Text>
      <Button text="取消" tone="plain" onClick={onClose} />
    </View>
  );
}

/** 打开后置摄像头并逐帧识别；返回关掉它的函数。 */
async function watch(
  video: HTMLVideoElement | null,
  onCode: (text: string) => void,
): Promise<() => void> {
  if (!video) throw new Error('没有取景框');
  const [{ default: jsQR }, stream] = await Promise.all([
    import('jsqr'),
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  ]);
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const timer = setInterval(() => {
    if (!context || video.videoWidth === 0) return;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    context.drawImage(video, 0, 0);
    const frame = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = jsQR(frame.data, frame.width, frame.height);
    if (found && found.data !== '') onCode(found.data);
  }, FRAME);
  return () => {
    clearInterval(timer);
    stream.getTracks().forEach((track) => track.stop());
  };
}
