import type { Actor, Instant } from '@frontdoor/cases';
import { startOfDay } from '@frontdoor/calendar';
import type { Scenario } from '@frontdoor/scenarios';
import { type Contacts, Dice, playOf } from '@frontdoor/simulation';
import { frontDoorOf } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { Lesson, type Receive } from './lesson.js';

/** Which child is walked: of the dice of a seed, by number or id; left out, the first whose concern is serious. */
export interface Which {
  readonly seed: number;
  readonly child?: string;
}

/** Begins a walk with a synthetic child of a scenario. @throws CommandFailed when there is no such child */
export function openLesson(scenario: Scenario, { seed, child }: Which): Lesson {
  const door = frontDoorOf(scenario);
  const play = playOf(scenario, door.pathway);
  const contacts = play.contacts(new Dice(seed, 0));
  const caseNumber = child === undefined ? firstSerious(contacts, scenario) : numberOf(child, contacts);
  const arrivals = arrivalsOf(contacts, caseNumber, play.compiled.pathway.types[play.contactType] ?? '');
  const lesson = new Lesson(door, contacts.caseIds[caseNumber] ?? '', arrivals[0]?.at ?? play.begins, arrivals);
  lesson.begin();
  return lesson;
}

function arrivalsOf(contacts: Contacts, caseNumber: number, type: string): readonly Receive[] {
  const { sent } = contacts;
  const atTheDoor = rowsOf(contacts, caseNumber).map((row) => arrival(contacts, row, type));
  return atTheDoor.concat(sent ? rowsOf(sent, caseNumber).map((row) => arrival(sent, row, sent.event(row))) : []);
}

type Comers = Pick<Contacts, 'at' | 'caseNumber' | 'source' | 'facts'>;

function rowsOf({ caseNumber }: Comers, wanted: number): readonly number[] {
  return [...caseNumber.keys()].filter((row) => caseNumber[row] === wanted);
}

function arrival(comers: Comers, row: number, type: string): Receive {
  const by: Actor = `outside/${comers.source(row)}`;
  return { do: 'receive', at: comers.at[row] as Instant, by, type, data: comers.facts(row) };
}

/** The first child of the days that count who is spoken of with a concern of level 3, 4 or danger, and is new. */
function firstSerious(contacts: Contacts, { period }: Scenario): number {
  const from = startOfDay(period.from);
  const known = new Set<number>();
  for (const [row, caseNumber] of contacts.caseNumber.entries()) {
    const isNew = !known.has(caseNumber);
    known.add(caseNumber);
    if (isNew && (contacts.at[row] as Instant) >= from && !['1', '2'].includes(contacts.gravity(row)))
      return caseNumber;
  }
  return numberOf('1', contacts);
}

function numberOf(child: string, { caseIds }: Contacts): number {
  const found = /^\d+$/.test(child) ? Number(child) - 1 : caseIds.indexOf(child);
  if (found >= 0 && found < caseIds.length) return found;
  const known =
    caseIds.length === 0
      ? 'nobody comes in this scenario'
      : `write a number from 1 to ${caseIds.length}, or an id such as ${caseIds[0]}`;
  throw new CommandFailed(EXIT.badInput, `there is no child "${child}" in this scenario with this seed: ${known}.`);
}
