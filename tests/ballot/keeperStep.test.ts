import type { Output } from '../../types/api';
import type { KeeperStep, Phone } from '../../src/packages/keeper/keeperStep';
import { keeperStep, spareHands } from '../../src/packages/keeper/keeperStep';

type Keeping = Output<'appraisal', 'keeping'>;
type LayerView = NonNullable<Keeping['layers']['outer']>;

const device = (id: string) => ({
  id,
  name: id,
  duty: id.startsWith('t') ? ('teller' as const) : ('scrutineer' as const),
  deviceKey: '',
});
const ALL = ['s0', 't0', 't1', 't2'].map(device);
const layer = (dealer: string, changes: Partial<LayerView> = {}): LayerView => ({
  dealer,
  publicKey: '',
  mine: '',
  opener: null,
  handed: [],
  submitted: 0,
  ...changes,
});
const share = { from: 't2', sealed: '' };

/** 两组两列；t0 造外层，t1 造内层，s0 管总票。 */
const keeping = (changes: Partial<Keeping> = {}): Keeping => ({
  roundId: 'a-1',
  state: 'preparing',
  groups: 2,
  columns: 2,
  manifestDigest: null,
  devices: ALL,
  devicesDigest: '',
  general: { keeper: 's0', moduli: [] },
  layers: { outer: layer('t0'), inner: layer('t1') },
  ...changes,
});
const phone = (id: string | null, changes: Partial<Phone> = {}): Phone => ({
  me: id === null ? null : { id, duty: device(id).duty },
  holdsGeneral: id === 's0',
  shareBroken: false,
  manifest: 'good',
  ...changes,
});

const NO_LAYERS = { outer: null, inner: null };
type Row = readonly [string, Partial<Keeping>, Phone, KeeperStep];

describe('开始之前', () => {
  const rows: readonly Row[] = [
    ['没登记', {}, phone(null), { kind: 'enrol' }],
    ['只有两名计票人', { devices: ALL.slice(0, 3) }, phone('t0'), { kind: 'waitDevices' }],
    ['监票人还没登记', { devices: ALL.slice(1) }, phone('t0'), { kind: 'waitDevices' }],
    ['手机没齐，监票人也先等', { devices: ALL.slice(0, 3) }, phone('s0'), { kind: 'waitDevices' }],
    ['监票人还没造', { general: null }, phone('s0'), { kind: 'makeGeneral' }],
    ['造过的钥匙不在手机上了', {}, phone('s0', { holdsGeneral: false }), { kind: 'makeGeneral' }],
    [
      '另一名监票人管着',
      { devices: [...ALL, device('s1')] },
      phone('s1', { holdsGeneral: false }),
      { kind: 'waitStart' },
    ],
    ['两层都没造', { layers: NO_LAYERS }, phone('t0'), { kind: 'deal', layer: 'outer' }],
    [
      '外层是我造的',
      { layers: { outer: layer('t0'), inner: null } },
      phone('t0'),
      { kind: 'waitKeys' },
    ],
    [
      '外层有人造了，我造内层',
      { layers: { outer: layer('t0'), inner: null } },
      phone('t2'),
      { kind: 'deal', layer: 'inner' },
    ],
    [
      '内层是我造的，外层作废了也不由我造',
      { layers: { outer: null, inner: layer('t1') } },
      phone('t1'),
      { kind: 'waitKeys' },
    ],
    ['分给我的打不开', {}, phone('t2', { shareBroken: true }), { kind: 'brokenShare' }],
    ['还没造总票', { general: null }, phone('t2'), { kind: 'waitKeys' }],
    ['都齐了', {}, phone('t2'), { kind: 'waitStart' }],
    ['都齐了，监票人', {}, phone('s0'), { kind: 'waitStart' }],
  ];
  test.each(rows)('%s', (_name, changes, who, expected) => {
    expect(keeperStep(keeping(changes), who)).toEqual(expected);
  });
});

