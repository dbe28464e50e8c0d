import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseCron } from '../../localcloud/functions/cron';
import { ROOT } from '../../config/paths';

interface Config {
  readonly timeout: number;
  readonly memorySize: number;
  readonly triggers?: readonly { readonly name: string; readonly config: string }[];
}

const FUNCTIONS = path.join(ROOT, 'cloudfunctions');
const names = readdirSync(FUNCTIONS).filter((name) =>
  existsSync(path.join(FUNCTIONS, name, 'index.ts')),
);
const configOf = (name: string): Config =>
  JSON.parse(readFileSync(path.join(FUNCTIONS, name, 'config.json'), 'utf8')) as Config;

test('真的走遍了', () => {
  expect(names).toEqual(expect.arrayContaining(['meeting', 'points', 'ballotbox']));
});

test.each(names)('%s：时限在平台之内，至多一个定时器（平台只支持一个），写法读得懂', (name) => {
  const { timeout, memorySize, triggers = [] } = configOf(name);
  expect(timeout).toBeGreaterThan(0);
  expect(timeout).toBeLessThanOrEqual(60);
  expect([256, 512, 1024]).toContain(memorySize);
  expect(triggers.length).toBeLessThanOrEqual(1);
  for (const { config } of triggers) expect(() => parseCron(config)).not.toThrow();
});
