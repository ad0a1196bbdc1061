import { OutsideCalendar } from '@frontdoor/calendar';
import { ANOTHER_LOG } from '@frontdoor/live';
import { Changes, type Projector, standingOf } from '@frontdoor/views';
import type { OpenLive } from '../live/open-live.js';
import { projectorOf } from './projector-of.js';

/** How many events lie between two looks at how far it is. */
const A_LOOK = 5_000;

/** How long a look waits for those at the most. Unit: milliseconds. */
const A_LOOK_AT_MOST = 1_000;

/** Thrown when views cannot be made of the whole log, however long one waits: they stand as far as they could be. */
export class ViewsStandStill extends Error {
  override readonly name = 'ViewsStandStill';

  constructor(
    readonly reached: number,
    readonly head: number,
    cause: OutsideCalendar,
  ) {
    super(
      `the views stand still at event ${reached} of ${head}: among the next is one with a limit that this door cannot ` +
        `date (${cause.message}). The log is as it was; ${ANOTHER_LOG}`,
      { cause },
    );
  }
}

/**
 * Empties the views of a door and waits until they are made again up to the end that the log has now, by this process or
 * by another that keeps them. The log is left as it is.
 *
 * @param onProgress Told the share that is done.
 * @returns the position that the views have reached
 * @throws ViewsStandStill where a limit lies past the end of the calendar
 */
export async function makeViewsAgain(
  opened: OpenLive,
  onError: (error: Error) => void,
  onProgress: (share: number) => void = () => {},
): Promise<number> {
  const { head } = await standingOf(opened.database);
  const projector = projectorOf(opened, (error) => {
    if (!(error instanceof OutsideCalendar)) onError(error);
  });
  const changes = new Changes(opened.databaseUrl, opened.database, onError);
  await projector.rebuild();
  projector.open();
  changes.open();
  try {
    for (let before = -1; ;) {
      const reached = await changes.position();
      if (reached >= head) return reached;
      if (reached === before) await refuseStandstill(projector, reached, head);
      before = reached;
      onProgress(reached / head);
      await changes.reached(Math.min(head, reached + A_LOOK), A_LOOK_AT_MOST);
    }
  } finally {
    await Promise.all([projector.close(), changes.close()]);
  }
}

/** Whoever keeps the views, here or elsewhere, tries for ever what this tries once. */
async function refuseStandstill(projector: Projector, reached: number, head: number): Promise<void> {
  try {
    await projector.tryPage(reached);
  } catch (error) {
    if (error instanceof OutsideCalendar) throw new ViewsStandStill(reached, head, error);
    throw error;
  }
}
