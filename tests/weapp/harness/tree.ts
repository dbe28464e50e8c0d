import * as exparser from 'miniprogram-exparser';

interface RawNode {
  readonly shadowRoot?: RawNode;
  readonly childNodes?: readonly RawNode[];
  readonly textContent?: string;
  readonly dataset?: Record<string, unknown>;
  readonly _vt?: {
    readonly tagName?: string;
    readonly attrs?: readonly { readonly name: string; readonly value: unknown }[];
  };
}

/** 渲染出来的一个元素。 */
export interface Rendered {
  readonly raw: unknown;
  readonly tag: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  /** 元素里的全部文字。 */
  readonly text: string;
}

/** 元素与虚拟节点（template、if、for）都有子节点；文字没有。 */
const isElement = (node: RawNode): boolean => !(node instanceof exparser.TextNode);

/** 有自己影子树的：页面，与 Taro 递归用的 comp。内置组件的内容在子节点里。 */
const CUSTOM = new Set(['page', 'comp']);

/** 一个节点看得见的下级：自定义组件看它的影子树，其余看子节点。 */
function below(node: RawNode): readonly RawNode[] {
  const shadow = CUSTOM.has(node._vt?.tagName ?? '') ? node.shadowRoot : undefined;
  return shadow?.childNodes ?? node.childNodes ?? [];
}

function textOf(node: RawNode): string {
  if (!isElement(node)) return node.textContent ?? '';
  return below(node).map(textOf).join('');
}

function toRendered(node: RawNode): Rendered {
  const attrs: Record<string, unknown> = {};
  for (const { name, value } of node._vt?.attrs ?? []) attrs[name] = value;
  return { raw: node, tag: node._vt?.tagName ?? '', attrs, text: textOf(node) };
}

/** 自上而下列出全部元素，里层的在后。 */
export function elements(root: unknown): Rendered[] {
  const found: Rendered[] = [];
  const walk = (node: RawNode): void => {
    if (!isElement(node)) return;
    if (node._vt?.tagName !== undefined && node._vt.tagName !== 'virtual')
      found.push(toRendered(node));
    below(node).forEach(walk);
  };
  walk(root as RawNode);
  return found;
}

/** 页面上的全部文字。 */
export function pageText(root: unknown): string {
  return textOf(root as RawNode);
}
