import { Input, Text, Textarea, View } from '@tarojs/components';
import './field.scss';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  /** 服务端指出的错。 */
  readonly error?: string | undefined;
  readonly kind?: 'text' | 'number' | 'paragraph';
  readonly maxLength?: number;
}

/** 一项填写。 */
export function Field(props: Props) {
  const { label, value, onChange, placeholder = '', hint, error, kind = 'text' } = props;
  const maxlength = props.maxLength ?? (kind === 'paragraph' ? 500 : 60);
  return (
    <View className={`field${error === undefined ? '' : ' field-bad'}`}>
      <Text className="field-label">{label}</Text>
      {kind === 'paragraph' ? (
        <Textarea
          className="field-box field-area"
          value={value}
          maxlength={maxlength}
          placeholder={placeholder}
          aria-label={label}
          onInput={(event) => onChange(event.detail.value)}
        />
      ) : (
        <Input
          className="field-box"
          type={kind}
          value={value}
          maxlength={maxlength}
          placeholder={placeholder}
          aria-label={label}
          onInput={(event) => onChange(event.detail.value)}
        />
      )}
      {hint !== undefined && <Text className="field-hint">{hint}</Text>}
      {error !== undefined && <Text className="field-error">请改：{error}</Text>}
    </View>
  );
}
