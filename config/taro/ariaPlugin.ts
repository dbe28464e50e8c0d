/** 一个模板生成器里这里用到的部分。 */
interface MiniTemplate {
  createMiniComponents(components: unknown): Record<string, Record<string, string>>;
}
interface Platform {
  platform: string;
  template: MiniTemplate;
}
interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void;
}

/** 会挂无障碍属性的元素；pure-view 没有任何属性，不在其内。 */
const ELEMENTS = [
  'view',
  'click-view',
  'static-view',
  'text',
  'static-text',
  'button',
  'image',
  'static-image',
];

const ARIA = {
  'aria-role': 'i.ariaRole',
  'aria-label': 'i.ariaLabel',
  'aria-checked': 'i.ariaChecked',
};

/**
 * Taro 的小程序模板会丢掉 aria-* 属性，读屏软件就读不出按钮与数字的含义；这里把它们补进模板。
 * 直接写在生成好的模板上而不进 Taro 的组件表：组件表里的属性按序编号，加一项会与运行时错位。
 */
export default function ariaPlugin(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      const { template } = platform;
      const original = template.createMiniComponents.bind(template);
      template.createMiniComponents = (components) => {
        const result = original(components);
        for (const name of ELEMENTS) {
          const attributes = result[name];
          if (attributes) Object.assign(attributes, ARIA);
        }
        return result;
      };
    },
  });
}
