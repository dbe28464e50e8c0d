import { randomBytes } from 'node:crypto';
import { fillEnvelope } from '../../../src/packages/booth/ballot/fillEnvelope';
import type { HeldTokens, IssueDraft } from '../../../src/packages/booth/ballot/issueRequest';
import {
  draftIssue,
  finishIssue,
  requestOf,
} from '../../../src/packages/booth/ballot/issueRequest';
import { manifestDigestOf } from '../../../src/packages/booth/crypto/digest';
import {
  RandomPool,
  sealRandomBytes,
  TOKEN_RANDOM_BYTES,
} from '../../../src/packages/booth/crypto/randomPool';
import type { Client } from '../../../config/local/client';
import { fromBase64, toBase64 } from '../../../types/ballot/base64';
import { utf8Bytes } from '../../../types/ballot/bytes';
import type { Manifest } from '../../../types/ballot/manifest';
import type { Mark } from '../../../types/ballot/mark';
import { parseManifest } from '../../../types/ballot/parseManifest';
import type { BoxReply } from '../../../types/contracts/ballotbox';
import type { Branch, World } from '../../functions/support/world';
import { at, DAY, foundBranch, HOUR, openWorld, person } from '../../functions/support/world';
import { KeeperPhone } from './keepers';

const PEOPLE = [
  person('书记甲', '13900000001', { position: 'leader' }),
  person('监票甲', '13900000002'),
  person('计票甲', '13900000003'),
  person('计票乙', '13900000004'),
  person('计票丙', '13900000005'),
  person('党员甲', '13900000006'),
  person('无机甲', null, { serviceStatus: 'retired' }),
];
/** 被评议人：计票甲、党员甲。 */
const SUBJECTS = [2, 5];
const pool = (n: number) => new RandomPool(new Uint8Array(randomBytes(n)));

export interface Place {
  readonly world: World;
  readonly branch: Branch;
}

/** 一个支部，七名正式党员。 */
export async function openPlace(more: Parameters<typeof openWorld>[0] = {}): Promise<Place> {
  const world = await openWorld(more);
  const branch = await foundBranch(world, 'oKeep', PEOPLE, { secretary: 0 });
  return { world, branch };
}

/** 错误码；成了是 ok。 */
export const codeOf = (reply: { readonly ok: boolean }): string =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok';

/** 一次分管钥匙的测评。 */
export class CustodyMeeting {
  readonly scrutineer: KeeperPhone;
  readonly tellers: readonly [KeeperPhone, KeeperPhone, KeeperPhone];
  manifest: Manifest | null = null;
  digest = new Uint8Array();

  private constructor(
    readonly place: Place,
    readonly meetingId: string,
    readonly appraisalId: string,
    readonly reps: readonly Client[],
  ) {
    const phone = (i: number) => new KeeperPhone(at(place.branch, i), appraisalId);
    this.scrutineer = phone(1);
    this.tellers = [phone(2), phone(3), phone(4)];
  }

  get host(): Client {
    return at(this.place.branch, 0).client;
  }

  /** 备好、通知、请五名群众代表。 */
  static async prepare(place: Place, startsAt: number): Promise<CustodyMeeting> {
    const { world, branch } = place;
    const host = at(branch, 0).client;
    const { meetingId } = await host.must('meeting', 'create', {
      kind: 'organisationalLifeMeeting',
      title: '组织生活会和民主评议',
      place: '会议室',
      startsAt,
      endsAt: startsAt + 3 * HOUR,
    });
    const { appraisalId } = await host.must('appraisal', 'prepare', {
      meetingId,
      grades: 'four',
      selfRating: false,
      excusedIds: branch.people
        .map(({ memberId }) => memberId)
        .filter((_, i) => !SUBJECTS.includes(i)),
      custody: 'tellers',
    });
    const servedIds = branch.people.map(({ memberId }) => memberId);
    await host.must('appraisal', 'announce', { appraisalId, servedIds });
    await host.must('appraisal', 'invite', { appraisalId, count: 5 });
    const { codes } = await host.must('appraisal', 'invitations', { appraisalId });
    const reps = codes.map((_, i) => world.client(`oRep${appraisalId}${i}`));
    for (const [i, { code }] of codes.entries()) await reps[i]?.must('appraisal', 'join', { code });
    return new CustodyMeeting(place, meetingId, appraisalId, reps);
  }

  elect(scrutineers: readonly number[] = [1], tellers: readonly number[] = [2, 3, 4]) {
    const ids = (list: readonly number[]) => list.map((i) => at(this.place.branch, i).memberId);
    return this.host.ask('appraisal', 'elect', {
      appraisalId: this.appraisalId,
      scrutineerIds: ids(scrutineers),
      tellerIds: ids(tellers),
    });
  }

  /** 签到、走完程序、造列钥匙；大会的时间要先到。 */
  async gather(): Promise<void> {
    const { host, meetingId, appraisalId } = this;
    await host.must('meeting', 'open', { meetingId });
    for (const { memberId } of this.place.branch.people) {
      await host.must('meeting', 'checkInFor', { meetingId, memberId, reason: '没有手机' });
    }
    const step = { appraisalId, outstanding: 0, byGroup: null };
    await host.must('appraisal', 'stage', { ...step, stage: 'oath', step: 'skip' });
    for (const stage of ['selfReview', 'discussion', 'comments'] as const) {
      await host.must('appraisal', 'stage', { ...step, stage, step: 'start' });
      await host.must('appraisal', 'stage', { ...step, stage, step: 'finish' });
    }
    await host.must('appraisal', 'makeKeys', { appraisalId });
  }

