import { type CaseEvent, type CaseId, kindOf } from '@frontdoor/cases';
import { canonical, toIso } from '@frontdoor/event-log';

/** Thrown when the live door does something else than the run it is played by: the two drivers would not mean the same. */
export class LiveDeparts extends Error {
  override readonly name = 'LiveDeparts';

  constructor(
    readonly caseId: CaseId,
    found: CaseEvent | undefined,
    expected: CaseEvent | undefined,
  ) {
    super(`case ${caseId}: the live door has ${say(found)} where the run has ${say(expected)}`);
  }
}

/** What the run a door is played by says must stand in its log, case by case, until it does. */
export class Expected {
  private readonly byCase = new Map<CaseId, CaseEvent[]>();
  /** Cases that somebody outside the run has had a hand in: what becomes of them no run can tell. */
  private readonly touched = new Set<CaseId>();
  /** How many events stood as they must. */
  met = 0;

  /** How many events are still to come. */
  get open(): number {
    let open = 0;
    for (const events of this.byCase.values()) open += events.length;
    return open;
  }

  /** How many cases somebody outside the run has had a hand in. */
  get others(): number {
    return this.touched.size;
  }

  /** An event of the run. */
  expect(event: CaseEvent): void {
    if (this.touched.has(event.caseId)) return;
    const known = this.byCase.get(event.caseId);
    if (known) known.push(event);
    else this.byCase.set(event.caseId, [event]);
  }

  /** From now on a case is not only the run's. */
  touch(caseId: CaseId): void {
    this.touched.add(caseId);
    this.byCase.delete(caseId);
  }

  /** An event of the live log. @throws LiveDeparts when it is not the one that must come next in its case */
  meet(event: CaseEvent): void {
    const { caseId } = event;
    if (this.touched.has(caseId)) return;
    const events = this.byCase.get(caseId);
    const next = events?.shift();
    if (!next || !isSame(next, event)) throw new LiveDeparts(caseId, event, next);
    if (events?.length === 0) this.byCase.delete(caseId);
    this.met += 1;
  }

  /** Sees that nothing of the run is missing behind the door. @throws LiveDeparts when something is */
  refuseMissing(): void {
    for (const [caseId, [first]] of this.byCase) throw new LiveDeparts(caseId, undefined, first);
  }
}

function isSame(one: CaseEvent, other: CaseEvent): boolean {
  if (one.type !== other.type || one.at !== other.at || one.by !== other.by) return false;
  return one.data === other.data || canonical(one.data) === canonical(other.data);
}

/** Whether an event was given to its case, rather than told by a service or a timer. */
export function isGiven({ by }: CaseEvent): boolean {
  const kind = kindOf(by);
  return kind === 'outside' || kind === 'person';
}

function say(event: CaseEvent | undefined): string {
  return event ? `${event.type} at ${toIso(event.at)} by ${event.by}` : 'nothing';
}
