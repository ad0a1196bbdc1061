import { readFileSync } from 'node:fs';
import { availableParallelism, machine, type } from 'node:os';
import { join } from 'node:path';
import { type RegisterEntry, type ReportDesign, type ReportFacts, readRegister } from '@frontdoor/report';
import type { Scenario } from '@frontdoor/scenarios';
import { frontDoorServices } from '@frontdoor/services';
import { type Traffic, compareTraffic, sumUp, sumUpTraffic } from '@frontdoor/simulation';
import { mapOf, pathwayOf } from '@frontdoor/statechart';
import { PROGRAM_VERSION } from '../program-version.js';
import type { Compared } from '../compare/compared.js';
import { FileUnreadable } from '../errors.js';
import { ruleSetOf } from '../front-door-of.js';
import type { Played } from '../run/order.js';
import { scenarioHash } from '../scenario-hash.js';

/** What was played, and how it was asked for. */
export interface PlayedForReport {
  readonly compared: Compared;
  /** By design, the first of them the front door as it is. */
  readonly played: readonly (readonly Played[])[];
  readonly asked: number;
  /** What was typed to make it. */
  readonly command: string;
  /** The folder of the project, which holds the registers. */
  readonly home: string;
}

/** Gathers all that a report is made of. @throws FileUnreadable where a register of the project cannot be read */
export function factsOf({ compared, played, asked, command, home }: PlayedForReport): ReportFacts {
  const [base, ...others] = [compared.base, ...compared.others].map((scenario, place) => ({
    scenario,
    played: played[place] ?? [],
  }));
  const first = trafficOf(base?.played ?? []);
  return {
    designs: [
      designOf(compared.base, base?.played ?? []),
      ...others.map((other) => ({
        ...designOf(other.scenario, other.played),
        trafficDiffers: compareTraffic(first, trafficOf(other.played)),
      })),
    ],
    comparison: compared,
    seed: compared.seed,
    replications: compared.replications,
    asked,
    program: { version: PROGRAM_VERSION, command, machine: machineSaid() },
    registers: ['docs/sources.md', 'docs/assumptions.md'].flatMap((file) => registerIn(join(home, file))),
  };
}

function designOf(scenario: Scenario, played: readonly Played[]): ReportDesign {
  const { measures, clocks } = sumUp(played.map(({ outcome }) => outcome));
  const traffic = sumUpTraffic(trafficOf(played)) ?? { events: {}, passings: [], tasks: [], pools: [] };
  const map = mapOf(pathwayOf(frontDoorServices(scenario.policies)));
  return { scenario, hash: scenarioHash(scenario), ruleSet: ruleSetOf(scenario), map, measures, clocks, traffic };
}

function trafficOf(played: readonly Played[]): readonly Traffic[] {
  return played.flatMap(({ outcome }) => outcome.traffic ?? []);
}

function registerIn(file: string): readonly RegisterEntry[] {
  try {
    return readRegister(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new FileUnreadable(`cannot read ${file}: ${(error as Error).message}.`, error);
  }
}

function machineSaid(): string {
  return `Node ${process.versions.node} on ${type()} (${machine()}), ${availableParallelism()} processors`;
}
