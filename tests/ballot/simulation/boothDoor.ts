import { toBase64 } from '../../../types/ballot/base64';
import type { BoxReply } from '../../../types/contracts/ballotbox';
import type { Network, Reply } from './people';
import { simTime } from './simTime';

interface Holder {
  readonly pass: string;
  readonly booth: number;
  until: number;
  /** 已经去投、去让出了：此后别人占进来是对的。 */
  leaving: boolean;
}

/** 门口的屏。 */
interface Screen {
  readonly qr: string;
  readonly digits: string;
  readonly validUntil: number;
}

/** 在写票处里：一张凭条。 */
export type Inside = Pick<Holder, 'pass' | 'booth'>;

/** 几处写票处的门：门口的码、谁在里面；每次有人进来都查“一处同时一人”。 */
export class BoothDoors {
  private readonly shown = new Map<number, Screen>();
  /** 换下来的旧码。 */
  private old: Screen | null = null;
  private readonly inside = new Map<number, Holder>();

  constructor(
    readonly net: Network,
    private readonly host: string,
    private readonly appraisalId: string,
    readonly roundId: string,
    readonly count: number,
  ) {}

  /** 门口此刻的码：扫二维码，或手输 8 位数字。 */
  async code(booth: number): Promise<string> {
    const { qr, digits } = await this.screen(booth);
    return this.net.dice.chance(0.3) ? digits : qr;
  }

  private async screen(booth: number): Promise<Screen> {
    const shown = this.shown.get(booth);
    if (shown && shown.validUntil > simTime.now) return shown;
    const reply = await this.net.insist(this.host, 'boothCode', {
      appraisalId: this.appraisalId,
      booth,
    });
    if (!reply.ok) return { qr: `DZBB.${reply.error.code}`, digits: '', validUntil: 0 };
    if (shown) this.old = shown;
    this.shown.set(booth, reply.output);
    return reply.output;
  }

  /** 平板的长效码。 */
  async kioskCode(booth: number): Promise<string> {
    const input = { appraisalId: this.appraisalId, booth };
    const reply = await this.net.insist(this.host, 'kioskCode', input);
    return reply.ok ? reply.output.code : `DZBK.${reply.error.code}`;
  }

  /** 一个进不去的码：改过的、早换掉的、别的会的、没有这一处的。 */
  async badCode(): Promise<string> {
    const { dice } = this.net;
    const { qr } = await this.screen(1 + dice.below(this.count));
    const stale = this.old && this.old.validUntil + 15_000 < simTime.now ? this.old.qr : null;
    return dice.pick([
      stale ?? '00000000.',
      qr.replace(/\.[\w-]{22}\./, `.${'A'.repeat(22)}.`),
      qr.replace(/\.[0-9a-f]{64}$/, `.${'0'.repeat(64)}`),
      `DZBB.${this.appraisalId}-9.1.1.x.y`,
      `DZBK.${this.roundId}.1.${'A'.repeat(22)}`,
      qr.replace(/^DZBB/, 'DZB1'),
    ]);
  }

  /** 拿一个码去占。 */
  async enter(code: string): Promise<Reply<BoxReply<'enter'>>> {
    const body = Buffer.from(JSON.stringify({ code }));
    const asked = simTime.now;
    const reply = await this.net.insistBox<BoxReply<'enter'>>('POST', `/enter/${this.roundId}`, {
      body: toBase64(body),
    });
    if (reply.ok) {
      const { pass, booth, seconds } = reply.output;
      const before = this.inside.get(booth);
      if (before && !before.leaving && before.until >= simTime.now) {
        throw new Error(`第 ${booth} 处同时有两个人`);
      }
      this.inside.set(booth, { pass, booth, until: asked + seconds * 1000, leaving: false });
    }
    return reply;
  }

  /** 还在写，续一续。 */
  async keep(inside: Inside): Promise<void> {
    const holder = this.inside.get(inside.booth);
    const path = `/keep/${this.roundId}`;
    const asked = simTime.now;
    const reply = await this.net.insistBox<BoxReply<'keep'>>('POST', path, { pass: inside.pass });
    if (reply.ok && holder?.pass === inside.pass) {
      holder.until = Math.max(holder.until, asked + reply.output.seconds * 1000);
    }
  }

  /** 动身了：去投，或让出。 */
  leaving(inside: Inside): void {
    const holder = this.inside.get(inside.booth);
    if (holder?.pass === inside.pass) holder.leaving = true;
  }

  async leave(inside: Inside): Promise<void> {
    this.leaving(inside);
    await this.net.insistBox('POST', `/leave/${this.roundId}`, { pass: inside.pass });
  }
}
