/** 角色：党员本人之外的职责，各有任职的组织（O1、O2、O8）。 */
export const ROLES = [
  'secretary',
  'deputySecretary',
  'recorder',
  'recordSupervisor',
  'superior',
] as const;
export type Role = (typeof ROLES)[number];
