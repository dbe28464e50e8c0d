import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { rawPublic } from '../../../cloudfunctions/_ballot/keys';
import type { SigningKey } from '../../../cloudfunctions/appraisal/crypto/blindSign';
import { blindSign, signingKey } from '../../../cloudfunctions/appraisal/crypto/blindSign';
import type { Client } from '../../../config/local/client';
import { RandomPool } from '../../../src/packages/booth/crypto/randomPool';
import { openingKey } from '../../../src/packages/keeper/crypto/hpkeOpen';
import {
  DEAL_RANDOM_BYTES,
  dealLayer,
  openShare,
  recoverLayer,
  sealShareFor,
} from '../../../src/packages/keeper/keys/layerKey';
import { openColumn } from '../../../src/packages/keeper/tally/openColumn';
import { peel } from '../../../src/packages/keeper/tally/peel';
import { segments } from '../../../src/packages/keeper/tally/segments';
import type { Input, Output } from '../../../types/api';
import { fromBase64, toBase64 } from '../../../types/ballot/base64';
import type { Layer } from '../../../types/ballot/keeping';
import type { Manifest } from '../../../types/ballot/manifest';
import type { Person } from '../../functions/support/world';

export type Keeping = Output<'appraisal', 'keeping'>;

const pool = (length: number) => new RandomPool(new Uint8Array(randomBytes(length)));
const noPause = () => Promise.resolve();

/** 监票人、计票人的一部手机：私钥只在这里，云上只有它发出去的东西。 */
export class KeeperPhone {
  readonly client: Client;
  readonly id: string;
  private readonly device: KeyObject;
  private general: readonly SigningKey[] = [];

  constructor(
    { client, memberId }: Person,
    readonly appraisalId: string,
  ) {
    this.client = client;
    this.id = memberId;
    this.device = generateKeyPairSync('x25519').privateKey;
  }

  get deviceKey(): string {
    return toBase64(rawPublic(this.device));
  }

  get deviceSecret(): Uint8Array {
    return new Uint8Array(Buffer.from(this.device.export({ format: 'jwk' }).d ?? '', 'base64url'));
  }

  look(): Promise<Keeping> {
    return this.client.must('appraisal', 'keeping', { appraisalId: this.appraisalId });
  }

  enrol() {
    const { appraisalId, deviceKey } = this;
    return this.client.ask('appraisal', 'enrolDevice', { appraisalId, deviceKey });
  }

  /** 监票人造两把总票钥匙。 */
  makeGeneral(): readonly string[] {
    this.general = [0, 1].map(() =>
      signingKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    );
    return this.general.map(({ modulus }) => toBase64(modulus));
  }

  depositGeneral(moduli: readonly string[] = this.makeGeneral()) {
    const { appraisalId } = this;
    return this.client.ask('appraisal', 'depositGeneral', { appraisalId, moduli: [...moduli] });
  }

  /** 照手机上看到的名单造一层、分三份。 */
  async deal(layer: Layer): Promise<Input<'appraisal', 'depositLayer'>> {
    const { roundId, devices } = await this.look();
    const dealt = dealLayer(roundId, layer, devices, pool(DEAL_RANDOM_BYTES));
    if (!dealt) throw new Error('名单里不是三名计票人');
    return { appraisalId: this.appraisalId, layer, ...dealt };
  }

  async depositLayer(layer: Layer) {
    return this.client.ask('appraisal', 'depositLayer', await this.deal(layer));
  }

  /** 签等着的总票请求。 */
  async waiting() {
    const { appraisalId } = this;
    return (await this.client.must('appraisal', 'waitingSigns', { appraisalId })).requests;
  }

  async sign(): Promise<number> {
    const requests = await this.waiting();
    if (requests.length === 0) return 0;
    const signatures = requests.map(({ requestKey, group, blinded }) => {
      const key = this.general[group];
      const signature = key && blindSign(key, fromBase64(blinded) ?? new Uint8Array());
      if (!signature) throw new Error('签不了');
      return { requestKey, signature: toBase64(signature) };
    });
    const { appraisalId } = this;
    return (await this.client.must('appraisal', 'signGeneral', { appraisalId, signatures })).signed;
  }

