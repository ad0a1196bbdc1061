export { NotLoopback } from './access/loopback.js';
export { TokensNotValid } from './access/tokens.js';
export type { ApiOptions } from './api-options.js';
export { type Api, createApi } from './create-api.js';
