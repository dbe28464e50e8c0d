/** 构建时按端选 ShareLink.weapp / ShareLink.h5。 */
export * from './ShareLink.h5';
