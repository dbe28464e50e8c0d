/** 什么也不做：录音里的 callFunction 用它，也是量速度的底线。 */
exports.main = () => ({ ok: 1 });
