import type { CaseId } from '@frontdoor/cases';
import { type Handling, handleCase, refuseFirst } from './case-handler.js';
import type { Refusal } from './given.js';
import { rowsOf } from './queryable.js';
import { HOLD } from './wake-queues.js';

/** How many workers may die of an event that they handled alone before it is refused. */
const MOST_DEATHS = 3;

/**
 * Handles the first of what waits for a case by itself, after a worker has died, or lost its hold, that handled it beside
 * others. That is noted before and taken back after: so an event is called deadly only where a process ended each time
 * while it did nothing else, and no event is blamed for another's fault.
 *
 * Nothing else may be handled in this process meanwhile.
 */
export async function tryAlone(handling: Handling, caseId: CaseId): Promise<void> {
  const first = await firstWaiting(handling, caseId);
  if (first === undefined) {
    await handleCase(handling, caseId, { most: Infinity, isAlone: true });
    return;
  }
  const trials = await beginTrial(handling, first);
  // Somebody else is at it, or died of it just now: the sweeper wakes the case again.
  if (trials === undefined) return;
  try {
    if (trials > MOST_DEATHS) await refuseFirst(handling, caseId, deadly(trials - 1), first);
    else await handleCase(handling, caseId, { most: 1, isAlone: true });
  } finally {
    await endTrial(handling, first);
  }
}

function deadly(died: number): Refusal {
  return { kind: 'deadly', words: `its worker died ${died} times while it handled nothing else; mend it or drop it` };
}

/** The id of the event that waits first for a case, where it is ours to handle. */
async function firstWaiting({ database, hosts }: Handling, caseId: CaseId): Promise<string | undefined> {
  const [first] = await rowsOf<{ id: string; service: string }>(
    database,
    `select id, service from frontdoor.delivery where case_id = $1 and state = 'waiting' order by seq limit 1`,
    [caseId],
  );
  return first && hosts(first.service) ? first.id : undefined;
}

/** Notes that an event is tried. @returns how often it has been, this time included; undefined when it is not for us to try */
async function beginTrial({ database }: Handling, id: string): Promise<number | undefined> {
  // TypeORM gives back the rows of an update and how many there are.
  const [rows] = (await database.query(
    `update frontdoor.delivery set trials = trials + 1, tried_at = clock_timestamp()
     where id = $1 and state = 'waiting'
       and (tried_at is null or tried_at < clock_timestamp() - make_interval(secs => ${HOLD.lockDuration / 1000}))
     returning trials`,
    [id],
  )) as [readonly { readonly trials: number }[], number];
  return rows[0]?.trials;
}

/** Takes back that an event is tried: whoever tried it is still there. */
async function endTrial({ database }: Handling, id: string): Promise<void> {
  await database.query(
    'update frontdoor.delivery set trials = trials - 1, tried_at = null where id = $1 and trials > 0',
    [id],
  );
}
