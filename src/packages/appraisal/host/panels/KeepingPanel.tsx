import { Row } from '../../../../components/ui/Row';
import { Tag } from '../../../../components/ui/Tag';
import { Say } from '../../../../components/ui/Say';
import type { PanelProps } from '../Panel';

const ready = (on: boolean) => (
  <Tag text={on ? '✓ 已备好' : '还没有'} tone={on ? 'good' : 'warn'} />
);

/** 分管钥匙的进度（Q10、Q12）：办在监票人、计票人自己的手机上，这里只看齐没齐。 */
export function KeepingPanel({ status }: PanelProps) {
  const { keeping } = status;
  if (keeping === null) return null;
  return (
    <>
      <Say text="请监票人、计票人各自打开首页的“监票计票手机”，照上面说的做。每部手机上的核对字要念出来比一比，一字不差才往下走。" />
      <Row title="登记的手机" detail="监票人 1 部、计票人 3 部" value={`${keeping.devices} 部`} />
      <Row title="总票的印章" detail="在监票人手机上" value={ready(keeping.general)} />
      <Row title="外层的锁" detail="一名计票人造，分给三人" value={ready(keeping.outer)} />
      <Row title="内层的锁" detail="另一名计票人造，分给三人" value={ready(keeping.inner)} />
    </>
  );
}
