import type { EntityManager } from 'typeorm';
import { NotJson } from '@frontdoor/event-log';
import { hashAfter, NOTHING_BEFORE } from './event-hash.js';
import type { EventRow } from './event-row.js';
import { EVENT_COLUMNS, eventOf } from './event-row.js';
import type { LogFault } from './log-fault.js';

const PAGE = 1_000;
const PAGE_OF_CASES = `
  select ${EVENT_COLUMNS}, hash from frontdoor.event
  where (case_id, version) > ($1, $2) order by case_id, version limit ${PAGE}`;

interface HashedRow extends EventRow {
  readonly hash: Buffer;
}

/** Follows every case by its versions and finds what breaks its chain. Memory does not grow with the log. */
export async function followCases(
  manager: EntityManager,
  tell: (done: number) => void,
): Promise<{ readonly cases: number; readonly faults: readonly LogFault[] }> {
  const faults: LogFault[] = [];
  let before: HashedRow | undefined;
  let cases = 0;
  for (let done = 0; ;) {
    const rows: HashedRow[] = await manager.query(PAGE_OF_CASES, [before?.case_id ?? '', before?.version ?? 0]);
    for (const row of rows) {
      const isFirst = row.case_id !== before?.case_id;
      if (isFirst) cases++;
      faults.push(...faultsIn(row, isFirst ? undefined : before));
      before = row;
    }
    tell((done += rows.length));
    if (rows.length < PAGE) return { cases, faults };
  }
}

/** What is wrong with an event, given the one kept before it in its case. Each is judged by what stands before it. */
function faultsIn(row: HashedRow, before: HashedRow | undefined): readonly LogFault[] {
  const { case_id: caseId, version } = row;
  const place = { caseId, version, position: Number(row.position) };
  const faults: LogFault[] = [];
  const expected = (before?.version ?? 0) + 1;
  if (version !== expected) {
    const missing = version === expected + 1 ? `version ${expected} is` : `versions ${expected} to ${version - 1} are`;
    faults.push({ kind: 'version', ...place, message: `case ${caseId}: ${missing} missing before version ${version}` });
  }
  if (before !== undefined && Number(row.position) < Number(before.position)) {
    const message = `case ${caseId}: version ${version} stands at position ${row.position}, before version ${before.version}`;
    faults.push({ kind: 'version', ...place, message });
  }
  const why = chainFault(row, before?.hash ?? NOTHING_BEFORE);
  if (why !== undefined)
    faults.push({ kind: 'chain', ...place, message: `case ${caseId}, version ${version}: ${why}` });
  return faults;
}

function chainFault(row: HashedRow, before: Buffer): string | undefined {
  try {
    if (hashAfter(before, eventOf(row)).equals(row.hash)) return undefined;
    return 'the event or its hash is not what was appended, or the event before it is not';
  } catch (error) {
    if (!(error instanceof NotJson) && !(error instanceof RangeError)) throw error;
    return `the event cannot be one that was appended: ${error.message}`;
  }
}
