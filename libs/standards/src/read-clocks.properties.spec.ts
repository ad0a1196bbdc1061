import { describe, expect, it } from '@jest/globals';
import { HOUR_MS } from '@frontdoor/calendar';
import type { CaseEvent, Facts } from '@frontdoor/cases';
import * as fc from 'fast-check';
import { type Clock, clockReader, explainClock, ruleSetFor, tallyClocks, typesUsed } from './index.js';
import { at } from './support/case.js';

const rules = ruleSetFor('worcestershire+merton-returns');
const read = clockReader(rules);
const BEGIN = at('2014-04-01T00:00');

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    outcome: fc.constantFrom('section-47-joint', 'child-protection-plan', 'continue', 'close', 'not-substantiated'),
    reason: fc.constantFrom('NFA', 'RC8'),
    rag: fc.constantFrom('red', 'amber', 'green', 'blue'),
    agencies: fc.subarray(['police', 'health']),
    action: fc.constantFrom('advice', 'hand-over'),
  },
  { requiredKeys: [] },
);

/** A case of up to forty events, in order, over about a year. */
const someCase: fc.Arbitrary<CaseEvent[]> = fc
  .array(fc.tuple(fc.constantFrom(...typesUsed(rules)), facts, fc.integer({ min: 0, max: 500 })), { maxLength: 40 })
  .map((drawn) => {
    let time = BEGIN;
    return drawn.map(([type, data, hours]): CaseEvent => {
      time += hours * HOUR_MS;
      return { type, caseId: '41', at: time, by: 'person/worker', data };
    });
  });

const someMoment = fc.integer({ min: 0, max: 30_000 }).map((hours) => BEGIN + hours * HOUR_MS);

/** The moments at which a clock starts and finishes; open ones never finish. */
const lifeOf = ({ startedAt = 0, stoppedAt = Infinity }: Clock) => ({ startedAt, stoppedAt });

describe('clocks', () => {
  it('of one standard run one at a time in a case, where its scope says so', () => {
    const ofMany = new Set(rules.standards.filter(({ scope }) => scope === 'each').map(({ id }) => id));
    fc.assert(
      fc.property(someCase, someMoment, (events, asAt) => {
        for (const { id } of rules.standards.filter((standard) => !ofMany.has(standard.id))) {
          const lives = read(events, asAt)
            .filter(({ standard }) => standard === id)
            .map(lifeOf);
          lives.slice(1).forEach((life, index) => {
            expect(lives[index]?.stoppedAt).toBeLessThanOrEqual(life.startedAt || Infinity);
          });
        }
      }),
    );
  });

  it('once stopped never change, and once overdue never run again', () => {
    fc.assert(
      fc.property(someCase, someMoment, someMoment, (events, one, other) => {
        const earlier = read(events, Math.min(one, other));
        const later = read(events, Math.max(one, other));
        expect(later.length).toBeGreaterThanOrEqual(earlier.length);
        const settled = earlier.flatMap((clock, index) => (clock.stoppedAt === undefined ? [] : [index]));
        expect(settled.map((index) => later[index])).toEqual(settled.map((index) => earlier[index]));
        const overdue = later.filter((_, index) => earlier[index]?.verdict === 'overdue');
        expect(overdue.filter(({ verdict }) => !['overdue', 'breached', 'excluded'].includes(verdict))).toEqual([]);
      }),
    );
  });

  it('take no notice of events that no standard reads', () => {
    fc.assert(
      fc.property(someCase, someMoment, fc.nat(40), (events, asAt, place) => {
        const beside: CaseEvent = { type: 'early-help.accepted', caseId: '41', at: BEGIN, by: 'machine/x', data: {} };
        expect(read(events.toSpliced(place, 0, beside), asAt)).toEqual(read(events, asAt));
      }),
    );
  });

  it('know nothing of what comes after the moment they are read as at', () => {
    fc.assert(
      fc.property(someCase, someMoment, (events, asAt) => {
        const until = events.filter((event) => event.at <= asAt);
        expect(read(until, asAt)).toEqual(read(events, asAt));
      }),
    );
  });

  it('are all in the tally, each once, and can all be explained', () => {
    fc.assert(
      fc.property(someCase, someMoment, (events, asAt) => {
        const clocks = read(events, asAt);
        const counted = tallyClocks(clocks).flatMap(({ met, breached, running, overdue, excluded, cannotTell }) => [
          met + breached + running + overdue + excluded + cannotTell,
        ]);
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(clocks.length);
        for (const clock of clocks) expect(explainClock(clock, rules).sentences.length).toBeGreaterThan(2);
      }),
    );
  });
});
