import { rollingCodes } from '../_runtime/rollingCode';

/** 签到码（M8：本人在现场）：二维码 `DZB1.<活动>.<窗口>.<校验>`，或 8 位数字。 */
export const checkInCodes = rollingCodes('DZB1', 1);
