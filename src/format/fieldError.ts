import type { ClientError } from '../api/call';

/** 服务端指出的某一项的错；`name` 是输入里的字段名。 */
export function fieldError(error: ClientError | null, name: string): string | undefined {
  return error?.fields?.find((field) => field.path === name || field.path === `input.${name}`)
    ?.message;
}
