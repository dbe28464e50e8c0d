import type { Output } from '../../../types/api';
import type { Layer } from '../../../types/ballot/keeping';
import { TELLERS } from './crypto/shares';

type Keeping = Output<'appraisal', 'keeping'>;
const LAYERS: readonly Layer[] = ['outer', 'inner'];

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
  | { readonly kind: 'waitHand' | 'waitOpening'; readonly layer: Layer }
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

/** 两层各由谁开：有人交过钥匙的就是他；还没有的是造这一层的人（造过、开过另一层的不能开）。 */
export const openersOf = ({
  layers,
}: Pick<Keeping, 'layers'>): Readonly<Record<Layer, string>> => ({
  outer: layers.outer?.opener ?? layers.outer?.dealer ?? '',
  inner: layers.inner?.opener ?? layers.inner?.dealer ?? '',
});

/**
 * 关箱之后，计票人：没有造钥匙的那一位把两份都交出去，造钥匙的两位先后开封。
 * 他的手机要是用不了，另外两位互相交（`spareHands`）。
 */
function opening(keeping: Keeping, me: string): KeeperStep {
  const { layers } = keeping;
  const openers = openersOf(keeping);
  const isDealer = LAYERS.some((layer) => layers[layer]?.dealer === me);
  const hands = LAYERS.filter((layer) => openers[layer] !== me && !layers[layer]?.opener).map(
    (layer) => ({ layer, openerId: openers[layer] }),
  );
  if (!isDealer && hands.length > 0) return { kind: 'hand', hands };
  const mine = LAYERS.find((layer) => openers[layer] === me);
  if (mine === undefined || isDone(keeping, mine)) return waiting(keeping);
  if (!layers[mine]?.handed.length) return { kind: 'waitHand', layer: mine };
  if (mine === 'outer') return { kind: 'peel' };
  return isDone(keeping, 'outer') ? { kind: 'open' } : { kind: 'waitOpening', layer: 'outer' };
}

/**
 * 有人的手机用不了时，我还能把哪一层交给谁：造那一层的人，或没有造钥匙的那一位；
 * 造过、正开着另一层的人不行，我自己不行，已经开完的不必。
 */
export function spareHands(keeping: Keeping, me: string): Hand[] {
  const openers = openersOf(keeping);
  const ids = keeping.devices.filter(({ duty }) => duty === 'teller').map(({ id }) => id);
  return LAYERS.filter((layer) => !isDone(keeping, layer)).flatMap((layer) => {
    const other: Layer = layer === 'outer' ? 'inner' : 'outer';
    const barred = [me, keeping.layers[other]?.dealer, keeping.layers[other]?.opener];
    if (openers[layer] === me) return [];
    return ids.filter((id) => !barred.includes(id)).map((openerId) => ({ layer, openerId }));
  });
}

/** 看着别人开封。 */
function waiting(keeping: Keeping): KeeperStep {
  const next = LAYERS.find((layer) => !isDone(keeping, layer));
  return next === undefined ? { kind: 'waitCount' } : { kind: 'waitOpening', layer: next };
}

/** 这一层的各列都交齐了没有。 */
const isDone = ({ layers, groups, columns }: Keeping, layer: Layer): boolean =>
  (layers[layer]?.submitted ?? 0) >= groups * columns;
