import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from './role';

interface Props {
  readonly className: string;
  readonly onClick: () => void;
  readonly children?: ReactNode;
  /** 读屏软件念什么；不给就念里面的字。 */
  readonly label?: string;
  readonly as?: 'button' | 'radio' | 'switch';
  /** 单选、开关的当前状态。 */
  readonly checked?: boolean;
  readonly disabled?: boolean;
}

const H5 = process.env.TARO_ENV === 'h5';

/** 能点的一块：角色、可读的名字、键盘可达都在这里，页面不直接给 View 挂点击。 */
export function Tap(props: Props) {
  const { className, onClick, children, label, as = 'button', checked, disabled = false } = props;
  const act = () => {
    if (!disabled) onClick();
  };
  return (
    <View
      className={className}
      hoverClass={disabled ? 'none' : 'tap-hover'}
      {...role(as)}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(checked === undefined ? {} : { 'aria-checked': checked ? 'true' : 'false' })}
      {...(disabled ? { 'aria-disabled': 'true' } : {})}
      {...(H5 ? keyboard(act) : {})}
      onClick={act}
    >
      {children}
    </View>
  );
}

/** 浏览器里用 Tab 走得到、回车或空格点得动。 */
function keyboard(act: () => void) {
  return {
    tabindex: 0,
    onKeydown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    },
  };
}
