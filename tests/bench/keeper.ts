import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

/** 一部手机的四样活，秒。 */
interface Times {
  readonly make: number;
  readonly sign: number;
  readonly peel: number;
  readonly open: number;
}

const SIZES = [20, 100] as const;

/** 分管钥匙：监票人、计票人的手机要花多久，分别在 JIT 与 `--jitless`（iPhone 的代理）下。 */
export async function run(): Promise<Record<string, string>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'keeper-bench-'));
  try {
    const outfile = path.join(dir, 'phone.js');
    await build({
      entryPoints: [path.join(__dirname, 'keeperPhone.ts')],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'es2020',
      logLevel: 'error',
    });
    const time = (flags: readonly string[], size: number): Times =>
      JSON.parse(
        execFileSync(process.execPath, [...flags, outfile, `${size}`, `${size}`], {
          stdio: ['ignore', 'pipe', 'ignore'],
        }).toString(),
      ) as Times;
    const kinds = [
      ['', []],
      ['（无 JIT）', ['--jitless']],
    ] as const;
    return Object.fromEntries(
      kinds.flatMap(([label, flags]) =>
        SIZES.flatMap((size) => named(label, size, time(flags, size))),
      ),
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** 造钥匙、签票与人数无关，只在第一档里记。 */
function named(label: string, size: number, times: Times): [string, string][] {
  const { make, sign, peel, open } = times;
  const scale: [string, string][] = [
    [`拆信封打散 ${size}×${size}${label}`, `${peel.toFixed(2)} 秒`],
    [`开票 ${size}×${size}${label}`, `${open.toFixed(2)} 秒`],
  ];
  if (size !== SIZES[0]) return scale;
  return [
    [`造一把总票钥匙${label}`, `${make.toFixed(2)} 秒（共两把）`],
    [`签一张总票${label}`, `${(sign * 1000).toFixed(1)} 毫秒`],
    ...scale,
  ];
}
