/** 测试里写时刻：上海时间的日期与钟点 → epoch 毫秒。 */
export const at = (day: string, time = '00:00'): number => Date.parse(`${day}T${time}:00+08:00`);
