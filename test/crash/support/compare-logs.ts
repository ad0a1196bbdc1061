import type { CaseEvent, CaseId } from '@frontdoor/cases';
import type { EventLog, PositionedEvent } from '@frontdoor/event-log';

/** A log as it must be, or what is first wrong with it. */
export interface LogCompared {
  readonly events: number;
  readonly positionsMissing: number;
  readonly versionsMissing: readonly CaseId[];
  readonly lost: readonly CaseId[];
  readonly unknown: readonly CaseId[];
  /** The first case whose events are not those of the undisturbed log, with both. */
  readonly differs: { readonly ours: readonly CaseEvent[]; readonly theirs: readonly CaseEvent[] } | undefined;
}

/** How a comparison comes out where nothing was lost, doubled or changed. */
export const SAME = { positionsMissing: 0, versionsMissing: [], lost: [], unknown: [], differs: undefined };

/** Reads the whole log of a door and compares it, case by case, with the undisturbed one. */
export async function compareLogs(
  log: EventLog,
  undisturbed: ReadonlyMap<CaseId, readonly CaseEvent[]>,
): Promise<LogCompared> {
  const found = new Map<CaseId, PositionedEvent[]>();
  let [events, positionsMissing] = [0, 0];
  for await (const event of log.readAll()) {
    events += 1;
    positionsMissing += event.position - (events + positionsMissing);
    const known = found.get(event.caseId);
    if (known) known.push(event);
    else found.set(event.caseId, [event]);
  }
  const differing = [...found].find(([caseId, ours]) => !isSame(ours.map(plain), undisturbed.get(caseId) ?? []));
  return {
    events,
    positionsMissing,
    versionsMissing: [...found]
      .filter(([, own]) => own.some(({ version }, at) => version !== at + 1))
      .map(([id]) => id),
    lost: [...undisturbed.keys()].filter((caseId) => !found.has(caseId)),
    unknown: [...found.keys()].filter((caseId) => !undisturbed.has(caseId)),
    differs: differing && { ours: differing[1].map(plain), theirs: undisturbed.get(differing[0]) ?? [] },
  };
}

const plain = ({ type, caseId, at, by, data }: CaseEvent): CaseEvent => ({ type, caseId, at, by, data });

function isSame(ours: readonly CaseEvent[], theirs: readonly CaseEvent[]): boolean {
  return ours.length === theirs.length && ours.every((event, at) => textOf(event) === textOf(theirs[at]));
}

/** As text in which the order of names says nothing. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
