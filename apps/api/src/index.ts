export type { ApiOptions } from './api-options.js';
export { type Api, createApi } from './create-api.js';
