import { type Day, isoDate, weekdayOf } from '@frontdoor/calendar';
import type { CensusEpisode, CensusRecord } from './data-rules.record.js';

/** A record looked at on a day: what is still open counts as lasting to that day. */
export interface RuleFacts {
  readonly record: CensusRecord;
  readonly asAt: Day;
}

/** One place where a record departs from a rule. */
export interface Finding {
  readonly words: string;
  /** The days the words speak of, in their order. */
  readonly days: readonly Day[];
  /** Whether one thing ends on the day the other starts: the census, having no times, cannot tell that from overlap. */
  readonly sameDay?: boolean;
}

/** A rule of the children in need census, by its number. */
export interface DataRule {
  readonly id: string;
  /** An error makes a return wrong. A query asks somebody to look: the record may be right, and the work overdue. */
  readonly kind: 'error' | 'query';
  readonly says: string;
  readonly source: 'S-055';
  readonly check: (facts: RuleFacts) => readonly Finding[];
}

type Check = DataRule['check'];

/** A rule whose breach makes a return wrong. */
export function error(id: string, says: string, check: Check): DataRule {
  return { id, kind: 'error', says, source: 'S-055', check };
}

/** A rule whose breach is a question to whoever keeps the record. */
export function query(id: string, says: string, check: Check): DataRule {
  return { id, kind: 'query', says, source: 'S-055', check };
}

/** A check of each episode on its own. */
export function eachEpisode(check: (episode: CensusEpisode, asAt: Day) => readonly Finding[]): Check {
  return ({ record, asAt }) => record.episodes.flatMap((episode) => check(episode, asAt));
}

/** A finding put into words as `say` followed by its days: finding`plan of ${start} before ${referral}`. */
export function finding(words: TemplateStringsArray, ...days: readonly Day[]): Finding {
  return { words: String.raw({ raw: words }, ...days.map(isoDate)), days };
}

/** The days on which initial conferences of an episode were held, one for each place where the census keeps one. */
export function conferenceDays({ conferenceOn, enquiries }: CensusEpisode): readonly Day[] {
  return [conferenceOn, ...enquiries.map((enquiry) => enquiry.conferenceOn)].filter((day) => day !== null);
}

/** Whether an episode is open and not a referral with no further action. */
export function isOpenEpisode({ closedOn, noFurtherAction }: CensusEpisode): boolean {
  return closedOn === null && !noFurtherAction;
}

/** Each two different items of a list, both ways round. */
export function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, place) => list.flatMap((other, index) => (index === place ? [] : [[one, other] as const])));
}

/** Something that lasts, from day to day; while it is open it has no end. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

/** A finding that two spans overlap, or do no more than meet on a day. */
export function overlap(what: string, one: Span, other: Span): Finding {
  const { words, days } = finding`of ${one.from}, another of ${other.from}`;
  return { words: `${what} ${words}`, days, sameDay: one.to === other.from || other.to === one.from };
}

const SATURDAY = 5;

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= SATURDAY;
}
