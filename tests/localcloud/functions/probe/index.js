const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

let running = 0;
let calls = 0;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const callProbe = async (data) => (await cloud.callFunction({ name: 'probe', data })).result;

/** 测试用的小云函数：每个动作探一样平台行为。 */
const actions = {
  noop: () => null,
  context: (event) => ({ ctx: cloud.getWXContext(), event }),
  environment: () => Object.keys(process.env).sort(),
  now: () => ({ now: Date.now(), iso: new Date().toISOString(), fixed: new Date(0).getTime() }),
  dates: () => ({
    instance: new Date() instanceof Date,
    constructed: new Date().constructor === Date,
    called: typeof Date(),
    parsed: Date.parse('1970-01-01T00:00:01Z'),
    parts: new Date(2020, 0, 1).getFullYear(),
    sub: new (class extends Date {})(5).getTime(),
  }),
  addAndGet: async ({ collection, data }) => {
    const db = cloud.database();
    const { _id } = await db.collection(collection).add({ data });
    return (await db.collection(collection).doc(_id).get()).data;
  },
  add: async ({ collection, data }) =>
    (await cloud.database().collection(collection).add({ data }))._id,
  find: async ({ collection, query }) =>
    (await cloud.database().collection(collection).where(query).limit(1000).get()).data.length,
  nested: ({ inner }) => callProbe(inner),
  nestedFails: async () => {
    try {
      await callProbe({ action: 'throw' });
      return '没有报错';
    } catch (error) {
      return { errCode: error.errCode, errMsg: error.errMsg };
    }
  },
  recurse: ({ depth }) =>
    depth === 0 ? 'bottom' : callProbe({ action: 'recurse', depth: depth - 1 }),
  forever: () => callProbe({ action: 'forever' }),
  overlap: async ({ ms }) => {
    running += 1;
    const seen = running;
    await sleep(ms);
    running -= 1;
    return seen;
  },
  openidAfter: async ({ ms }) => {
    await sleep(ms);
    return cloud.getWXContext().OPENID;
  },
  count: () => (calls += 1),
  log: ({ text }) => console.log(text),
  throw: () => {
    throw new Error('故意的');
  },
  exit: () => process.exit(3),
  crashLater: () => {
    setTimeout(() => {
      throw new Error('过后才崩');
    }, 0);
    return sleep(5000);
  },
  huge: () => 'x'.repeat(6 * 1024 * 1024 + 1),
  undefined: () => undefined,
  phone: ({ code }) => cloud.openapi.phonenumber.getPhoneNumber({ code }),
  message: () => cloud.openapi.subscribeMessage.send({ touser: 'o1', data: {} }),
};

exports.main = async (event) => {
  if (event.httpMethod) {
    return {
      statusCode: 201,
      headers: { 'Content-Type': 'application/json', 'X-Probe': 'yes' },
      body: JSON.stringify({ event, ctx: cloud.getWXContext() }),
    };
  }
  return actions[event.action](event);
};
