import {
  BusyPools,
  sizeOf,
  type ExplainedClock,
  explainRun,
  isLate,
  playOnce,
  playRecorded,
  sumUpExplained,
} from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { ready, shipped } from '../support/shipped.js';

const scenario = shipped('example-small');
const { play } = ready(scenario);
const recorded = playRecorded(play, 1, 0);
const ruleSet = ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+'));
const explained: readonly ExplainedClock[] = [...explainRun(recorded, play, scenario, ruleSet)];

describe('the clocks of a run, explained', () => {
  it('come of the same log as without a record', () => {
    expect([...recorded.log.events()]).toEqual([...playOnce(play, 1, 0).events()]);
  });

  it('are split from start to stop, to the millisecond, for every case and every clock', () => {
    expect(explained.length).toBeGreaterThan(300);
    for (const { clock, segments } of explained) {
      let at = clock.startedAt!;
      for (const { from, to } of segments) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(at).toBe(clock.stoppedAt ?? Math.max(clock.startedAt!, play.ends - 1));
    }
  });

  it('come to what each clock counted, in its own unit', () => {
    for (const { clock, segments } of explained) {
      if (clock.amount === undefined || segments.length === 0) continue;
      expect(segments.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBeCloseTo(clock.amount, 6);
    }
  });

  it('wait, where staff are few, for pools that had all in hand that they can have', () => {
    const staff = Object.entries(scenario.staff).map(([role, each]) => [role, { ...each, count: 1 }]);
    const few = ready({ ...scenario, staff: Object.fromEntries(staff) }).play;
    const thin = playRecorded(few, 1, 0);
    const busy = new BusyPools(
      thin.record,
      few.pools.map((pool) => ({ size: sizeOf(pool), usedUp: pool.usedUp })),
    );
    const waits = [...explainRun(thin, few, scenario, ruleSet)].flatMap(({ segments }) =>
      segments.filter(({ kind }) => kind === 'waiting'),
    );
    expect(waits.length).toBeGreaterThan(100);
    for (const { whom, from } of waits) {
      const numbers = whom.map((name) => few.pools.findIndex((pool) => pool.name === name));
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.every((pool) => busy.isFull(pool, from))).toBe(true);
    }
  });

  it('sum to the mean of a standard, for all its clocks and for the late ones', () => {
    const summaries = sumUpExplained(explained);
    expect(summaries.length).toBeGreaterThan(10);
    for (const { standard, all, late } of summaries) {
      const own = explained.filter(({ clock }) => clock.standard === standard);
      expect(late.clocks).toBe(own.filter(isLate).length);
      expect(all.clocks).toBe(own.filter((each) => isLate(each) || each.clock.verdict === 'met').length);
      expect(all.parts.reduce((sum, { meanMs }) => sum + meanMs, 0)).toBeCloseTo(all.meanMs, 3);
    }
  });
});
