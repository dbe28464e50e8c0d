import { startLocalCloud } from '../../../localcloud/server';

/** 子进程里的本机云：第一个参数是数据目录、第二个是云函数目录；就绪后向父进程报网址，然后等着被杀。 */
const [dir = '', functionsDir = ''] = process.argv.slice(2);

void startLocalCloud({
  functionsDir,
  storage: { mode: 'durable', dir },
  collections: ['writes', 'left', 'right', 'counters'],
  timers: 'manual',
  warm: false,
  log: false,
}).then(({ url }) => process.send?.(url));
