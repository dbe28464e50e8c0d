import { ok } from '../../types/result';
import { fail } from '../../types/errors';
import type { Handler } from '../_runtime/call';
import { idFor } from '../_runtime/ids';
import { mutate } from '../_runtime/mutate';
import { orgs } from '../_store/orgs';

/** 上级建立党支部（O1、O2）；支部码供党员绑定时填写。 */
export const createBranch: Handler<'organisation', 'createBranch'> = async (input, call) => {
  const parent = await orgs.get(call.orgId);
  if (!parent) return fail('NOT_FOUND', { what: '上级组织' });
  const branchId = idFor(call, 'o');
  const code = branchCode(call.entryId);
  return mutate(call, call.orgId, async (tx) => {
    await orgs.insert(
      {
        _id: branchId,
        kind: 'branch',
        name: input.name,
        parentId: parent._id,
        ancestors: [...parent.ancestors, parent._id],
        field: input.field,
        code,
        establishedOn: input.establishedOn,
        secretaryId: null,
        rosterVersion: 0,
      },
      tx,
    );
    return ok({
      output: { branchId, code },
      events: [
        {
          type: 'organisation.branchCreated',
          subject: {},
          payload: {
            branchId,
            name: input.name,
            field: input.field,
            establishedOn: input.establishedOn,
          },
        },
      ],
    });
  });
};

/** 8 位支部码，去掉易混的 0/O、1/I；32 位字母表下撞码由唯一索引拒绝。 */
function branchCode(entryId: string): string {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const bytes = Buffer.from(entryId.slice(2, 18), 'hex');
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
