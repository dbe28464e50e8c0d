/** 构建时按端选 transport.weapp / transport.h5；类型检查与单元测试认浏览器这一份。 */
export * from './transport.h5';
