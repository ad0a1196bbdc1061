import type { Instant } from '@frontdoor/cases';
import type { Caseload } from './caseload.js';
import type { LogColumns } from './log-columns.js';

/** What is counted period by period. */
export interface SeriesOf {
  readonly id: SeriesId;
  /** Of `events`, how many happen in a period; of `children`, how many there are as it ends. */
  readonly unit: 'events' | 'children';
  readonly says: string;
}

export type SeriesId = (typeof IDS)[number];

/** What was counted in each period of one replication, in order. */
export type SeriesValues = Readonly<Record<SeriesId, readonly number[]>>;

const IDS = [
  'contacts',
  'referrals',
  'assessments-completed',
  's47-enquiries',
  'icpcs',
  'cp-plans-started',
  'cin-open',
  'cp-plans-open',
  'early-help-waiting',
] as const;

/** Every series, in the order of the pathway; each is the measure of the same id, period by period. */
export const SERIES: readonly SeriesOf[] = [
  { id: 'contacts', unit: 'events', says: 'Contacts received' },
  { id: 'referrals', unit: 'events', says: 'Referrals received' },
  { id: 'assessments-completed', unit: 'events', says: 'Assessments authorised' },
  { id: 's47-enquiries', unit: 'events', says: 'Section 47 enquiries started' },
  { id: 'icpcs', unit: 'events', says: 'Initial conferences held' },
  { id: 'cp-plans-started', unit: 'events', says: 'Child protection plans started' },
  { id: 'cin-open', unit: 'children', says: 'Children with an open episode of need' },
  { id: 'cp-plans-open', unit: 'children', says: 'Children with a protection plan' },
  { id: 'early-help-waiting', unit: 'children', says: 'Children waiting for early help' },
];

/** The event that each count is of. */
const COUNTED: Readonly<Partial<Record<SeriesId, string>>> = {
  contacts: 'front-door.contact-received',
  referrals: 'initial-response.referral-received',
  'assessments-completed': 'assessment.concluded',
  's47-enquiries': 'section-47.started',
  icpcs: 'conference.held',
  'cp-plans-started': 'child-protection-plan.started',
};

/** The events by which children come to be among those held, and by which they leave. */
interface Held {
  readonly joins: string;
  readonly leaves: readonly string[];
  /** Where a child may leave who had not joined, and so is counted by name: who is inside when a run begins with a caseload. */
  readonly named?: (from: Caseload) => Iterable<number>;
}

const HELD: Readonly<Partial<Record<SeriesId, Held>>> = {
  'cin-open': { joins: 'initial-response.referral-received', leaves: ['initial-response.case-closed'] },
  'cp-plans-open': { joins: 'child-protection-plan.started', leaves: ['child-protection-plan.ended'] },
  'early-help-waiting': {
    joins: 'early-help.accepted',
    leaves: ['early-help.support-started', 'early-help.closed'],
    named: ({ reading }) => reading.counts.earlyHelp.begun.keys(),
  },
};

/**
 * Counts what happens in each period of a run, and who is there as it ends. `at` are the moments between the periods,
 * the beginning of the first and the end of the last included. `from` is the caseload the run began with, if with any.
 */
export function seriesOf(log: LogColumns, at: readonly Instant[], from?: Caseload): SeriesValues {
  return Object.fromEntries(
    IDS.map((id) => {
      const held = HELD[id];
      return [
        id,
        held
          ? heldAt(log, at, held, { from, open: from?.open[id as keyof typeof from.open] ?? 0 })
          : countedIn(log, at, COUNTED[id] ?? ''),
      ];
    }),
  ) as SeriesValues;
}

function countedIn(log: LogColumns, at: readonly Instant[], name: string): readonly number[] {
  const counts = at.slice(1).map(() => 0);
  const type = log.typeNames.indexOf(name);
  const first = at[0] ?? Infinity;
  let period = 0;
  for (let row = 0; row < log.length; row++) {
    while (log.at(row) >= (at[period + 1] ?? Infinity)) period += 1;
    if (log.type(row) === type && log.at(row) >= first && period < counts.length)
      counts[period] = (counts[period] ?? 0) + 1;
  }
  return counts;
}

/** What a run began with: its caseload, if it began with one, and how many were among those held. */
interface Beginning {
  readonly from: Caseload | undefined;
  readonly open: number;
}

/** How many there are at the end of each period, as the measures at the end of a run count them. */
function heldAt(
  log: LogColumns,
  at: readonly Instant[],
  { joins, leaves, named }: Held,
  { from, open }: Beginning,
): readonly number[] {
  const joining = log.typeNames.indexOf(joins);
  const leaving = new Set(leaves.map((name) => log.typeNames.indexOf(name)));
  const inside = new Set(from && named?.(from));
  const held: number[] = [];
  let events = open;
  const endUntil = (moment: Instant) => {
    while (held.length < at.length - 1 && moment >= (at[held.length + 1] ?? Infinity)) {
      held.push(named ? inside.size : events);
    }
  };
  for (let row = 0; row < log.length; row++) {
    endUntil(log.at(row));
    if (log.type(row) === joining) {
      inside.add(log.caseNumber(row));
      events += 1;
    } else if (leaving.has(log.type(row))) {
      inside.delete(log.caseNumber(row));
      events -= 1;
    }
  }
  endUntil(Infinity);
  return held;
}
