import { Button as NativeButton } from '@tarojs/components';
import './button.scss';

interface Props {
  readonly text: string;
  readonly onClick?: () => void;
  /** main 一屏只有一个；plain 次要；danger 不可逆或对人不利的动作。 */
  readonly tone?: 'main' | 'plain' | 'danger';
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** 小程序取手机号：点按后回传凭证；使用者拒绝则回传 null。 */
  readonly onPhoneCode?: (code: string | null) => void;
}

/** Taro 的 H5 按钮不写这一项就没有按钮角色；它不在 Taro 的类型里，故展开传入。 */
const ROLE = { ariaRole: 'button' } as const;

/** 按钮。办理中不可再点，文字写明“办理中”。 */
export function Button({ text, onClick, tone = 'main', busy, disabled, onPhoneCode }: Props) {
  const off = busy === true || disabled === true;
  const className = `btn btn-${tone}${off ? ' btn-off' : ''}`;
  const label = busy ? '办理中…' : text;
  if (onPhoneCode) {
    return (
      <NativeButton
        className={className}
        disabled={off}
        openType="getPhoneNumber"
        onGetPhoneNumber={(event) => onPhoneCode(event.detail.code ?? null)}
      >
        {label}
      </NativeButton>
    );
  }
  return (
    <NativeButton
      className={className}
      disabled={off}
      {...ROLE}
      onClick={() => {
        if (!off) onClick?.();
      }}
    >
      {label}
    </NativeButton>
  );
}
