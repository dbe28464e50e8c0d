import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { members } from '../_store/members';
import { orgs } from '../_store/orgs';

/** 上级看下级支部一览（O1）。 */
export const overview: Handler<'organisation', 'overview'> = async (_input, call) => {
  const [org, branches] = await Promise.all([
    orgs.get(call.orgId),
    orgs.find({ parentId: call.orgId }, { sort: [['name', 'asc']] }),
  ]);
  if (!org) return fail('NOT_FOUND', { what: '上级组织' });
  const roster = await members.findAll({
    branchId: _.in(branches.map((b) => b._id)),
    active: true,
  });
  return ok({
    orgId: org._id,
    orgName: org.name,
    branches: branches.flatMap((branch) => {
      if (branch.field === null) return [];
      const own = roster.filter((member) => member.branchId === branch._id);
      return [
        {
          branchId: branch._id,
          name: branch.name,
          field: branch.field,
          code: branch.code,
          members: own.length,
          fullMembers: own.filter((member) => member.kind === 'fullMember').length,
          secretary: own.find((member) => member._id === branch.secretaryId)?.name ?? null,
          findings: [],
        },
      ];
    }),
  });
};
