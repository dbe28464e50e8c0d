import type { Client } from '../../../config/local/client';
import type { Branch } from './world';
import { at } from './world';

type Inputs = Readonly<Record<string, () => unknown>>;

/** 一次可以重放的调用：谁、什么；`other` 是同一动作的另一份内容。 */
interface Attempt {
  readonly client: Client;
  readonly input: unknown;
  readonly other: unknown;
}

const STARTED = { year: 2026, format: 'xlsx' } as const;

const started = async (client: Client) => {
  const { bundleId } = await client.must('assessment', 'bundleStart', STARTED);
  return { bundleId };
};

/** 考核表、压缩包各动作的一份好输入（甲支部）：第 4 人的考核表。 */
export async function bundleInputs(a: Branch): Promise<Inputs> {
  const one = await started(at(a, 0).client);
  const form = { year: 2026, format: 'docx' };
  return {
    'assessment.form': () => ({ ...form, form: 'member', memberId: at(a, 4).memberId }),
    'assessment.form(mine)': () => ({ ...form, form: 'member' }),
    'assessment.form(summary)': () => ({ ...form, form: 'summary' }),
    'assessment.bundleStart': () => STARTED,
    'assessment.bundleStep': () => one,
  };
}

/** 压缩包的两个变更动作各备一份重放用的调用；支部的第 0 人是书记。 */
export function bundleAttempts(
  branch: () => Branch,
): Readonly<Record<string, () => Promise<Attempt>>> {
  const secretary = () => at(branch(), 0).client;
  return {
    'assessment.bundleStart': () =>
      Promise.resolve({
        client: secretary(),
        input: STARTED,
        other: { ...STARTED, format: 'docx' },
      }),
    'assessment.bundleStep': async () => ({
      client: secretary(),
      input: await started(secretary()),
      other: await started(secretary()),
    }),
  };
}
