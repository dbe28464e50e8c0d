/** 构建时按端选 ScanButton.weapp / ScanButton.h5。 */
export * from './ScanButton.h5';
