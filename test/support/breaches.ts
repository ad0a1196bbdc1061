import { type RuleBreach, breachesOf } from '@frontdoor/audit';
import type { CaseEvent } from '@frontdoor/cases';

/** What changes a census record, and so what may bring a breach about. */
const CHANGES_RECORD = /(received|closed|started|concluded|ended|held|reviewed)$/;

/** Rules about work left too long: that is for people to be asked about, not for a service to prevent. */
export const ABOUT_OVERDUE_WORK: readonly string[] = ['8670Q', '8675Q'];

/** Every breach a case is ever in, looked at after each event that changes its record; meeting on a day is none, in a log. */
export function everBreached(events: readonly CaseEvent[]): readonly RuleBreach[] {
  const moments = new Set(events.filter(({ type }) => CHANGES_RECORD.test(type)).map(({ at }) => at));
  return [...moments].flatMap((at) => breachesOf(events, at)).filter(({ sameDay }) => !sameDay);
}

/** A breach in words, for a failure to show. */
export const sayBreach = ({ caseId, rule, words }: RuleBreach): string => `${caseId}, rule ${rule}: ${words}`;