  /** 打开分给自己的那一份。 */
  async share(layer: Layer): Promise<Uint8Array> {
    const { roundId, layers } = await this.look();
    const place = { roundId, layer, me: this.id, deviceSecret: this.deviceSecret };
    const pair = openShare(place, layers[layer]?.mine ?? '');
    if (!pair) throw new Error('开不了自己的份');
    return pair;
  }

  /** 把自己那份交给开封的人。 */
  async hand(layer: Layer, openerId: string) {
    const { roundId, devices } = await this.look();
    const opener = devices.find(({ id }) => id === openerId);
    if (!opener) throw new Error('没有这部手机');
    const place = { roundId, layer, me: this.id, deviceSecret: this.deviceSecret };
    const sealed = sealShareFor(place, await this.share(layer), opener, pool(32));
    const input = { appraisalId: this.appraisalId, layer, openerId, sealed };
    return this.client.ask('appraisal', 'handShare', input);
  }

  /** 凑齐两份，合出这一层的钥匙；凑不齐为 null。 */
  async recover(layer: Layer): Promise<Uint8Array | null> {
    const { roundId, devices, layers } = await this.look();
    const held = layers[layer];
    const place = { roundId, layer, me: this.id, deviceSecret: this.deviceSecret };
    return held && recoverLayer(place, devices, held);
  }

  private async keyOf(layer: Layer) {
    const secret = await this.recover(layer);
    if (!secret) throw new Error('合不出钥匙');
    return openingKey(secret);
  }

  /** 拆外层：各组各列的内层密封，已排序。 */
  async peeled(manifest: Manifest, digest: Uint8Array): Promise<Uint8Array[][][]> {
    const envelopes: Uint8Array[] = [];
    for (let page: number | null = 0; page !== null;) {
      const got: Output<'appraisal', 'sealedEnvelopes'> = await this.client.must(
        'appraisal',
        'sealedEnvelopes',
        { appraisalId: this.appraisalId, page },
      );
      envelopes.push(...got.envelopes.map((text) => fromBase64(text) ?? new Uint8Array()));
      page = got.next;
    }
    const peeled = await peel(envelopes, manifest, digest, await this.keyOf('outer'), noPause);
    if (!peeled) throw new Error('票箱给的不是信封');
    return peeled.columns.map((group) => group.map((column) => [...column]));
  }

  /** 开内层的一列。 */
  async opened(digest: Uint8Array, group: number, column: number): Promise<Uint8Array[]> {
    const sealed: Uint8Array[] = [];
    for (let from: number | null = 0; from !== null;) {
      const got: Output<'appraisal', 'sealedColumn'> = await this.client.must(
        'appraisal',
        'sealedColumn',
        { appraisalId: this.appraisalId, group, column, from },
      );
      sealed.push(...got.items.map((text) => fromBase64(text) ?? new Uint8Array()));
      from = got.next;
    }
    return openColumn(sealed, digest, { group, column }, await this.keyOf('inner'), noPause);
  }

  /** 交一列；给回最后一段的应答。 */
  async submit(layer: Layer, group: number, column: number, items: readonly Uint8Array[]) {
    let reply;
    for (const segment of segments(items)) {
      reply = await this.client.ask('appraisal', 'submitColumn', {
        appraisalId: this.appraisalId,
        layer,
        group,
        column,
        ...segment,
      });
    }
    if (!reply) throw new Error('没有段');
    return reply;
  }

  async submitAll(layer: Layer, columns: readonly (readonly Uint8Array[][])[]): Promise<void> {
    for (const [group, of] of columns.entries()) {
      for (const [column, items] of of.entries()) {
        const reply = await this.submit(layer, group, column, items);
        if (!reply.ok) throw new Error(`${layer} ${group} ${column}：${reply.error.message}`);
      }
    }
  }
}
