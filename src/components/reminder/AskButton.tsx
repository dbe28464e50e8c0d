/** 构建时按端选 AskButton.weapp / AskButton.h5。 */
export * from './AskButton.h5';
