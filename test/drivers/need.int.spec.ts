import { deserialize, serialize } from 'node:v8';
import { startOfDay } from '@frontdoor/calendar';
import type { Scenario } from '@frontdoor/scenarios';
import {
  type Caseload,
  type Contacts,
  Dice,
  type LogColumns,
  type Play,
  Run,
  type RunState,
  playAndRead,
  playToCaseload,
  readingOf,
} from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { changed } from '../support/changed.js';
import { ready } from '../support/shipped.js';

/** Three months of the reference case, in which children have a true need and workers hold them. */
const scenario = changed('worcestershire-2014-15', { 'period.to': '2014-05-31', 'period.warmUp': '1 month' });
const { from } = scenario.period;
const reading = readingOf(scenario, ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+')));
const { play } = ready(scenario);

function newRun(of: Play, replication = 0): Run {
  const dice = new Dice(1, replication);
  return new Run(of, of.contacts(dice), dice);
}

const written = (log: LogColumns) => JSON.stringify([...log.events()]);
const throughFile = <T>(what: T): T => deserialize(serialize(what)) as T;
const whole = newRun(play).toEnd();

describe('a run in which children have a true need', () => {
  it.each([0.2, 0.55, 0.9])(
    'saved after %d of its days and taken up by a fresh program gives the same log',
    (share) => {
      const first = newRun(play);
      first.until(play.begins + Math.round((play.ends - play.begins) * share));
      const state: RunState = throughFile(first.save());
      expect(written(newRun(ready(scenario).play).resume(state).toEnd())).toBe(written(whole));
    },
  );

  it('decides for each child of a family who are seen together, not for all alike', () => {
    const screened = new Map<string, Set<unknown>>();
    for (const { type, caseId, at, data } of whole.events()) {
      if (type !== 'access-centre.screened') continue;
      const outcomes = screened.get(`${familyOf(caseId)} ${at}`) ?? new Set();
      screened.set(`${familyOf(caseId)} ${at}`, outcomes.add(data['route']));
    }
    expect([...screened.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(10);
  });
});

describe('runs that begin with a caseload in which children have a true need', () => {
  const caseload: Caseload = throughFile(playToCaseload(play, reading, 1, 0, startOfDay(from)));
  const fromThen = (changes: Partial<Scenario> = {}) =>
    ready({ ...scenario, ...changes, period: { ...scenario.period, warmUpFrom: from } }).play;
  const begun = (replication: number, of = fromThen()) =>
    playAndRead(of, reading, 5, replication, { caseload, keepsLog: true });

  it('are the same for the same dice, and others for others', () => {
    const [one, again, other] = [begun(0), begun(0), begun(1)];
    expect(written(again.log)).toBe(written(one.log));
    expect(again.outcome).toEqual(one.outcome);
    expect(written(other.log)).not.toBe(written(one.log));
  });

  it('know who was at risk and who held whom: enquiries go on, and caseloads are as full', () => {
    const { measures } = begun(0).outcome;
    const empty = playAndRead(fromThen(), reading, 5, 0).outcome.measures;
    expect(measures['caseload-mean']!).toBeGreaterThan(empty['caseload-mean']! * 1.2);
  });
});

describe('children who have nothing to do with one another', () => {
  /** The same contacts without those of one family. */
  function without(contacts: Contacts, family: string): Contacts {
    const rows = [...contacts.at.keys()].filter(
      (row) => familyOf(contacts.caseIds[contacts.caseNumber[row]!]!) !== family,
    );
    const of = (row: number) => rows[row]!;
    return {
      ...contacts,
      at: Float64Array.from(rows, (row) => contacts.at[row]!),
      caseNumber: Int32Array.from(rows, (row) => contacts.caseNumber[row]!),
      caseIds: contacts.caseIds,
      need: Float64Array.from(rows, (row) => contacts.need![row]!),
      isAgain: Uint8Array.from(rows, (row) => contacts.isAgain![row]!),
      luck: contacts.luck,
      ...(contacts.sent && { sent: contacts.sent }),
      facts: (row) => contacts.facts(of(row)),
      source: (row) => contacts.source(of(row)),
      gravity: (row) => contacts.gravity(of(row)),
      districtOf: (child) => contacts.districtOf!(child),
    };
  }

  it('have the same luck when one of them never comes', () => {
    const screenings = (log: LogColumns) => {
      const of = new Map<string, string>();
      for (const { type, caseId, data } of log.events())
        if (type === 'access-centre.screened') of.set(caseId, `${of.get(caseId) ?? ''} ${JSON.stringify(data)}`);
      return of;
    };
    const dice = new Dice(1, 0);
    const contacts = play.contacts(dice);
    const gone = familyOf(contacts.caseIds[contacts.caseNumber[5]!]!);
    const [before, after] = [whole, new Run(play, without(contacts, gone), dice).toEnd()].map(screenings);
    const others = [...before!.keys()].filter((caseId) => familyOf(caseId) !== gone);
    expect(before!.size - others.length).toBeGreaterThan(0);
    expect([...after!.keys()].filter((caseId) => familyOf(caseId) === gone)).toEqual([]);
    // But for the few whose partners told what they know just before or just after somebody took them up, or at the very end.
    const different = others.filter((caseId) => before!.get(caseId) !== after!.get(caseId));
    expect(different.length).toBeLessThan(others.length / 100);
  });
});

const familyOf = (caseId: string): string => caseId.split('-')[1] ?? '';
