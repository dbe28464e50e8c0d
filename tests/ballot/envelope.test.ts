import { checkEnvelope } from '../../cloudfunctions/_ballot/checkEnvelope';
import { checkItem } from '../../cloudfunctions/_ballot/checkItem';
import { openManifest } from '../../cloudfunctions/_ballot/openManifest';
import { signingKey } from '../../cloudfunctions/appraisal/crypto/blindSign';
import { hpkeOpen, openingKey } from '../../cloudfunctions/appraisal/crypto/hpkeOpen';
import { newRegistrarKey } from '../../cloudfunctions/appraisal/crypto/sessionKeys';
import { fillEnvelope } from '../../src/packages/booth/ballot/fillEnvelope';
import type { HeldTokens } from '../../src/packages/booth/ballot/issueRequest';
import { concatBytes, sameBytes } from '../../types/ballot/bytes';
import { splitSealedItems } from '../../types/ballot/envelope';
import type { Mark } from '../../types/ballot/mark';
import { ENVELOPE_HEAD_BYTES, envelopeBytes } from '../../types/ballot/sizes';
import { innerInfo, outerInfo } from '../../types/ballot/statement';
import { hold, sealPool, testSession } from './session';

const pool = Array.from({ length: 8 }, () => signingKey(newRegistrarKey()));
const session = testSession('s-1', { columns: 3, groups: ['party', 'mass'], pool });
const other = testSession('s-2', { columns: 3, groups: ['party', 'mass'], pool });
const open = openManifest(session.text);
if (!open) throw new Error('清单不可用');

const fill = (tokens: HeldTokens, marks: readonly (Mark | null)[], target = session): Uint8Array =>
  fillEnvelope(target.manifest, target.digest, tokens, marks, sealPool(3));

const faultOf = (bytes: Uint8Array): string => {
  const checked = checkEnvelope(bytes, open);
  return checked.ok ? 'ok' : checked.fault;
};

const bend = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** 开到第 column 列的原文。 */
function itemsIn(envelope: Uint8Array, group = 0): Uint8Array[] {
  const head = envelope.slice(0, ENVELOPE_HEAD_BYTES);
  const body = envelope.slice(ENVELOPE_HEAD_BYTES, -64);
  const plain = hpkeOpen(openingKey(session.outer), outerInfo(head), body);
  const sealed = plain && splitSealedItems(plain, 3);
  if (!sealed) throw new Error('外层开不了');
  return sealed.map((item, column) => {
    const inner = hpkeOpen(
      openingKey(session.inner),
      innerInfo(session.digest, group, column),
      item,
    );
    if (!inner) throw new Error('内层开不了');
    return inner;
  });
}

describe('信封', () => {
  const tokens = hold(session, 0, null);
  const own = hold(session, 0, 1);
  const envelope = fill(tokens, ['excellent', 'abstained', 'unqualified']);

  test('填什么、有没有本人那一列，整封都一样长', () => {
    const others = [
      fill(tokens, ['qualified', 'qualified', 'qualified']),
      fill(own, ['abstained', null, 'basic']),
      fill(hold(session, 1, null), ['unqualified', 'unqualified', 'unqualified']),
    ];
    for (const made of [envelope, ...others]) expect(made).toHaveLength(envelopeBytes(3));
    expect(own.columns[1]).toBeNull();
  });

  test('没填完封不了票', () => {
    expect(() => fill(tokens, ['excellent', null, 'basic'])).toThrow('还有人没有填');
  });

  test('投进去的就是开出来的；空项是全零', () => {
    expect(faultOf(envelope)).toBe('ok');
    const marks = itemsIn(envelope).map((item, column) => {
      const checked = checkItem(item, open, 0, column);
      return checked.ok ? checked.mark : checked.fault;
    });
    expect(marks).toEqual(['excellent', 'abstained', 'unqualified']);
    const [, blank] = itemsIn(fill(own, ['abstained', null, 'basic']));
    expect(blank?.every((byte) => byte === 0)).toBe(true);
  });

  test.each<[string, Uint8Array, string]>([
    ['空的', new Uint8Array(0), 'truncated'],
    ['只有头', envelope.slice(0, ENVELOPE_HEAD_BYTES), 'truncated'],
    ['少一个字节', envelope.slice(0, -1), 'truncated'],
    ['多一个字节', concatBytes(envelope, Uint8Array.of(0)), 'oversized'],
    ['别的文件', concatBytes(Uint8Array.of(0x50), envelope.slice(1)), 'notEnvelope'],
    ['没有的组', withByte(envelope, 4, 7), 'unknownGroup'],
    ['列数不对', withByte(envelope, 6, 4), 'columnCount'],
    ['换组：党员票证投进群众组', withByte(envelope, 4, 1), 'tokenInvalid'],
    ['换一把总票公钥', bend(envelope, 40), 'tokenInvalid'],
    ['改一个字节的正文', bend(envelope, ENVELOPE_HEAD_BYTES + 100), 'signatureInvalid'],
    ['改签名', bend(envelope, envelope.length - 1), 'signatureInvalid'],
  ])('坏信封各有名字：%s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  test('别的会的信封、照别的清单写的信封都被叫出名字', () => {
    expect(faultOf(fill(hold(other, 0, null), ['basic', 'basic', 'basic'], other))).toBe(
      'otherManifest',
    );
  });

  test('换列：第 0 列的项挪到第 1 列，内层开不了，列票证也不认', () => {
    const [first] = itemsIn(envelope);
    if (!first) throw new Error('没有项');
    expect(checkItem(first, open, 0, 1)).toEqual({ ok: false, fault: 'tokenInvalid' });
    expect(checkItem(first, open, 1, 0)).toEqual({ ok: false, fault: 'tokenInvalid' });
    expect(checkItem(withByte(first, 0, 2), open, 0, 0)).toEqual({
      ok: false,
      fault: 'signatureInvalid',
    });
    expect(checkItem(withByte(first, 0, 9), open, 0, 0)).toEqual({ ok: false, fault: 'mark' });
    expect(checkItem(first.slice(1), open, 0, 0)).toEqual({ ok: false, fault: 'length' });
  });

  test('同样的选择、同一张票证，两次封出来的字节没有共同的密文', () => {
    const again = fill(tokens, ['excellent', 'abstained', 'unqualified']);
    const body = (bytes: Uint8Array) => bytes.slice(ENVELOPE_HEAD_BYTES, ENVELOPE_HEAD_BYTES + 64);
    expect(sameBytes(body(again), body(envelope))).toBe(false);
  });
});

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}
