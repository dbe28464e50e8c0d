/** 构建时按端选 pickPhoto.weapp / pickPhoto.h5。 */
export * from './pickPhoto.h5';
