import { Text } from '@tarojs/components';
import './shared.scss';

/** 一段正文；`soft` 是次要的说明。 */
export function Say({ text, soft = false }: { readonly text: string; readonly soft?: boolean }) {
  return <Text className={`ap-say${soft ? ' ap-say-soft' : ''}`}>{text}</Text>;
}
