import type { Output } from '../../../types/api';
import type { Layer } from '../../../types/ballot/keeping';
import { TELLERS } from './crypto/shares';

type Keeping = Output<'appraisal', 'keeping'>;

/** 看的是哪部手机、手机上有什么。 */
export interface Phone {
  /** 这部手机登记的是谁；没登记（或换了手机）为 null。 */
  readonly me: { readonly id: string; readonly duty: 'scrutineer' | 'teller' } | null;
  /** 总票私钥还在不在。 */
  readonly holdsGeneral: boolean;
  /** 分给我的几份里有打不开的。 */
  readonly shareBroken: boolean;
  /** 清单核对过没有、对不对得上。 */
  readonly manifest: 'unchecked' | 'good' | 'bad';
}

/** 把哪一层交给谁。 */
export interface Hand {
  readonly layer: Layer;
  readonly openerId: string;
}

/** 这部手机此刻的一件事。带 `wait` 的只看不做。 */
export type KeeperStep =
  | { readonly kind: 'enrol' | 'makeGeneral' | 'sign' | 'peel' | 'open' }
  | { readonly kind: 'deal'; readonly layer: Layer }
  | { readonly kind: 'hand'; readonly hands: readonly Hand[] }
  | { readonly kind: 'waitHand'; readonly layer: Layer; readonly hands: readonly Hand[] }
  | { readonly kind: 'waitOpening'; readonly layer: Layer }
  | {
      readonly kind:
        | 'waitDevices'
        | 'waitKeys'
        | 'waitStart'
        | 'checkManifest'
        | 'waitClose'
        | 'waitCount'
        | 'done'
        | 'lostDevice'
        | 'lostGeneral'
        | 'brokenShare'
        | 'mismatch';
    };

/**
 * 按职责与进度定这部手机现在该做的一件事（Q10、Q12）。钥匙在手机上，所以认手机不认人：
 * 换了手机的人在开始之前重新登记，开始之后就帮不上忙，由另外两名计票人开封。
 */
export function keeperStep(keeping: Keeping, phone: Phone): KeeperStep {
  const { state } = keeping;
  if (state === 'counted' || state === 'purged') return { kind: 'done' };
  const { me } = phone;
  if (state === 'preparing') return me === null ? { kind: 'enrol' } : preparing(keeping, phone, me);
  if (me === null) return { kind: 'lostDevice' };
  if (phone.manifest === 'unchecked') return { kind: 'checkManifest' };
  if (phone.manifest === 'bad') return { kind: 'mismatch' };
  if (state === 'issuing' && keeping.general?.keeper === me.id) {
    return { kind: phone.holdsGeneral ? 'sign' : 'lostGeneral' };
  }
  if (state !== 'closed') return { kind: 'waitClose' };
  return me.duty === 'scrutineer' ? waiting(keeping) : opening(keeping, me.id);
}

type Me = NonNullable<Phone['me']>;

/** 开始之前：手机齐了才造、才分。 */
function preparing({ devices, general, layers }: Keeping, phone: Phone, me: Me): KeeperStep {
  const tellers = devices.filter(({ duty }) => duty === 'teller');
  const complete = tellers.length === TELLERS && tellers.length < devices.length;
  if (!complete) return { kind: 'waitDevices' };
  if (me.duty === 'scrutineer') {
    const mineLost = general?.keeper === me.id && !phone.holdsGeneral;
    if (general === null || mineLost) return { kind: 'makeGeneral' };
  } else {
    if (phone.shareBroken) return { kind: 'brokenShare' };
    // 两层须由两个人造：造过一层的不造另一层。
    if (layers.outer === null && layers.inner?.dealer !== me.id) {
      return { kind: 'deal', layer: 'outer' };
    }
    if (layers.inner === null && layers.outer?.dealer !== me.id) {
      return { kind: 'deal', layer: 'inner' };
    }
  }
  const ready = general !== null && layers.outer !== null && layers.inner !== null;
  return { kind: ready ? 'waitStart' : 'waitKeys' };
}

/** 两层各由谁开：有人交过钥匙的就是他，还没有的按编号的次序，两层不同人。 */
export function openersOf({ devices, layers }: Pick<Keeping, 'devices' | 'layers'>): {
  readonly outer: string;
  readonly inner: string;
} {
  const ids = devices
    .filter(({ duty }) => duty === 'teller')
    .map(({ id }) => id)
    .sort();
  const inner = layers.inner?.opener ?? null;
  const outer = layers.outer?.opener ?? ids.find((id) => id !== inner) ?? '';
  return { outer, inner: inner ?? ids.find((id) => id !== outer) ?? '' };
}

/** 关箱之后，计票人：先交钥匙，再先后两步开封。 */
function opening(keeping: Keeping, me: string): KeeperStep {
  const openers = openersOf(keeping);
  const hands = (['outer', 'inner'] as const)
    .filter((layer) => openers[layer] !== me && !keeping.layers[layer]?.opener)
    .map((layer) => ({ layer, openerId: openers[layer] }));
  const mine = (['outer', 'inner'] as const).find((layer) => openers[layer] === me);
  if (mine === undefined) return hands.length > 0 ? { kind: 'hand', hands } : waiting(keeping);
  if (isDone(keeping, mine)) return waiting(keeping);
  if (!keeping.layers[mine]?.handed.length) return { kind: 'waitHand', layer: mine, hands };
  if (mine === 'outer') return { kind: 'peel' };
  return isDone(keeping, 'outer') ? { kind: 'open' } : { kind: 'waitOpening', layer: 'outer' };
}

/** 看着别人开封。 */
function waiting(keeping: Keeping): KeeperStep {
  const next = (['outer', 'inner'] as const).find((layer) => !isDone(keeping, layer));
  return next === undefined ? { kind: 'waitCount' } : { kind: 'waitOpening', layer: next };
}

/** 这一层的各列都交齐了没有。 */
const isDone = ({ layers, groups, columns }: Keeping, layer: Layer): boolean =>
  (layers[layer]?.submitted ?? 0) >= groups * columns;
