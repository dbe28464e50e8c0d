import Taro from '@tarojs/taro';
import { useMemo, useSyncExternalStore } from 'react';
import type { Output } from '../../types/api';
import type { ClientError } from '../api/call';
import { newRequestId } from '../api/requestId';
import { tabOwner } from '../api/transport';

/** 手机留着的一次扫码，等网络交上去（M8）；交多少次都是同一个请求号，不会记两遍（X5）。 */
export interface KeptScan {
  readonly requestId: string;
  /** 码里写的活动编号：同一次活动只留最早的一次。 */
  readonly meetingId: string;
  readonly qr: string;
  /** 扫到码的时刻，手机的钟，毫秒。 */
  readonly at: number;
  readonly nonce: string;
}

/** 交上去的结果：收下了，或不能收下（写明为什么）。看过才抹去。 */
export interface HandInResult {
  readonly requestId: string;
  readonly at: number;
  readonly outcome:
    | ({ readonly ok: true } & Output<'meeting', 'handIn'>)
    | { readonly ok: false; readonly error: ClientError };
}

export interface OfflineScans {
  readonly kept: readonly KeptScan[];
  readonly results: readonly HandInResult[];
}

const NONE: OfflineScans = { kept: [], results: [] };
/** 签到码的样子：前缀、活动、窗口、校验。真伪由云函数核对。 */
const CODE = /^DZB1\.([A-Za-z0-9_-]{1,96})\.\d{1,12}\.[A-Za-z0-9_-]+$/;
const listeners = new Set<() => void>();

/** 本机浏览器里几个人共用一份存储，各存各的。 */
const keyOf = (): string => `offline/${tabOwner()}`;
// 存的是文字：内存里不留第二份，小程序被系统关掉再打开，读到的就是关掉前的。
const stored = (): string => Taro.getStorageSync<string>(keyOf());
const parse = (text: string): OfflineScans =>
  text === '' ? NONE : (JSON.parse(text) as OfflineScans);

function change(next: (now: OfflineScans) => OfflineScans): void {
  Taro.setStorageSync(keyOf(), JSON.stringify(next(readScans())));
  listeners.forEach((notify) => notify());
}

/** 手机此刻留着的。 */
export function readScans(): OfflineScans {
  return parse(stored());
}

/**
 * 记下一次扫码，先记再交：交到一半小程序被关掉也还在。`at` 是扫到的时刻，毫秒。
 * 同一次活动已经留着一次的，沿用那一次；不像签到码的不留，返回 null。
 */
export function keepScan(qr: string, at: number): KeptScan | null {
  const meetingId = CODE.exec(qr)?.[1];
  if (meetingId === undefined) return null;
  const before = readScans().kept.find((scan) => scan.meetingId === meetingId);
  if (before) return before;
  // 随机数只用来认出是同一部手机的同一次扫码，不作凭证。
  const nonce = `${newRequestId()}-${newRequestId()}`;
  const scan = { requestId: newRequestId(), meetingId, qr, at, nonce };
  change(({ kept, results }) => ({ kept: [...kept, scan], results }));
  return scan;
}

/** 不用再交了：当场已经签上，或当场就说清了不行。 */
export function dropScan(requestId: string): void {
  change(({ kept, results }) => ({
    kept: kept.filter((scan) => scan.requestId !== requestId),
    results,
  }));
}

/** 交上去有了结果：不再留着，结果留到本人看过。 */
export function settleScan(scan: KeptScan, outcome: HandInResult['outcome']): void {
  const { requestId, at } = scan;
  change(({ kept, results }) => ({
    kept: kept.filter((other) => other.requestId !== requestId),
    results: [...results, { requestId, at, outcome }],
  }));
}

/** 看过了这一条结果。 */
export function dismissResult(requestId: string): void {
  change(({ kept, results }) => ({
    kept,
    results: results.filter((result) => result.requestId !== requestId),
  }));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** 手机留着的扫码与交上去的结果，变了就重画。 */
export function useScans(): OfflineScans {
  const text = useSyncExternalStore(subscribe, stored, stored);
  return useMemo(() => parse(text), [text]);
}
