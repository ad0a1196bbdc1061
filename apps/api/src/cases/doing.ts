import { FIRST_DAY, LAST_DAY, type WorkingCalendar, dayOf, readIsoDate, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import { sayMoment } from '@frontdoor/standards';
import type { Doing, Offer, OpenTask } from '@frontdoor/statechart';
import { Problem, type PlacedWords } from '../problems/problem.js';
import type { DoingInput } from './case-schemas.js';
import { taskDocument } from './task-document.js';

/** The problem of a task that is not open, or does not offer what was chosen: with what is open. */
export function notOpen(words: string, open: readonly OpenTask[]): Problem {
  return new Problem('not-open', words, { open: open.map(taskDocument) });
}

/** By what the days that a choice asks for are read: the hours of its service, and the time of the door. */
export interface DaysBy {
  readonly calendar: WorkingCalendar | undefined;
  readonly now: Instant;
}

/** Everything that is wrong with how an open task would be done, each fault with its place. */
export function faultsOfDoing(task: OpenTask, doing: DoingInput, by: DaysBy): readonly PlacedWords[] {
  const strangers = doing.as === undefined || task.who.includes(doing.as) ? [] : [doing.as];
  const wrongRole = strangers.map((role) => ({
    place: 'body.as',
    words: `${task.id} is not for ${role}; it is for ${task.who.join(' and ')}`,
  }));
  if (doing.do === 'take-up') return wrongRole;
  const offer = task.offers.find(({ choice }) => choice === doing.choice);
  if (!offer) {
    const choices = task.offers.map(({ choice }) => choice).join(', ');
    return [
      ...wrongRole,
      { place: 'body.choice', words: `${task.id} does not offer "${doing.choice}"; it offers: ${choices}` },
    ];
  }
  return [...wrongRole, ...faultsOfFacts(offer, doing.facts ?? {}, by)];
}

function faultsOfFacts(
  { asks = {} }: Offer,
  facts: Readonly<Record<string, string>>,
  by: DaysBy,
): readonly PlacedWords[] {
  return [
    ...Object.entries(asks).flatMap(([name, { says }]) =>
      facts[name] === undefined
        ? [{ place: `body.facts.${name}`, words: `is missing; write a day as 2015-01-12: ${says}` }]
        : [],
    ),
    ...Object.entries(facts).flatMap(([name, day]) => {
      const place = `body.facts.${name}`;
      if (!(name in asks)) return [{ place, words: 'is not asked for by this choice; leave it out' }];
      const words = faultOfDay(day, by);
      return words === undefined ? [] : [{ place, words }];
    }),
  ];
}

function faultOfDay(text: string, { calendar, now }: DaysBy): string | undefined {
  if ((readIsoDate(text) ?? Infinity) < dayOf(now))
    return `${text} is past: at this door it is ${sayMoment(now)}; choose that day or a later one`;
  if (openingOn(text, calendar) !== undefined) return undefined;
  return 'the office is closed that day, or its calendar does not know it; choose another';
}

/** What is done with a task, its days as the moments at which the office opens on them. */
export function doingOf(doing: DoingInput, calendar: WorkingCalendar | undefined): Doing {
  if (doing.do === 'take-up') return { do: 'take-up' };
  const facts = Object.entries(doing.facts ?? {}).map(([name, day]) => [name, openingOn(day, calendar) ?? 0] as const);
  return { do: 'answer', choice: doing.choice, facts: Object.fromEntries(facts) };
}

function openingOn(text: string, calendar: WorkingCalendar | undefined): Instant | undefined {
  const day = readIsoDate(text);
  if (day === undefined || !calendar || day < FIRST_DAY || day >= LAST_DAY) return undefined;
  const opening = calendar.nextOpening(startOfDay(day));
  return dayOf(opening) === day ? opening : undefined;
}
