import { isMainThread } from 'node:worker_threads';
import type { HostExit } from '@frontdoor/hosting';

/** Hosts services of the live door until told to stop. `home` is the project's folder, `program` this file once built. */
export async function main(
  options: readonly string[],
  place: { readonly home: string; readonly program: string },
): Promise<HostExit> {
  const { runHost } = await import('@frontdoor/hosting');
  const about =
    'Hosts services of the live door, all or some of them, and plays experiments, until it is told to stop.';
  return runHost({ name: 'worker', about, options, ...place });
}

// Loaded by itself, so that a thread that plays replications does not load what only hosting needs.
if (!isMainThread) (await import('@frontdoor/experiments')).playOrders();
