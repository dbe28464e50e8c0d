import type { OpenApiHandlers } from '../../../localcloud/protocol/openApiHandlers';

/** 手机号组件：凭证在本机写作 `phone:13800000000`，只有本机云认它；上了云由微信核验。 */
export const phoneNumber: OpenApiHandlers = {
  'phonenumber.getPhoneNumber': ({ code }) => {
    const phone = typeof code === 'string' ? /^phone:(1\d{10})$/.exec(code)?.[1] : undefined;
    return phone === undefined
      ? { errcode: 40029, errmsg: 'invalid code' }
      : { phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' } };
  },
};
