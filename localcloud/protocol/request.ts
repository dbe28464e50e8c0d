/** 线上的一个请求体：字段由 SDK 决定，逐个动作各取所需并自行核对类型。 */
export type WireRequest = Readonly<Record<string, unknown>>;

/** 线上的应答体；`requestId` 由分派处补上。 */
export type WireResponse = Readonly<Record<string, unknown>>;
