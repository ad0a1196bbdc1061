import { FIRST_DAY, LAST_DAY, type WorkingCalendar, dayOf, readIsoDate, startOfDay } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Doing, OpenTask } from '@frontdoor/statechart';
import { Problem, type PlacedWords } from '../problems/problem.js';
import type { DoingInput } from './case-schemas.js';
import { taskDocument } from './task-document.js';

/** The problem of a task that is not open, or does not offer what was chosen: with what is open. */
export function notOpen(words: string, open: readonly OpenTask[]): Problem {
  return new Problem('not-open', words, { open: open.map(taskDocument) });
}

/** Everything that is wrong with how an open task would be done, each fault with its place. */
export function faultsOfDoing(
  task: OpenTask,
  doing: DoingInput,
  calendar: WorkingCalendar | undefined,
): readonly PlacedWords[] {
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
  const { asks = {} } = offer;
  const { facts = {} } = doing;
  return [
    ...wrongRole,
    ...Object.entries(asks).flatMap(([name, { says }]) =>
      facts[name] === undefined
        ? [{ place: `body.facts.${name}`, words: `is missing; write a day as 2015-01-12: ${says}` }]
        : [],
    ),
    ...Object.entries(facts).flatMap(([name, day]) => {
      const place = `body.facts.${name}`;
      if (!(name in asks)) return [{ place, words: 'is not asked for by this choice; leave it out' }];
      return openingOn(day, calendar) === undefined
        ? [{ place, words: 'the office is closed that day, or its calendar does not know it; choose another' }]
        : [];
    }),
  ];
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
