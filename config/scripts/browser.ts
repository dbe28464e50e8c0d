import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** 机器上的浏览器；没有为 null。`CHROME_PATH` 优先。 */
function findBrowser(): string | null {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  return CANDIDATES.find((candidate) => existsSync(candidate)) ?? null;
}

/**
 * 保证有浏览器与中文字体：没有时，Debian 上以 root 装 chromium 与 Noto CJK。
 * 装不了就抛错说明怎么办。
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null && (process.platform !== 'linux' || hasChineseFont())) return found;
  if (!isDebianRoot()) {
    if (found !== null) return found;
    throw new Error('没有找到浏览器：请装 Chrome 或 Chromium，或用 CHROME_PATH 指定');
  }
  console.log('正在安装 chromium 与中文字体（只第一次）…');
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig'],
    options,
  );
  const installed = findBrowser();
  if (installed === null) throw new Error('chromium 装了却没有找到');
  return installed;
}

function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

function isDebianRoot(): boolean {
  return (
    existsSync('/etc/debian_version') &&
    process.getuid?.() === 0 &&
    readFileSync('/etc/debian_version', 'utf8') !== ''
  );
}
