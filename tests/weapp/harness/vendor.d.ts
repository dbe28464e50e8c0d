/** 下列包没有自带类型，这里只声明用到的部分。 */
declare module 'miniprogram-simulate' {
  export interface Rendered {
    readonly instance: Record<string, unknown>;
    attach(parent: unknown): void;
    detach(): void;
  }
  export function load(path: string, tagName: string, options: Record<string, unknown>): string;
  export function render(id: string): Rendered;
}

declare module 'miniprogram-exparser' {
  interface EventFactory {
    create(name: string, detail: unknown, options: Record<string, unknown>): unknown;
    dispatchEvent(target: unknown, event: unknown): void;
  }
  export const Event: EventFactory;
  export class TextNode {
    readonly textContent: string;
  }
  export class Element {
    readonly childNodes: readonly unknown[];
  }
  export class Component extends Element {
    readonly shadowRoot: unknown;
  }
}

declare module 'j-component/src/render/diff' {
  interface Diff {
    diffVt: unknown;
    diffAttrs: (before: readonly unknown[], after: readonly unknown[]) => unknown[] | false;
  }
  const diff: Diff;
  export default diff;
}

declare module 'j-component/src/render/render' {
  interface Render {
    renderExparserNode(vt: unknown, host: null, root: unknown): unknown;
    updateAttrs(node: unknown, attrs: readonly unknown[]): void;
    updateEvent(node: unknown, event: unknown): void;
  }
  const render: Render;
  export default render;
}
