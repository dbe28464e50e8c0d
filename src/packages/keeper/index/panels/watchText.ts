import type { KeeperStep } from '../../keeperStep';
import { TELLERS } from '../../crypto/shares';
import { LAYER_NAMES } from '../layerNames';
import type { StepProps } from '../Step';

type Keeping = StepProps['keeping'];

/** 一块只看不做的话。`alarm` 是要他马上去说的。 */
interface WatchText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly alarm: boolean;
}

const calm = (title: string, ...lines: readonly string[]): WatchText => ({
  title,
  lines,
  alarm: false,
});
const alarm = (title: string, ...lines: readonly string[]): WatchText => ({
  title,
  lines,
  alarm: true,
});

/** 等别人、已办完、办不了，各说什么。 */
export function watchText(step: KeeperStep, keeping: Keeping): WatchText {
  switch (step.kind) {
    case 'waitDevices':
      return calm('这部手机已登记', waitDevices(keeping));
    case 'waitKeys':
      return calm('你的事办好了，等别人', ...missing(keeping));
    case 'waitStart':
      return calm(
        '钥匙都备齐了',
        ...dealers(keeping),
        '等大会走到民主测评这一步，主持人开始发票。请带好这部手机。',
      );
    case 'checkManifest':
      return calm('正在核对票面清单', '看清单里的钥匙是不是你们几部手机造的那几把。');
    case 'mismatch':
      return alarm(
        '钥匙被换过，请马上停下',
        '公布的票面清单和你们几部手机分管的钥匙对不上。这部手机不签票、不交钥匙。',
        '请马上告诉主持人和在座的人：停止发票，重新测评。〔Q10、Q26〕',
      );
    case 'waitClose':
      return calm(...waitClose(keeping));
    case 'waitHand':
      return calm(
        `等别人交${LAYER_NAMES[step.layer]}的钥匙`,
        `${LAYER_NAMES[step.layer]}由你来开。你手里只有一份，要另一名计票人再交一份给你。`,
      );
    case 'waitOpening':
      return calm('正在开封', '请在会场等着，不要离开。两道都开完，主持人就可以计票。');
    case 'waitCount':
      return calm('两道封都开完了', '等主持人计票、公布结果。');
    case 'done':
      return calm('已经计票', '你手机里的钥匙已经抹去，不用再做什么。谢谢。');
    case 'lostDevice':
      return alarm(
        '这部手机里没有你登记的钥匙',
        '测评已经开始，现在不能再登记。请改用登记时的那部手机。',
        '那部手机丢了、坏了的：你是计票人，另外两名计票人就能开封，不影响结果；你是管总票钥匙的监票人，票还没发完的，请主持人停止发票、重新测评。〔Q12、Q26〕',
      );
    case 'lostGeneral':
      return alarm(
        '总票钥匙不在这部手机里了',
        '没有它就签不了票，谁也补不了。请主持人停止发票、重新测评；已经领到的票不会多出来。〔Q10、Q26〕',
      );
    default:
      return calm('请稍候');
  }
}

function waitDevices({ devices }: Keeping): string {
  const tellers = devices.filter(({ duty }) => duty === 'teller').length;
  const needs = [
    tellers < TELLERS ? `计票人 ${TELLERS - tellers} 部` : '',
    tellers === devices.length ? '监票人 1 部' : '',
  ].filter((text) => text !== '');
  return `还差${needs.join('、')}。请他们也打开“监票计票”登记。`;
}

function missing({ general, layers }: Keeping): string[] {
  return [
    general === null ? '等监票人造总票钥匙。' : '',
    layers.outer === null ? '等另一名计票人分第一道封的钥匙。' : '',
    layers.inner === null ? '等另一名计票人分第二道封的钥匙。' : '',
  ].filter((line) => line !== '');
}

/** 谁造的哪一把：念出来，不是他造的当场就有人说。 */
function dealers({ devices, general, layers }: Keeping): string[] {
  const nameOf = (id: string | undefined) => devices.find((device) => device.id === id)?.name ?? '';
  return [
    `总票钥匙：${nameOf(general?.keeper)}；第一道封：${nameOf(layers.outer?.dealer)}；第二道封：${nameOf(layers.inner?.dealer)}。不是本人造的，请当场说。`,
  ];
}

function waitClose({ state }: Keeping): readonly [string, string] {
  if (state === 'issuing')
    return ['正在发票', '现在没有你要做的。关箱以后要用这部手机开封，请带好。'];
  if (state === 'casting')
    return ['正在投票', '发票的钥匙已经抹去。关箱以后要用这部手机开封，请带好。'];
  return ['正在关箱', '马上就好。'];
}
