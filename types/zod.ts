import { z } from 'zod';

// 微信禁止动态代码，zod 的即时编译在端上会崩；全仓只从这里引入 z（lint 守着）。
// 缺省的提示用中文。
z.config({ ...z.locales.zhCN(), jitless: true });

export { z };
