import type { Role } from '../../types/roles';

const HOSTS: readonly Role[] = ['secretary', 'deputySecretary', 'recorder'];
const DECIDERS: readonly Role[] = ['secretary', 'deputySecretary'];
const WATCHERS: readonly Role[] = [...HOSTS, 'recordSupervisor'];

const has = (mine: readonly Role[], wanted: readonly Role[]): boolean =>
  mine.some((role) => wanted.includes(role));

/** 界面上露出哪些入口；真正的许可由云函数的鉴权表定，这里只是不给人看办不了的事。 */
export const canHost = (mine: readonly Role[]): boolean => has(mine, HOSTS);
export const canDecide = (mine: readonly Role[]): boolean => has(mine, DECIDERS);
export const canWatch = (mine: readonly Role[]): boolean => has(mine, WATCHERS);
