/** 构建时按端选 currentSpot.weapp / currentSpot.h5。 */
export * from './currentSpot.h5';
