/** 构建时按端选 pickFile.weapp / pickFile.h5。 */
export * from './pickFile.h5';
