import { Button as NativeButton } from '@tarojs/components';
import { Tap } from './Tap';
import './button.scss';

interface Props {
  readonly text: string;
  readonly onClick: () => void;
  /** main 一屏只有一个；plain 次要；danger 不可逆或对人不利的动作。 */
  readonly tone?: 'main' | 'plain' | 'danger';
  readonly busy?: boolean;
  readonly disabled?: boolean;
}

/** 按钮。办理中不可再点，文字写明“办理中”。 */
export function Button({ text, onClick, tone = 'main', busy = false, disabled = false }: Props) {
  const off = busy || disabled;
  return (
    <Tap className={`btn btn-${tone}${off ? ' btn-off' : ''}`} disabled={off} onClick={onClick}>
      {busy ? '办理中…' : text}
    </Tap>
  );
}

interface PhoneProps {
  readonly text: string;
  readonly busy: boolean;
  readonly disabled: boolean;
  /** 点按后回传手机号凭证；使用者拒绝则回传 null。 */
  readonly onCode: (code: string | null) => void;
}

/** 小程序取手机号：微信规定只能由原生按钮发起。 */
export function PhoneButton({ text, busy, disabled, onCode }: PhoneProps) {
  const off = busy || disabled;
  return (
    <NativeButton
      className={`btn btn-main${off ? ' btn-off' : ''}`}
      disabled={off}
      openType="getPhoneNumber"
      onGetPhoneNumber={(event) => onCode(event.detail.code ?? null)}
    >
      {busy ? '办理中…' : text}
    </NativeButton>
  );
}