describe('发票到关箱', () => {
  const rows: readonly Row[] = [
    [
      '清单还没核对',
      { state: 'issuing' },
      phone('s0', { manifest: 'unchecked' }),
      { kind: 'checkManifest' },
    ],
    [
      '清单对不上，不签',
      { state: 'issuing' },
      phone('s0', { manifest: 'bad' }),
      { kind: 'mismatch' },
    ],
    [
      '清单对不上，不交钥匙',
      { state: 'closed' },
      phone('t2', { manifest: 'bad' }),
      { kind: 'mismatch' },
    ],
    ['监票人签票', { state: 'issuing' }, phone('s0'), { kind: 'sign' }],
    [
      '总票钥匙丢了',
      { state: 'issuing' },
      phone('s0', { holdsGeneral: false }),
      { kind: 'lostGeneral' },
    ],
    [
      '没管总票的监票人',
      { state: 'issuing' },
      phone('s1', { holdsGeneral: false }),
      { kind: 'waitClose' },
    ],
    ['计票人等着', { state: 'issuing' }, phone('t0'), { kind: 'waitClose' }],
    [
      '停发之后监票人没事了',
      { state: 'casting' },
      phone('s0', { holdsGeneral: false }),
      { kind: 'waitClose' },
    ],
    ['关到一半', { state: 'closing' }, phone('t2'), { kind: 'waitClose' }],
    ['换了手机', { state: 'issuing' }, phone(null), { kind: 'lostDevice' }],
    ['换了手机，关箱之后', { state: 'closed' }, phone(null), { kind: 'lostDevice' }],
  ];
  test.each(rows)('%s', (_name, changes, who, expected) => {
    expect(keeperStep(keeping(changes), who)).toEqual(expected);
  });
});

describe('开封', () => {
  const both = [
    { layer: 'outer', openerId: 't0' },
    { layer: 'inner', openerId: 't1' },
  ] as const;
  const outer = (changes: Partial<LayerView>) => layer('t0', { opener: 't0', ...changes });
  const inner = (changes: Partial<LayerView>) => layer('t1', { opener: 't1', ...changes });
  const rows: readonly Row[] = [
    ['没造钥匙的先交', {}, phone('t2'), { kind: 'hand', hands: both }],
    [
      '交了一层，再交另一层',
      { layers: { outer: outer({}), inner: layer('t1') } },
      phone('t2'),
      { kind: 'hand', hands: [both[1]] },
    ],
    ['造外层的等钥匙', {}, phone('t0'), { kind: 'waitHand', layer: 'outer' }],
    ['造内层的等钥匙', {}, phone('t1'), { kind: 'waitHand', layer: 'inner' }],
    [
      '拿到了，开第一道',
      { layers: { outer: outer({ handed: [share] }), inner: layer('t1') } },
      phone('t0'),
      { kind: 'peel' },
    ],
    [
      '开到一半，接着开',
      { layers: { outer: outer({ handed: [share], submitted: 3 }), inner: inner({}) } },
      phone('t0'),
      { kind: 'peel' },
    ],
    [
      '第一道没开完，第二道等着',
      { layers: { outer: outer({ submitted: 3 }), inner: inner({ handed: [share] }) } },
      phone('t1'),
      { kind: 'waitOpening', layer: 'outer' },
    ],
    [
      '第一道开完，开第二道',
      { layers: { outer: outer({ submitted: 4 }), inner: inner({ handed: [share] }) } },
      phone('t1'),
      { kind: 'open' },
    ],
    [
      '开第一道的开完了，看着',
      { layers: { outer: outer({ handed: [share], submitted: 4 }), inner: inner({}) } },
      phone('t0'),
      { kind: 'waitOpening', layer: 'inner' },
    ],
    [
      '都开完了',
      {
        layers: { outer: outer({ submitted: 4 }), inner: inner({ handed: [share], submitted: 4 }) },
      },
      phone('t1'),
      { kind: 'waitCount' },
    ],
    [
      '监票人看着',
      { layers: { outer: outer({}), inner: inner({}) } },
      phone('s0'),
      { kind: 'waitOpening', layer: 'outer' },
    ],
    [
      '改由没造钥匙的开第一道：他先把第二道的交出去',
      { layers: { outer: layer('t0', { opener: 't2', handed: [share] }), inner: layer('t1') } },
      phone('t2'),
      { kind: 'hand', hands: [both[1]] },
    ],
    [
      '交完就由他开第一道',
      { layers: { outer: layer('t0', { opener: 't2', handed: [share] }), inner: inner({}) } },
      phone('t2'),
      { kind: 'peel' },
    ],
    [
      '原来开第一道的看着',
      { layers: { outer: layer('t0', { opener: 't2' }), inner: inner({}) } },
      phone('t0'),
      { kind: 'waitOpening', layer: 'outer' },
    ],
    ['计完票', { state: 'counted' }, phone('t0'), { kind: 'done' }],
    ['计完票，没登记的手机也一样', { state: 'counted' }, phone(null), { kind: 'done' }],
    ['清除之后', { state: 'purged' }, phone('s0'), { kind: 'done' }],
  ];
  test.each(rows)('%s', (_name, changes, who, expected) => {
    expect(keeperStep(keeping({ state: 'closed', ...changes }), who)).toEqual(expected);
  });
});

