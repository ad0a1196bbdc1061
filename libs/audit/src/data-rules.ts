import { type Day, dayOf } from '@frontdoor/calendar';
import type { CaseEvent, CaseId, Instant } from '@frontdoor/cases';
import { EPISODE_RULES } from './data-rules.episodes.js';
import { PLAN_RULES } from './data-rules.plans.js';
import { type CensusRecord, censusRecordOf } from './data-rules.record.js';
import type { DataRule } from './data-rules.rule.js';
import { WORK_RULES } from './data-rules.work.js';

/** Where a case departs from a rule of the census. */
export interface RuleBreach {
  readonly rule: string;
  readonly kind: DataRule['kind'];
  readonly caseId: CaseId;
  readonly words: string;
  /** The days the words speak of, in their order. */
  readonly days: readonly Day[];
  /** Whether one thing ends on the day the other starts, so that times, if they are known, may show no fault. */
  readonly sameDay: boolean;
}

/**
 * The rules of the children in need census that a case's events can be held to.
 *
 * The census knows days and no times. Where a rule counts both ends of a span, two things that merely meet on a day
 * breach it, in a log as in a return; such a breach says so (`sameDay`).
 */
export const DATA_RULES: readonly DataRule[] = [...EPISODE_RULES, ...WORK_RULES, ...PLAN_RULES].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** Rules that are not checked, and why. */
export const RULES_NOT_APPLICABLE: readonly { readonly ids: readonly string[]; readonly because: string }[] = [
  {
    ids: ['8614', '8869', '8873Q', '8897Q', '8898'],
    because: 'an event says nothing of the factors found at an assessment',
  },
  {
    ids: [
      '4008',
      '4009Q',
      '8520',
      '8525Q',
      '8530Q',
      '8535Q',
      '8545Q',
      '8555Q',
      '8585Q',
      '8606',
      '8775Q',
      '8915',
      '8920',
    ],
    because: 'a case has an age in years, and no dates of birth or death',
  },
  {
    ids: ['1510', '1520', '1530', '1540', '1550', '1560Q', '8500', '8510', '8770Q', '8772'],
    because: 'a case has an identifier that names nobody, and no pupil number',
  },
  {
    ids: ['2886Q', '2887Q', '2888Q', '4180', '4220', '8540', '8750', '8790', '8794'],
    because: 'a case has no sex, ethnicity or disability',
  },
  {
    ids: ['100', '4010', '4013', '8569Q', '8600', '8620', '8696', '8715', '8720', '8736', '8740', '8930'],
    because: 'a log has no collection year: these ask which dates a return of one year may hold',
  },
];

/** Where one case, by its events in order, departs from the rules on a day. Later events are left out. */
export function breachesOf(caseEvents: readonly CaseEvent[], asAt: Instant): readonly RuleBreach[] {
  const until = dayOf(asAt);
  return breachesOfRecord(censusRecordOf(caseEvents.filter(({ at }) => at <= asAt)), until);
}

/** Where a record departs from the rules on a day. */
export function breachesOfRecord(record: CensusRecord, asAt: Day): readonly RuleBreach[] {
  return DATA_RULES.flatMap(({ id, kind, check }) =>
    check({ record, asAt }).map(({ words, days, sameDay = false }) => ({
      rule: id,
      kind,
      caseId: record.caseId,
      words,
      days,
      sameDay,
    })),
  );
}
