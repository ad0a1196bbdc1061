import { DAY_MS } from '@frontdoor/calendar';
import type { CaseEvent, Facts, Json } from '@frontdoor/cases';
import type { Clock } from '@frontdoor/standards';
import type { OpenTask } from '@frontdoor/statechart';
import type { Walk } from '@frontdoor/walkthrough';
import { sayApart, sayMoment } from '../print/moments.js';
import { NARROW, hanging } from '../print/wrap.js';
import { childInWords } from './child-in-words.js';
import type { Lesson } from './lesson.js';
import type { Reading } from './reading.js';

/** Where a walk stands: what is known, where the case is, what runs, and what there is to do. */
export function standing(lesson: Lesson, reading: Reading): string {
  const { walk } = lesson;
  return [
    `── ${sayMoment(walk.now)} `.padEnd(NARROW, '─'),
    ...section(`What is known of ${walk.caseId}`, known(walk)),
    ...section('Where the case is', whereabouts(walk)),
    ...section(
      'Clocks running',
      reading.running(walk).map((clock) => clockLine(clock, reading, walk)),
    ),
    ...section('By itself', byItself(lesson)),
    ...section('To do', walk.openTasks().map(taskLine), 'nothing'),
  ].join('\n');
}

function section(title: string, lines: readonly string[], none = ''): readonly string[] {
  if (lines.length === 0) return none === '' ? [] : [`${title}: ${none}`];
  return [title, ...lines.map((line) => `  ${hanging(line, NARROW, '     ')}`)];
}

function known({ inputs }: Walk): readonly string[] {
  const contacts = inputs.filter((input) => input.do === 'receive');
  const last = contacts.at(-1);
  if (!last) return [];
  return [
    ...childInWords(last.data),
    ...(contacts.length > 1 ? [`Contacts:     ${contacts.length}, the last on ${sayMoment(last.at)}`] : []),
  ];
}

function whereabouts(walk: Walk): readonly string[] {
  const states = walk.states().map(({ service, state }) => `${service}: ${state}`);
  return states.length > 0 ? states : ['nowhere: no service has it in hand'];
}

/** A clock that runs: its name, when it is due and how far off that is. */
function clockLine(clock: Clock, reading: Reading, { now }: Walk): string {
  const { dueAt, standard } = clock;
  const name = `${reading.nameOf(clock)} (${standard})`;
  if (dueAt === undefined) return `${name}: its limit cannot be told`;
  const left = dueAt >= now ? `${sayApart(now, dueAt)} left` : `OVERDUE by ${sayApart(dueAt, now)}`;
  return `${name}: due ${sayMoment(dueAt)}, ${left}`;
}

function byItself({ walk }: Lesson): readonly string[] {
  return walk.runningTimers().map(({ event, due }) => `${sayMoment(due)}  ${eventInWords(event)}`);
}

function taskLine({ says, who, id }: OpenTask, index: number): string {
  return `${index + 1}. ${says} [${id}; ${who.join(' + ')}]`;
}

/** What an event's type says: `mash: checks overdue`. */
export function eventInWords(type: string): string {
  const dot = type.indexOf('.');
  return `${type.slice(0, dot)}: ${type.slice(dot + 1).replaceAll('-', ' ')}`;
}

/** An event in one line: when, what, by whom, and its facts. */
export function eventLine({ at, type, by, data }: CaseEvent): string {
  const facts = Object.keys(data).length === 0 ? '' : `: ${factsInWords(data)}`;
  return hanging(`${sayMoment(at)}  ${eventInWords(type)}, by ${by}${facts}`, NARROW, '     ');
}

/** An event's facts: `team social-care, concern (level 4, immediateDanger no)`. */
function factsInWords(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${factInWords(value)}`)
    .join(', ');
}

function factInWords(value: Json): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value > FIRST_MOMENT ? sayMoment(value) : `${value}`;
  if (typeof value === 'string') return value;
  if (value === null) return 'none';
  return Array.isArray(value) ? value.map(factInWords).join(' and ') : `(${factsInWords(value as Facts)})`;
}

/** A number above this is a moment; below it, an amount. */
const FIRST_MOMENT = 365 * DAY_MS;
