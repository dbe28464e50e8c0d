/** 构建时按端选 offlineNetwork.weapp / offlineNetwork.h5。 */
export * from './offlineNetwork.h5';
