const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** 定时触发的函数：把收到的事件记进 ticks。 */
exports.main = async (event) => {
  if (!event.Type) return null;
  const data = { event, openid: cloud.getWXContext().OPENID || null, at: Date.now() };
  return cloud.database().collection('ticks').add({ data });
};
