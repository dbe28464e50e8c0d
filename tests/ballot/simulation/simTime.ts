/** 模拟里的钟：只由“等着”的人往前拨，云函数看到的就是它。 */
export const simTime = { now: Date.UTC(2026, 5, 30, 1, 0, 0) };