describe('有人的手机用不了', () => {
  const closed = (layers: Partial<Keeping['layers']> = {}) =>
    keeping({
      state: 'closed',
      layers: { outer: layer('t0'), inner: layer('t1'), ...layers },
    });

  test('造外层的人：可把内层交给造内层的，或没造钥匙的；从不交给自己', () => {
    expect(spareHands(closed(), 't0')).toEqual([
      { layer: 'inner', openerId: 't1' },
      { layer: 'inner', openerId: 't2' },
    ]);
  });

  test('没造钥匙的：各交给造的那一位', () => {
    expect(spareHands(closed(), 't2')).toEqual([
      { layer: 'outer', openerId: 't0' },
      { layer: 'inner', openerId: 't1' },
    ]);
  });

  test('正开着一层的人不能再开另一层；开完的一层不必再交', () => {
    expect(spareHands(closed({ outer: layer('t0', { opener: 't2' }) }), 't0')).toEqual([
      { layer: 'outer', openerId: 't2' },
      { layer: 'inner', openerId: 't1' },
    ]);
    expect(
      spareHands(closed({ inner: layer('t1', { opener: 't1', submitted: 4 }) }), 't0'),
    ).toEqual([]);
  });

  test.each(['t0', 't1', 't2'])('少了 %s，余下两人仍能把两层都开了', (lost) => {
    // 余下两人依次照屏幕上的事去办，看最后是不是都开完。
    let now = closed();
    const put = (which: 'outer' | 'inner', changes: Partial<LayerView>) => {
      const current = now.layers[which];
      if (!current) throw new Error('没有这一层');
      now = { ...now, layers: { ...now.layers, [which]: { ...current, ...changes } } };
    };
    const give = (from: string, which: 'outer' | 'inner', openerId: string) =>
      put(which, { opener: openerId, handed: [{ from, sealed: '' }], submitted: 0 });
    const here = ['t0', 't1', 't2'].filter((id) => id !== lost);
    const seen = (id: string): Keeping => {
      const mask = (which: 'outer' | 'inner') => {
        const view = now.layers[which];
        return view && { ...view, handed: view.opener === id ? view.handed : [] };
      };
      return { ...now, layers: { outer: mask('outer'), inner: mask('inner') } };
    };
    for (let turn = 0; turn < 12; turn += 1) {
      for (const id of here) {
        const step = keeperStep(seen(id), phone(id));
        if (step.kind === 'hand') for (const h of step.hands) give(id, h.layer, h.openerId);
        if (step.kind === 'peel') put('outer', { submitted: 4 });
        if (step.kind === 'open') put('inner', { submitted: 4 });
        const stuck = step.kind === 'waitHand' || step.kind === 'waitOpening';
        const spare = spareHands(seen(id), id).filter(
          ({ layer: which, openerId }) =>
            openerId !== lost &&
            (now.layers[which]?.opener === null || now.layers[which]?.opener === lost),
        );
        const [first] = spare;
        if (stuck && first) give(id, first.layer, first.openerId);
      }
    }
    expect(now.layers.outer?.submitted).toBe(4);
    expect(now.layers.inner?.submitted).toBe(4);
    expect(now.layers.outer?.opener).not.toBe(now.layers.inner?.opener);
  });
});
