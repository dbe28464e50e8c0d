import { performance } from 'node:perf_hooks';
import type { Client } from '../../config/local/client';
import { startBranchCloud } from '../../config/local/branchCloud';
import { foundCrowd } from './crowd';

const PEOPLE = 500;
const FORMATS = ['docx', 'pdf', 'xlsx'] as const;
const MB = 1024 * 1024;

/** 五百人支部的考核表打成一个压缩包：每秒几份、几步、压缩包多大、整个进程的内存峰值（本机云与函数同在一个进程）。 */
export async function run(): Promise<Record<string, unknown>> {
  const cloud = await startBranchCloud({
    storage: { mode: 'memory' },
    timers: 'manual',
    log: false,
  });
  try {
    await cloud.warmed;
    const { secretary } = await foundCrowd(cloud, PEOPLE);
    const results: Record<string, unknown> = { people: PEOPLE };
    for (const format of FORMATS) results[format] = await bundle(secretary, format);
    return results;
  } finally {
    await cloud.close();
  }
}

async function bundle(client: Client, format: (typeof FORMATS)[number]) {
  const base = process.memoryUsage().rss;
  let peak = base;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const began = performance.now();
  const { bundleId, total } = await client.must('assessment', 'bundleStart', {
    year: 2026,
    format,
  });
  let [steps, longest] = [0, 0];
  let address: string | null = null;
  while (address === null) {
    const stepBegan = performance.now();
    const { url } = await client.must('assessment', 'bundleStep', { bundleId });
    longest = Math.max(longest, performance.now() - stepBegan);
    steps += 1;
    address = url;
  }
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  const reply = await fetch(address);
  const bytes = Buffer.from(await reply.arrayBuffer());
  return {
    forms: total,
    seconds: Number(seconds.toFixed(1)),
    formsPerSecond: Number((total / seconds).toFixed(1)),
    steps,
    longestStepMs: Math.round(longest),
    zipMb: Number((bytes.length / MB).toFixed(1)),
    rssBeforeMb: Math.round(base / MB),
    rssPeakMb: Math.round(peak / MB),
  };
}
