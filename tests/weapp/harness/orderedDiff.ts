import diff from 'j-component/src/render/diff';
import render from 'j-component/src/render/render';
import * as exparser from 'miniprogram-exparser';

interface EventBinding {
  readonly name: string;
  readonly id: string;
  readonly isCapture: boolean;
}
interface Node {
  parentNode: Node | null;
  ownerShadowRoot: unknown;
  _vt: VirtualNode;
  removeChild(node: Node): void;
  appendChild(node: Node): void;
  replaceChild(next: Node, previous: Node): void;
}
interface VirtualNode {
  readonly type: unknown;
  readonly content?: string;
  readonly componentId?: string;
  readonly tagName?: string;
  attrs: unknown[];
  event: Record<string, EventBinding>;
  readonly children: VirtualNode[];
  exparserNode: Node;
}

const removeListener = (
  exparser as unknown as {
    removeListenerFromElement(node: Node, name: string, id: string, options: object): void;
  }
).removeListenerFromElement;

/**
 * j-component 对带 key 的列表会排错次序；这里换成按位置逐个对齐：
 * 慢一点，但画出来的一定等于 setData 说的。
 */
function diffByPosition(before: VirtualNode, after: VirtualNode): void {
  const node = before.exparserNode;
  after.exparserNode = node;
  const same =
    before.type === after.type &&
    before.componentId === after.componentId &&
    before.tagName === after.tagName &&
    before.content === after.content;
  if (!same) {
    replace(node, after);
    return;
  }
  const attrs = diff.diffAttrs(before.attrs ?? [], after.attrs ?? []);
  if (attrs) {
    after.attrs = attrs;
    render.updateAttrs(node, attrs);
  }
  for (const { name, id, isCapture } of Object.values(before.event ?? {})) {
    removeListener(node, name, id, { capture: isCapture });
  }
  render.updateEvent(node, after.event ?? {});
  alignChildren(node, before.children ?? [], after.children ?? []);
  node._vt = after;
}

function alignChildren(node: Node, before: VirtualNode[], after: VirtualNode[]): void {
  after.forEach((child, index) => {
    const previous = before[index];
    if (previous) diffByPosition(previous, child);
    else node.appendChild(render.renderExparserNode(child, null, node.ownerShadowRoot) as Node);
  });
  for (const gone of before.slice(after.length)) node.removeChild(gone.exparserNode);
}

function replace(node: Node, after: VirtualNode): void {
  const parent = node.parentNode;
  if (!parent) return;
  const next = render.renderExparserNode(after, null, parent.ownerShadowRoot) as Node;
  parent.replaceChild(next, node);
}

export function installOrderedDiff(): void {
  diff.diffVt = diffByPosition;
}
