import { ALWAYS_OPEN, type OfficeHours, calendarOf } from '@frontdoor/calendar';
import { Dice, Run, RunReading } from '@frontdoor/simulation';
import type { RuleSet } from '@frontdoor/standards';
import { type QueueModel, playOfModel } from '../test/support/queue-model.js';
import type { Answers, Played } from './answers.js';
import { ONE_QUEUE_RULES, answersOfOneQueue, oneQueue } from './models/one-queue.js';
import { answersOfSmallDoor } from './models/small-door.answers.js';
import { smallDoor } from './models/small-door.js';
import type { Staffing } from './models/small-door.numbers.js';
import { SMALL_DOOR_RULES } from './models/small-door.standards.js';
import { hashOf } from './models/traced.js';
import { playOneQueue } from './reference/one-queue.js';
import { SmallDoor } from './reference/small-door.js';

const SEED = 1;

/** Does a part of the work and notes what it took. */
export type Timed = <T>(part: string, work: () => T) => T;

/** Plays one replication and reads it. */
export type Player = (replication: number, timed: Timed) => Played;

/** Open every day but for its first minute: hours that must be counted and hardly change anything. */
const NEARLY_ALWAYS: OfficeHours = {
  id: 'nearly-always',
  week: Array.from({ length: 7 }, () => [1, 1440] as const),
  bankHolidays: 'open',
};

/** Everything that can be measured, by name: a model, then who plays it or how. */
const PLAYERS: Readonly<Record<string, () => Player | Promise<Player>>> = {
  'a/ours': () =>
    player(oneQueue(), ONE_QUEUE_RULES, answersOfOneQueue, ['desk.customer-came', 'desk.customer-served']),
  'a/reference': () => (replication) => playOneQueue(replication + 1),
  'b_stable/ours': () => smallDoorPlayer(smallDoor('stable')),
  'b_stable/reference': () => referenceDoor('stable'),
  'b_spec/ours': () => smallDoorPlayer(smallDoor('spec')),
  'b_spec/reference': () => referenceDoor('spec'),
  'b_stable/nearly-always-open': () => smallDoorPlayer(smallDoor('stable', NEARLY_ALWAYS)),
  'b_stable/traced': () => tracedPlayer(smallDoor('stable')),
  'worcestershire/ours': async () => (await door()).worcestershire('worcestershire-2014-15', SEED),
  'worcestershire/year': async () => (await door()).worcestershireYear('worcestershire-2014-15', SEED),
  'many-cases/ours': async () => (await door()).manyCases(),
};

/** What reads a scenario is loaded only where one is played: it takes memory that is none of a model's. */
const door = () => import('./models/worcestershire.js');

/** Makes ready whoever plays a model. */
export async function playerOf(name: string): Promise<Player> {
  const make = PLAYERS[name];
  if (!make) throw new Error(`there is no "${name}" to measure; there are: ${Object.keys(PLAYERS).join(', ')}`);
  return make();
}

function referenceDoor(staffing: Staffing): Player {
  const door = new SmallDoor(staffing);
  return (replication) => door.play(replication + 1);
}

/** What the reference calls an event too: somebody came, or a piece of work was finished. */
const DOOR_EVENTS = [
  'access-centre.contact-received',
  'access-centre.screened',
  'early-help.support-ended',
  'mash.decision-made',
  'strategy-discussion.held',
  'section-47.enquiry-completed',
  'assessment.completed',
  'conference.held',
];

function smallDoorPlayer(model: QueueModel): Player {
  return player(model, SMALL_DOOR_RULES, answersOfSmallDoor, DOOR_EVENTS);
}

/** Plays a model of queues, its clocks and counts read while it is played, and no log kept. */
function player(
  model: QueueModel,
  ruleSet: RuleSet,
  answersOf: (run: Run, reading: RunReading) => Answers,
  counted: readonly string[],
): Player {
  const play = playOfModel(model);
  const hours = calendarOf(model.hours ?? ALWAYS_OPEN);
  const window = { from: model.begins, to: model.ends };
  const by = { ruleSet, hours: { calendars: { office: hours, mash: hours } }, window, office: hours };
  return (replication, timed) => {
    const dice = new Dice(SEED, replication);
    const contacts = timed('contacts', () => play.contacts(dice));
    const events = new RunReading(by, play.compiled.pathway.types);
    const run = new Run(play, contacts, dice, { events, keepsLog: false });
    timed('loop', () => run.toEnd());
    const answers = timed('summing up', () => answersOf(run, events));
    return { answers, events: counted.reduce((sum, type) => sum + events.counts.ever(type), 0) };
  };
}

/** Plays model (b) with its log kept, written out and hashed. */
function tracedPlayer(model: QueueModel): Player {
  const play = playOfModel(model);
  return (replication) => {
    const dice = new Dice(SEED, replication);
    const log = new Run(play, play.contacts(dice), dice).toEnd();
    return { answers: { bytes: hashOf(log).length }, events: log.length };
  };
}
