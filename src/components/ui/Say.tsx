import { Text } from '@tarojs/components';
import './say.scss';

/** 一段正文；`soft` 是次要的说明。 */
export function Say({ text, soft = false }: { readonly text: string; readonly soft?: boolean }) {
  return <Text className={`say${soft ? ' say-soft' : ''}`}>{text}</Text>;
}
