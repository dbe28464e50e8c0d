/** 构建时按端选 exchange.weapp / exchange.h5。 */
export * from './exchange.h5';
