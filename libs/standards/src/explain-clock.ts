import { BANK_HOLIDAYS, type Day, type Limit, type WorkingCalendar, dayOf, weekdayOf } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Clock } from './clock.js';
import { type ReadOptions, calendarsOf } from './read-clocks.js';
import { type RuleSet, comesFrom } from './rule-set.js';
import { sayAmount, sayCount, sayDay, sayLimit, sayMoment } from './say.js';
import type { Standard } from './standard.js';

/** A day a clock stood still, and why. */
export interface SkippedDay {
  readonly day: Day;
  readonly reason: 'weekend' | 'bank holiday' | 'closed';
  /** The bank holiday's name. */
  readonly name?: string;
}

/** How a clock came to its verdict, so that another can check it. */
export interface ClockExplanation {
  /** To print, in order. */
  readonly sentences: readonly string[];
  /** Every day from the start to the limit or, if later, the stop, on which the clock stood still. */
  readonly skipped: readonly SkippedDay[];
  readonly standard: Standard;
}

/** Thrown when a clock was read by a standard that the rule set does not hold. */
export class StandardNotInRuleSet extends Error {
  override readonly name = 'StandardNotInRuleSet';

  constructor(
    readonly standard: string,
    readonly ruleSet: string,
  ) {
    super(`rule set "${ruleSet}" has no standard "${standard}"; explain a clock by the rule set it was read with`);
  }
}

const HOLIDAY_NAMES: ReadonlyMap<Day, string> = new Map(BANK_HOLIDAYS.map(({ day, name }) => [day, name]));
const SATURDAY = 5;

/** Explains a clock by the rule set, and with the options, that it was read with. @throws StandardNotInRuleSet */
export function explainClock(clock: Clock, ruleSet: RuleSet, options: ReadOptions = {}): ClockExplanation {
  const standard = ruleSet.standards.find(({ id }) => id === clock.standard);
  if (standard === undefined) throw new StandardNotInRuleSet(clock.standard, ruleSet.id);
  const skipped = skippedDays(clock, calendarsOf(options)[standard.calendar]);
  const sentences = [
    `${standard.name} (${standard.id}), case ${clock.caseId}: ${clock.verdict}, ${clock.why}.`,
    `The rule: ${standard.words} ${standard.kind}, ${comesFrom(standard, ruleSet)}, ${standard.source}.`,
    ...startSentence(clock),
    ...dueSentence(clock),
    ...skippedSentence(clock, skipped),
    ...stopSentence(clock, standard),
    ...(clock.precision === 'day' ? ['The log gives the day of these events and not the time.'] : []),
  ];
  return { sentences, skipped, standard };
}

function startSentence({ startedAt, startEvent, limit, precision }: Clock): readonly string[] {
  if (startedAt === undefined) return ['The log does not hold its start.'];
  return [`Started ${sayWhen(startedAt, limit, precision)} by ${startEvent}.`];
}

function dueSentence({ dueAt, limit, precision }: Clock): readonly string[] {
  if (dueAt === undefined || limit === undefined) return [];
  const when = sayWhen(dueAt, limit, precision);
  if (limit.unit === 'working-days') return [`Limit ${sayLimit(limit)}: day ${limit.amount} was ${when}.`];
  return [`Limit ${sayLimit(limit)}: the last moment in time was ${when}.`];
}

function skippedSentence({ limit }: Clock, skipped: readonly SkippedDay[]): readonly string[] {
  if (limit === undefined || !limit.unit.startsWith('working')) return [];
  const of = (reason: SkippedDay['reason']) => skipped.filter((day) => day.reason === reason);
  const holidays = of('bank holiday');
  const names = holidays.map(({ day, name }) => `${sayDay(day)}, ${name}`);
  const listed = names.length === 0 ? '' : ` (${names.join('; ')})`;
  const closed = of('closed').length;
  const alsoClosed = closed === 0 ? '' : ` and ${sayCount(closed, 'other day')} closed`;
  const weekend = sayCount(of('weekend').length, 'weekend day');
  return [`Not counted: ${weekend}, ${sayCount(holidays.length, 'bank holiday')}${listed}${alsoClosed}.`];
}

function stopSentence(clock: Clock, { stopsOn }: Standard): readonly string[] {
  const { stoppedAt, stopEvent, amount, limit, countedTo, precision } = clock;
  const counted = amount === undefined || limit === undefined ? '' : `, after ${sayAmount(amount, limit.unit)}`;
  const verb = stopsOn.some(({ type }) => type === stopEvent) ? 'Stopped' : 'Ended';
  if (stoppedAt !== undefined) return [`${verb} ${sayWhen(stoppedAt, limit, precision)} by ${stopEvent}${counted}.`];
  return countedTo === undefined ? [] : [`Still running ${sayMoment(countedTo)}${counted}.`];
}

/** With the time of day only where the limit asks for it and the log holds it. */
function sayWhen(at: Instant, limit: Limit | undefined, precision: Clock['precision']): string {
  const isTimed = limit === undefined || limit.unit.endsWith('hours') || limit.unit.endsWith('minutes');
  return isTimed && precision === 'instant' ? sayMoment(at) : sayDay(dayOf(at));
}

function skippedDays({ startedAt, dueAt, stoppedAt, limit }: Clock, calendar: WorkingCalendar): readonly SkippedDay[] {
  if (startedAt === undefined || dueAt === undefined || limit === undefined) return [];
  const to = Math.max(dueAt, stoppedAt ?? dueAt);
  return calendar.elapsed(startedAt, to, limit).skipped.map(skippedDay);
}

function skippedDay(day: Day): SkippedDay {
  if (weekdayOf(day) >= SATURDAY) return { day, reason: 'weekend' };
  const name = HOLIDAY_NAMES.get(day);
  return name === undefined ? { day, reason: 'closed' } : { day, reason: 'bank holiday', name };
}