  /** 四部手机登记、交总票公钥、分两层。 */
  async keepKeys(): Promise<void> {
    const [one, two] = this.tellers;
    for (const phone of [this.scrutineer, ...this.tellers]) must(await phone.enrol());
    must(await this.scrutineer.depositGeneral());
    must(await one.depositLayer('outer'));
    must(await two.depositLayer('inner'));
  }

  async start(): Promise<Manifest> {
    const { appraisalId } = this;
    const { roundId } = await this.host.must('appraisal', 'start', { appraisalId });
    const got = await this.box<BoxReply<'manifest'>>('GET', `/manifest/${roundId}`);
    const manifest = parseManifest(got.manifest);
    if (!manifest) throw new Error('清单不合规范');
    this.manifest = manifest;
    this.digest = new Uint8Array(manifestDigestOf(got.manifest));
    return manifest;
  }

  /** 领票底稿与请求。 */
  async draft(client: Client, more: { voterId?: string; medium?: 'kiosk' | 'paper' } = {}) {
    const manifest = this.known();
    const { appraisalId } = this;
    const { voterId } = more;
    const mine = voterId
      ? { group: 0, ownColumn: manifest.subjects.findIndex(({ id }) => id === voterId) }
      : await client.must('appraisal', 'mine', { appraisalId });
    const own = mine.ownColumn === -1 ? null : mine.ownColumn;
    const random = pool((manifest.subjects.length + 1) * TOKEN_RANDOM_BYTES);
    const draft = draftIssue(manifest, mine.group ?? 0, own, random);
    if (!draft) throw new Error('清单不可用');
    return { draft, input: { appraisalId, blinded: toBase64(requestOf(draft)), ...more } };
  }

  /** 应答 → 票证；监票人没签好为 null。 */
  finish(draft: IssueDraft, signatures: string | null): HeldTokens | null {
    return finishIssue(this.known(), draft, fromBase64(signatures ?? '') ?? new Uint8Array());
  }

  /** 领一份：先要，监票人签，再取。 */
  async take(client: Client, more: { voterId?: string; medium?: 'kiosk' | 'paper' } = {}) {
    const { draft, input } = await this.draft(client, more);
    await client.must('appraisal', 'issue', input);
    await this.scrutineer.sign();
    const { signatures } = await client.must('appraisal', 'issue', input);
    const tokens = this.finish(draft, signatures);
    if (!tokens) throw new Error('签名不成立');
    return tokens;
  }

  envelope(tokens: HeldTokens, mark: Mark): Uint8Array {
    const marks = tokens.columns.map((held) => held && mark);
    const random = pool(sealRandomBytes(tokens.columns.length));
    return fillEnvelope(this.known(), this.digest, tokens, marks, random);
  }

  async openBox(): Promise<void> {
    await this.host.must('appraisal', 'openBox', { appraisalId: this.appraisalId });
  }

  /** 进写票处、投一封。 */
  async cast(envelope: Uint8Array): Promise<void> {
    const { sessionId } = this.known();
    const code = await this.tellers[0].client.must('appraisal', 'kioskCode', {
      appraisalId: this.appraisalId,
      booth: 1,
    });
    const { pass } = await this.box<BoxReply<'enter'>>(
      'POST',
      `/enter/${sessionId}`,
      utf8Bytes(JSON.stringify(code)),
    );
    await this.box('POST', `/cast/${sessionId}`, envelope, { 'x-booth-pass': pass });
  }

  close() {
    return this.host.ask('appraisal', 'close', { appraisalId: this.appraisalId });
  }

  count() {
    return this.host.ask('appraisal', 'count', { appraisalId: this.appraisalId });
  }

  /** 第三名计票人把两份都交出去，造钥匙的两位先后开封。 */
  async openAll(): Promise<void> {
    const [one, two, three] = this.tellers;
    must(await three.hand('outer', one.id));
    must(await three.hand('inner', two.id));
    await one.submitAll('outer', await one.peeled(this.known(), this.digest));
    for (const [group] of this.known().groups.entries()) {
      for (const [column] of this.known().subjects.entries()) {
        must(
          await two.submit('inner', group, column, await two.opened(this.digest, group, column)),
        );
      }
    }
  }

  known(): Manifest {
    if (!this.manifest) throw new Error('还没有开始测评');
    return this.manifest;
  }

  private async box<T>(httpMethod: string, path: string, body?: Uint8Array, headers = {}) {
    const reply = await this.place.world.cloud.http('ballotbox', {
      path,
      httpMethod,
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body: body ? toBase64(body) : '',
      isBase64Encoded: body !== undefined,
    });
    const read = JSON.parse(reply.body.toString()) as
      { ok: true; output: T } | { ok: false; error: { code: string } };
    if (!read.ok) throw new Error(`${path}：${read.error.code}`);
    return read.output;
  }
}

/** 办不成就抛错。 */
export function must(reply: { readonly ok: boolean }): void {
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}

/** 通知期过后的大会时间。 */
export const meetingTime = (world: World, plus = 0): number =>
  world.cloud.clock.now() + 10 * DAY + plus * HOUR;
