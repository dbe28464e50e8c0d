/** 构建时按端选 randomSource.weapp / randomSource.h5。 */
export * from './randomSource.h5';
