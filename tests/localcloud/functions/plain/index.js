/** HTTP 访问里不用集成写法的返回值：字符串或对象。 */
exports.main = ({ queryStringParameters }) =>
  queryStringParameters.as === 'text' ? '纯文本' : { plain: true };
