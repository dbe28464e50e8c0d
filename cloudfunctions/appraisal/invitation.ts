import { createHmac, timingSafeEqual } from 'node:crypto';

/** 邀请码 = 前缀.测评.第几人.校验：由密钥推出，库里不存码，泄露了库也造不出没发过的名额。 */
const PREFIX = 'DZG1';

export const invitationOf = (appraisalId: string, key: string, index: number): string =>
  `${PREFIX}.${appraisalId}.${index}.${macOf(appraisalId, key, index)}`;

/** 码里写的测评与序号；不是邀请码为 null。真伪另验。 */
export function readInvitation(
  code: string,
): { readonly appraisalId: string; readonly index: number; readonly mac: string } | null {
  const [prefix, appraisalId, index, mac, ...rest] = code.split('.');
  if (prefix !== PREFIX || !appraisalId || !mac || rest.length > 0) return null;
  if (!index || !/^\d{1,3}$/.test(index)) return null;
  return { appraisalId, index: Number(index), mac };
}

export function isGenuine(appraisalId: string, key: string, index: number, mac: string): boolean {
  const expected = Buffer.from(macOf(appraisalId, key, index));
  const given = Buffer.from(mac);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function macOf(appraisalId: string, key: string, index: number): string {
  return createHmac('sha256', key)
    .update(`${appraisalId}:${index}`)
    .digest('base64url')
    .slice(0, 16);
}
