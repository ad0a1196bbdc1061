import { join } from 'node:path';
import { ConfigNotValid, type Host, OPEN_LIVE, type OpenLive, ProgressLine, makeFirstReport } from '@frontdoor/hosting';
import { TokensNotValid } from './access/tokens.js';
import type { ApiOptions } from './api-options.js';
import { type Api, createApi } from './create-api.js';
import { REPORT_FILE } from './page/page.controller.js';

/** Where the project and this program are. */
export interface Place {
  readonly home: string;
  readonly program: string;
}

/** Begins the api of a process that hosts the live door, says where it is, and makes the report where there is none yet. */
export async function beginApi(hosted: Host, place: Place): Promise<{ close(): Promise<void> }> {
  const { config, watch, app } = hosted;
  const { live, settings, databaseUrl } = app.get<OpenLive>(OPEN_LIVE);
  const { host, port, tokens, data } = config;
  const api = await started({
    live,
    settings,
    databaseUrl,
    host,
    port,
    tokens,
    dataFolder: data.path,
    home: place.home,
    isHosted: true,
  });
  watch.log.info('the api listens', { at: api.url });
  // Not logged: it holds the token.
  process.stdout.write(`Open ${api.address}\n`);
  const report = beginReport(hosted, place);
  return {
    close: async () => {
      await Promise.all([api.close(), report.close()]);
    },
  };
}

/** @throws ConfigNotValid when it is the setting of the tokens that is at fault */
async function started(options: ApiOptions): Promise<Api> {
  try {
    return await createApi(options);
  } catch (error) {
    if (!(error instanceof TokensNotValid)) throw error;
    throw new ConfigNotValid([{ setting: 'FRONTDOOR_TOKENS', words: error.message }]);
  }
}

/** Makes the first report beside the api; told to close, it is given up, to be made at the next start. */
function beginReport(hosted: Host, place: Place): { close(): Promise<void> } {
  let isStopped = false;
  const made = makeReport(hosted, place, () => isStopped);
  return {
    close: () => {
      isStopped = true;
      return made;
    },
  };
}

async function makeReport({ config, watch }: Host, { home, program }: Place, isStopped: () => boolean): Promise<void> {
  const { firstReport: replications, experimentsAtOnce: threads, data } = config;
  if (replications === 0) return;
  const file = join(data.path, REPORT_FILE);
  const line = new ProgressLine('the first report', process.stderr, (words) => watch.log.info(words));
  const onProgress = (share: number): void => line.show(share);
  try {
    const isNew = await makeFirstReport({ file, replications, home, program, threads, isStopped, onProgress });
    if (isNew) watch.log.info('the first report is written; see /report');
  } catch (error) {
    watch.onError(error);
  } finally {
    line.clear();
  }
}
