import { type Host, OPEN_LIVE, type OpenLive } from '@frontdoor/hosting';
import { type Api, createApi } from './create-api.js';

/** Begins the api of a process that hosts the live door, and says where it is. */
export async function beginApi({ config, watch, app }: Host, home: string): Promise<Api> {
  const { live, settings, databaseUrl } = app.get<OpenLive>(OPEN_LIVE);
  const { host, port, tokens, data } = config;
  const api = await createApi({
    live,
    settings,
    databaseUrl,
    dataFolder: data.path,
    home,
    host,
    port,
    tokens,
    isHosted: true,
  });
  watch.log.info('the api listens', { at: api.url });
  process.stdout.write(`Open ${api.address}\n`);
  return api;
}
