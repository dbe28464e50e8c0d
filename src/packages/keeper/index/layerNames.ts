import type { Layer } from '../../../../types/ballot/keeping';

/** 界面上怎么叫两层封：先开的是第一道（封整封），后开的是第二道（封每一项）。 */
export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  outer: '第一道封',
  inner: '第二道封',
};
