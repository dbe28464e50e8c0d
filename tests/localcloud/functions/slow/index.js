/** 超时 1 秒的函数：`spin` 死循环，`wait` 等着不返回。 */
const spin = () => {
  for (;;);
};

exports.main = ({ how, ms }) =>
  how === 'spin' ? spin() : new Promise((resolve) => setTimeout(() => resolve('完成'), ms));
