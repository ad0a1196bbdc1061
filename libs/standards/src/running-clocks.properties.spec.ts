import { describe, expect, it } from '@jest/globals';
import { HOUR_MS } from '@frontdoor/calendar';
import type { CaseEvent, Facts, Instant } from '@frontdoor/cases';
import * as fc from 'fast-check';
import {
  RULE_SETS,
  type ReadOptions,
  type RuleSet,
  RunningClocks,
  type Tally,
  clockReader,
  ruleSetFor,
  tallyClocks,
  typesUsed,
} from './index.js';
import { at } from './support/case.js';

const BEGIN = at('2014-04-01T00:00');

/** The same standards, of which each counts only an episode's first start. */
function onceAnEpisode(ruleSet: RuleSet): RuleSet {
  const standards = ruleSet.standards.map((standard) => ({ ...standard, scope: 'first-of-episode' as const }));
  return { ...ruleSet, id: `${ruleSet.id}, once an episode`, standards };
}

/** More standards than a word has bits, some of them by fact. */
const MANY = ruleSetFor('worcestershire+merton-returns+oxfordshire+surrey-police+luton+elsewhere');
const ruleSets: readonly RuleSet[] = [...RULE_SETS, MANY, onceAnEpisode(MANY)];

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    outcome: fc.constantFrom('section-47-joint', 'child-protection-plan', 'continue', 'not-substantiated'),
    reason: fc.constantFrom('NFA', 'RC8'),
    rag: fc.constantFrom('red', 'amber', 'green', 'blue', 'constructor', 3),
    agencies: fc.subarray(['police', 'health']),
    action: fc.constantFrom('advice', 'hand-over'),
    form: fc.constantFrom('telephone', 'meeting'),
    precision: fc.constantFrom('day', 'instant', 'instant', 'instant'),
  },
  { requiredKeys: [] },
);

interface Logged {
  readonly type: string;
  readonly caseNumber: number;
  readonly at: Instant;
  readonly data: Facts;
}

/** Up to eighty events of three cases, in order, over about a year. */
function someLog(ruleSet: RuleSet): fc.Arbitrary<readonly Logged[]> {
  const types = [...typesUsed(ruleSet), 'early-help.accepted'];
  const some = fc.tuple(fc.constantFrom(...types), fc.nat(2), facts, fc.integer({ min: 0, max: 240 }));
  return fc.array(some, { maxLength: 80 }).map((drawn) => {
    let time = BEGIN;
    return drawn.map(([type, caseNumber, data, hours]) => {
      time += hours * HOUR_MS;
      return { type, caseNumber, at: time, data };
    });
  });
}

const someOptions: fc.Arbitrary<ReadOptions> = fc.constantFrom({}, {}, { precision: 'day' });
const someHours = fc.nat(8_000).map((hours) => BEGIN + hours * HOUR_MS);

/** A log, and how to read it: since when, and long after its last event or at it. */
function someReading(ruleSet: RuleSet) {
  const later = fc.constantFrom(0, 1, 30 * 24 * HOUR_MS);
  return fc.record({ log: someLog(ruleSet), options: someOptions, countFrom: someHours, later });
}

/** What is said after the run. */
function readAfter(ruleSet: RuleSet, log: readonly Logged[], asAt: Instant, countFrom: Instant, options: ReadOptions) {
  const read = clockReader(ruleSet, options);
  const events = (caseNumber: number): CaseEvent[] =>
    log
      .filter((event) => event.caseNumber === caseNumber)
      .map((event) => ({ ...event, caseId: `${caseNumber}`, by: 'person/worker' }));
  const clocks = [0, 1, 2].flatMap((caseNumber) => read(events(caseNumber), asAt));
  return tallyClocks(
    clocks.filter(({ stoppedAt = Infinity }) => stoppedAt >= countFrom),
    { amounts: true },
  );
}

function inOrder(ruleSet: RuleSet, tallies: readonly Tally[]): readonly Tally[] {
  const place = ({ standard }: Tally) => ruleSet.standards.findIndex(({ id }) => id === standard);
  return [...tallies]
    .sort((a, b) => place(a) - place(b))
    .map((tally) => ({ ...tally, amounts: [...(tally.amounts ?? [])].sort((a, b) => a - b) }));
}

function taken(clocks: RunningClocks, log: readonly Logged[], types: readonly string[]): RunningClocks {
  for (const { caseNumber, type, at: time, data } of log) clocks.take(caseNumber, types.indexOf(type), time, data);
  return clocks;
}

describe.each(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))('running clocks of %s', (_, ruleSet) => {
  const types = ['early-help.accepted', ...typesUsed(ruleSet)];

  it('come to what is read and counted afterwards', () => {
    fc.assert(
      fc.property(someReading(ruleSet), ({ log, options, countFrom, later }) => {
        const asAt = (log.at(-1)?.at ?? BEGIN) + later;
        const clocks = taken(new RunningClocks(ruleSet, { ...options, countFrom }, types), log, types);
        const tallies = clocks.tally({ from: countFrom, to: asAt + 1 }, asAt);
        expect(tallies.map(({ standard }) => standard)).toEqual(inOrder(ruleSet, tallies).map((t) => t.standard));
        const after = readAfter(ruleSet, log, asAt, countFrom, options);
        expect(inOrder(ruleSet, tallies)).toEqual(inOrder(ruleSet, after));
      }),
    );
  });

  it('go on from what was written of them at any point as if they had never stopped', () => {
    fc.assert(
      fc.property(someReading(ruleSet), fc.nat(80), ({ log, options, countFrom, later }, place) => {
        const asAt = (log.at(-1)?.at ?? BEGIN) + later;
        const begun = () => new RunningClocks(ruleSet, { ...options, countFrom }, types);
        const left = JSON.stringify(taken(begun(), log.slice(0, place), types).snapshot());
        const again = new RunningClocks(ruleSet, { ...options, countFrom }, types, JSON.parse(left));
        const whole = taken(begun(), log, types);
        taken(again, log.slice(place), types);
        const window = { from: countFrom, to: asAt + 1 };
        expect(again.tally(window, asAt)).toEqual(whole.tally(window, asAt));
        expect(again.snapshot()).toEqual(whole.snapshot());
      }),
    );
  });
});
