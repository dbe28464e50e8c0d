import type { CloudCall } from './wx';

/** 断在哪里：不断、请求没到、到了但应答没回来、一直没有回音。 */
export type LineCut = 'none' | 'before' | 'after' | 'hang';

/** 手机到云函数的一条线，可以剪断；记下真正送到的请求。 */
export interface CutLine {
  readonly call: CloudCall;
  /** 送到云函数的，按先后。 */
  readonly delivered: readonly { readonly action: string; readonly requestId: string }[];
  cut(where: LineCut): void;
}

interface CallData {
  readonly action: string;
  readonly requestId: string;
}

export function cutLine(cloud: CloudCall): CutLine {
  const delivered: CallData[] = [];
  let where: LineCut = 'none';
  return {
    delivered,
    call: async (openid, name, data) => {
      if (where === 'hang') return new Promise(() => undefined);
      if (where === 'before') throw new Error('连不上');
      const lost = where === 'after';
      const { action, requestId } = data as CallData;
      delivered.push({ action, requestId });
      const reply = await cloud(openid, name, data);
      if (lost) throw new Error('应答没有回来');
      return reply;
    },
    cut: (next) => {
      where = next;
    },
  };
}
