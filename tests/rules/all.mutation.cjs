/** 变异测试的入口：把规则的全部测试收进一个文件，每个变异只起一次 jest 环境，而不是几十次。 */
const { readdirSync } = require('node:fs');
const path = require('node:path');
const fc = require('fast-check');

// 变异只问杀不杀得死，不需要把反例缩到最小
fc.configureGlobal({ endOnFailure: true });

const files = readdirSync(__dirname, { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('cli'))
  .sort();

for (const file of files) {
  describe(file, () => {
    require(path.join(__dirname, file));
  });
}
