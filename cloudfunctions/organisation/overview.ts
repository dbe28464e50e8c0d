import { branchStructure } from '../../rules/organisation/branchStructure';
import { SOLID_BRANCH_ORGANISATION } from '../../rules/schemes/organisation';
import { fail } from '../../types/errors';
import { ok } from '../../types/result';
import type { Role } from '../../types/roles';
import type { Handler } from '../_runtime/call';
import { _ } from '../_runtime/cloud';
import { viewReasons } from '../_runtime/view';
import type { MemberDoc } from '../_store/members';
import { members } from '../_store/members';
import type { OrgDoc } from '../_store/orgs';
import { orgs } from '../_store/orgs';

/** 上级看下级支部一览（O1），并按 O2 检查支部设置。 */
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
          findings: viewReasons(structureOf(branch, own).reasons),
        },
      ];
    }),
  });
};

/** 支部设置是否合 O2；书记由上级任命即视为已报批准。 */
function structureOf(branch: OrgDoc, roster: readonly MemberDoc[]) {
  const holders = (role: Role) =>
    roster.filter((member) =>
      member.roles.some((held) => held.role === role && held.orgId === branch._id),
    ).length;
  return branchStructure(
    {
      fullMembers: roster.filter((member) => member.kind === 'fullMember').length,
      members: roster.length,
      committeeMembers: roster.filter((member) => member.position !== 'ordinary').length,
      secretaries: holders('secretary'),
      deputySecretaries: holders('deputySecretary'),
      approved: branch.secretaryId !== null,
    },
    SOLID_BRANCH_ORGANISATION,
  );
}
