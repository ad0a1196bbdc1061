import { isMainThread } from 'node:worker_threads';
import type { HostExit } from '@frontdoor/hosting';

/**
 * Serves the live door until told to stop: the api, and beside it whatever `SERVICES` says is hosted in this process.
 * `home` is the project's folder, `program` this file once built.
 */
export async function main(
  options: readonly string[],
  place: { readonly home: string; readonly program: string },
): Promise<HostExit> {
  const [{ runHost }, { beginApi }] = await Promise.all([import('@frontdoor/hosting'), import('./begin-api.js')]);
  const about = 'Serves the live door until told to stop: api, page, and whatever SERVICES says is hosted beside them.';
  return runHost({ name: 'serve', about, options, ...place, begin: (host) => beginApi(host, place) });
}

// Loaded by itself, so that a thread that plays replications does not load what only hosting needs.
if (!isMainThread) (await import('@frontdoor/experiments')).playOrders();
