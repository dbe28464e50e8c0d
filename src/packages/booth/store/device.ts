/** 构建时按端选 device.weapp / device.h5。 */
export * from './device.h5';
