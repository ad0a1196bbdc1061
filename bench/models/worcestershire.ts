import { startOfDay } from '@frontdoor/calendar';
import { frontDoorServices } from '@frontdoor/services';
import { type Scenario, type StaffGroup, begunOn, readScenario, renderFault } from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import {
  type Caseload,
  type Play,
  type Reading,
  playAndRead,
  playOf,
  playToCaseload,
  readingOf,
  vocabularyOf,
} from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { pathwayOf } from '@frontdoor/statechart';
import type { Player } from '../players.js';

/** Plays a shipped scenario from its first day on, with every clock and measure it asks for. */
export function worcestershire(name: string, seed: number): Player {
  const scenario = shipped(name);
  return playerOf(madeReady(scenario), readingBy(scenario), seed);
}

/** Plays the days of a shipped scenario that count, from a caseload made once. */
export function worcestershireYear(name: string, seed: number): Player {
  const scenario = shipped(name);
  const { period } = scenario;
  const reading = readingBy(scenario);
  const caseload = playToCaseload(madeReady(scenario), reading, seed, 0, startOfDay(period.from));
  return playerOf(madeReady(begunOn(scenario)), reading, seed, caseload);
}

/** A year of a place with a million children spoken of: everybody new, and as many more staff and places. */
export function manyCases(): Player {
  const scenario = shipped('worcestershire-2014-15');
  const { demand, staff, places, slots = {} } = scenario;
  const larger: Scenario = {
    ...begunOn(scenario),
    demand: {
      ...demand,
      contactsPerYear: demand.contactsPerYear * MANY,
      repeat: { ...demand.repeat, onOpenCase: 0, known: 0 },
    },
    staff: Object.fromEntries(Object.entries(staff).map(([role, of]) => [role, manyTimes(of)])),
    slots: Object.fromEntries(Object.entries(slots).map(([slot, of]) => [slot, { ...of, count: times(of.count) }])),
    places: Object.fromEntries(Object.entries(places).map(([place, count]) => [place, times(count)])),
  };
  return playerOf(madeReady(larger), readingBy(larger), 1);
}

const times = (count: number): number => Math.ceil(count * MANY);

/** As many times the people, of each grade. */
function manyTimes(group: StaffGroup): StaffGroup {
  const people = group.people?.map((alike) => ({ ...alike, count: times(alike.count) }));
  if (!people) return { ...group, count: times(group.count) };
  return { ...group, people, count: people.reduce((sum, { count }) => sum + count, 0) };
}

/** 16,000 contacts a year are so many times fewer than a million. */
const MANY = 62.5;

function playerOf(play: Play, reading: Reading, seed: number, caseload?: Caseload): Player {
  return (replication, timed) => {
    const { log, outcome } = timed('play and read', () =>
      playAndRead(play, reading, seed, replication, caseload ? { caseload } : {}),
    );
    const { contacts = 0, referrals = 0, icpcs = 0 } = outcome.measures;
    return { answers: { contacts, referrals, conferences: icpcs, logged: log.length }, events: log.length };
  };
}

function shipped(name: string): Scenario {
  const read = readScenario(`scenarios/${name}.yaml`, scenarioFiles(), vocabularyOf(pathwayOf(frontDoorServices())));
  if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
  return read.scenario;
}

const madeReady = (scenario: Scenario): Play => playOf(scenario, pathwayOf(frontDoorServices(scenario.policies)));
const readingBy = (scenario: Scenario): Reading =>
  readingOf(scenario, ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+')));
