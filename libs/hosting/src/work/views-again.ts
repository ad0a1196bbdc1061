import { Changes, standingOf } from '@frontdoor/views';
import type { OpenLive } from '../live/open-live.js';
import { projectorOf } from './projector-of.js';

/** How many events lie between two looks at how far it is. */
const A_LOOK = 5_000;

/** How long a look waits for those at the most. Unit: milliseconds. */
const A_LOOK_AT_MOST = 1_000;

/**
 * Empties the views of a door and waits until they are made again up to the end that the log has now, by this process or
 * by another that keeps them. The log is left as it is.
 *
 * @param onProgress Told the share that is done.
 * @returns the position that the views have reached
 */
export async function makeViewsAgain(
  opened: OpenLive,
  onError: (error: Error) => void,
  onProgress: (share: number) => void = () => {},
): Promise<number> {
  const { head } = await standingOf(opened.database);
  const projector = projectorOf(opened, onError);
  const changes = new Changes(opened.databaseUrl, opened.database, onError);
  await projector.rebuild();
  projector.open();
  changes.open();
  try {
    for (;;) {
      const reached = await changes.position();
      if (reached >= head) return reached;
      onProgress(reached / head);
      await changes.reached(Math.min(head, reached + A_LOOK), A_LOOK_AT_MOST);
    }
  } finally {
    await Promise.all([projector.close(), changes.close()]);
  }
}
