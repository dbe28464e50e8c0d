import { mutation, query } from '../contract';
import { day, field, id, line, nothing, reason, role } from '../shapes';
import { z } from '../zod';

const branchSummary = z.object({
  branchId: id,
  name: z.string(),
  field,
  code: z.string(),
  members: z.number(),
  fullMembers: z.number(),
  secretary: z.string().nullable(),
  findings: z.array(reason),
});

/** 组织树与任职（O1、O2、O8）。 */
export const organisation = {
  /** 用一次性开通码成为上级党组织管理员。码由部署者生成，环境变量里只配散列。 */
  activate: mutation(
    ['O1'],
    z.strictObject({ code: line(64), name: line(30) }),
    z.object({ orgId: id, orgName: z.string() }),
  ),
  /** 上级建立党支部（O1、O2）。 */
  createBranch: mutation(
    ['O1', 'O2'],
    z.strictObject({ name: line(60), field, establishedOn: day }),
    z.object({ branchId: id, code: z.string() }),
  ),
  /** 上级看下级支部一览。 */
  overview: query(
    ['O1'],
    nothing,
    z.object({ orgId: id, orgName: z.string(), branches: z.array(branchSummary) }),
  ),
  /** 任免：上级任免书记、副书记；书记任免考核记录员、监督员（O2、O8）。上级须给 branchId。 */
  appoint: mutation(
    ['O2', 'O8'],
    z.strictObject({
      memberId: id,
      branchId: id.optional(),
      role: role.exclude(['superior']),
      decision: z.enum(['appoint', 'dismiss'], '请选任命或免去'),
    }),
    z.object({ memberId: id, roles: z.array(role) }),
  ),
};
