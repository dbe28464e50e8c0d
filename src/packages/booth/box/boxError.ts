import type { AppError, ErrorCode } from '../../../../types/errors';

/** 只在端上判得出的几种拒绝。 */
type LocalCode =
  | 'NETWORK'
  | 'BOOTH_NOT_A_CODE'
  | 'BOOTH_OTHER_ROUND'
  | 'BOOTH_OTHER_MANIFEST'
  | 'BOOTH_OTHER_TICKET'
  | 'BOOTH_NO_RANDOM'
  | 'BOOTH_BAD_RECEIPT'
  | 'BOOTH_BAD_TABLE';

/** 写票处的错误：票箱给的，或端上判的。 */
export type BoxError = Omit<AppError, 'code' | 'fields'> & { readonly code: ErrorCode | LocalCode };
export type Boxed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: BoxError };

const LOCAL: Readonly<Record<LocalCode, Omit<BoxError, 'code'>>> = {
  NETWORK: { message: '没有连上票箱，请检查网络后再试；填好的都还在' },
  BOOTH_NOT_A_CODE: { message: '这不是写票处的码，请扫写票处门口屏幕上的码', articles: ['Q10'] },
  BOOTH_OTHER_ROUND: { message: '这是另一次测评的写票处，请找这次测评的写票处', articles: ['Q10'] },
  BOOTH_OTHER_MANIFEST: {
    message: '拿到的票面与写票处公布的不是同一份，没有写下任何东西。请不要投票，马上告诉监票人',
    articles: ['Q10', 'Q12'],
  },
  BOOTH_OTHER_TICKET: {
    message: '手机里领的票不是这次测评的，没有写下任何东西。请告诉监票人',
    articles: ['Q10'],
  },
  BOOTH_NO_RANDOM: { message: '手机没有给出随机数，封不了票。请再试一次，填好的都还在' },
  BOOTH_BAD_RECEIPT: {
    message: '票箱给的回执验不过，不能算已投入。请再投一次（还是同一封）；仍不行请告诉监票人',
    articles: ['Q13'],
  },
  BOOTH_BAD_TABLE: { message: '公布表不完整，请再试一次；仍不行请告诉监票人', articles: ['Q13'] },
};

/** 由码造一个端上的拒绝。 */
export const refuse = (code: LocalCode): { readonly ok: false; readonly error: BoxError } => ({
  ok: false,
  error: { code, ...LOCAL[code] },
});
