import type { CaseId } from '@frontdoor/cases';
import { type Handling, handleCase, refuseFirst } from './case-handler.js';
import { rowsOf } from './queryable.js';

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
  const first = await beginTrial(handling, caseId);
  if (!first) {
    await handleCase(handling, caseId, { most: Infinity, isAlone: true });
    return;
  }
  const died = first.trials - 1;
  if (died >= MOST_DEATHS) {
    const words = `its worker died ${died} times while it handled nothing else; mend it or drop it`;
    await refuseFirst(handling, caseId, { kind: 'deadly', words }, first.id);
    return;
  }
  try {
    await handleCase(handling, caseId, { most: 1, isAlone: true });
  } finally {
    await endTrial(handling, first.id);
  }
}

interface OnTrial {
  readonly id: string;
  readonly trials: number;
}

async function beginTrial({ database, hosts }: Handling, caseId: CaseId): Promise<OnTrial | undefined> {
  const [first] = await rowsOf<{ id: string; service: string }>(
    database,
    `select id, service from frontdoor.delivery where case_id = $1 and state = 'waiting' order by seq limit 1`,
    [caseId],
  );
  if (!first || !hosts(first.service)) return undefined;
  // TypeORM gives back the rows of an update and how many there are.
  const [rows] = (await database.query(
    `update frontdoor.delivery set trials = trials + 1 where id = $1 and state = 'waiting' returning id, trials`,
    [first.id],
  )) as [readonly OnTrial[], number];
  return rows[0];
}

async function endTrial({ database }: Handling, id: string): Promise<void> {
  await database.query('update frontdoor.delivery set trials = trials - 1 where id = $1 and trials > 0', [id]);
}
