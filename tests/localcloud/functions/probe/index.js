const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** 测试用的小云函数：每个动作探一样平台行为。 */
const actions = {
  noop: () => null,
  context: (event) => ({ ctx: cloud.getWXContext(), event }),
  now: () => ({ now: Date.now(), iso: new Date().toISOString(), fixed: new Date(0).getTime() }),
  addAndGet: async ({ collection, data }) => {
    const db = cloud.database();
    const { _id } = await db.collection(collection).add({ data });
    return (await db.collection(collection).doc(_id).get()).data;
  },
  find: async ({ collection, query }) =>
    (await cloud.database().collection(collection).where(query).limit(1000).get()).data.length,
};

exports.main = async (event) => actions[event.action](event);
