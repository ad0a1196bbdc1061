import { ruleSetFor } from '@frontdoor/standards';
import {
  Dice,
  Run,
  type Traffic,
  WorkRecord,
  type WorkRow,
  compareTraffic,
  playAndRead,
  readingOf,
  sumUpTraffic,
} from '@frontdoor/simulation';
import { ready, shipped } from '../support/shipped.js';

const scenario = shipped('example-small');
const { play } = ready(scenario);
const reading = readingOf(scenario, ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+')));
const { from, to } = reading.window;
const counts = ({ at }: { readonly at: number }) => at >= from && at < to;

const traffics = [0, 1, 2].map((replication) => {
  const { traffic } = playAndRead(play, reading, 1, replication, { readsTraffic: true }).outcome;
  return traffic as Traffic;
});
const [traffic] = traffics as [Traffic];

/** The same replication, with everything that became of its work written down. */
const record = new WorkRecord();
const dice = new Dice(1, 0);
const log = new Run(play, play.contacts(dice), dice, { work: record }).toEnd();
const { tasks } = play.compiled.pathway;
const isTask = ({ what }: WorkRow) => what !== 'timer-started' && what !== 'timer-ended';
const rows = [...record.rows()].filter(isTask);
const rowsOf = (task: string) => rows.filter((row) => tasks[row.task]?.id === task);

/** How long the work of one opening after another lay, from each coming to each taking up. */
function waits(of: readonly WorkRow[]): readonly { readonly at: number; readonly waited: number }[] {
  const since = new Map<number, number>();
  return of.flatMap(({ what, at, caseNumber }) => {
    if (what === 'opened' || what === 'put-down') since.set(caseNumber, at);
    return what === 'taken-up' ? [{ at, waited: at - (since.get(caseNumber) as number) }] : [];
  });
}

describe('the traffic of a run', () => {
  it('is read without changing the run', () => {
    const { traffic: read, ...outcome } = playAndRead(play, reading, 1, 0, { readsTraffic: true }).outcome;
    expect(outcome).toEqual(playAndRead(play, reading, 1, 0).outcome);
    expect(read).toEqual(traffic);
  });

  it('counts the events of the days that count, as the log holds them', () => {
    const types = [...log.events()].filter(counts).map(({ type }) => type);
    const counted = Object.fromEntries(
      [...new Set(types)].map((type) => [type, types.filter((t) => t === type).length]),
    );
    expect(traffic.events).toEqual(counted);
  });

  it.each(['front-door.record', 'initial-response.allocate', 'conference.report', 'early-help.support'])(
    'says of %s how often it came and how long it waited, as the record of the work does',
    (task) => {
      const found = traffic.tasks.find((row) => row.task === task);
      const counted = waits(rowsOf(task)).filter(counts);
      expect(found).toMatchObject({
        came: rowsOf(task).filter(({ what, at }) => what === 'opened' && counts({ at })).length,
        takenUp: counted.length,
        waitedMs: counted.reduce((sum, { waited }) => sum + waited, 0),
      });
      expect(found?.came).toBeGreaterThan(0);
    },
  );

  it('leaves in each queue who came to it and was neither taken up nor withdrawn', () => {
    for (const { task, left, longest } of traffic.tasks) {
      const waiting = new Set<number>();
      for (const { what, caseNumber } of rowsOf(task)) {
        if (what === 'opened' || what === 'put-down') waiting.add(caseNumber);
        else waiting.delete(caseNumber);
      }
      expect([task, left]).toEqual([task, waiting.size]);
      expect(longest).toBeGreaterThanOrEqual(left);
    }
  });

  it.each(['conference-administrator', 'conference-chair'])(
    'has %s busy for the hours in which work is in hand, that of brothers and sisters seen together once',
    (name) => {
      const pool = play.pools.findIndex((each) => each.name === name);
      const { calendar, size } = play.pools[pool]!.groups[0]!;
      const begun = new Map<string, number>();
      const spans = new Map<string, readonly [from: number, to: number]>();
      for (const { what, at, caseNumber, task } of rows.filter(({ crew }) => record.poolsOf(crew).includes(pool))) {
        const key = `${caseNumber}/${task}`;
        const since = begun.get(key);
        if (what === 'taken-up') begun.set(key, at);
        else if (begun.delete(key) && since !== undefined) spans.set(`${since} to ${at}`, [since, at]);
      }
      for (const since of begun.values()) spans.set(`${since} on`, [since, to]);
      const worked = [...spans.values()]
        .map(([first, last]) => [Math.max(first, from), Math.min(last, to)] as const)
        .reduce((sum, [first, last]) => sum + (last > first ? calendar.workingMsBetween(first, last) : 0), 0);
      expect(worked).toBeGreaterThan(0);
      const found = traffic.pools.find((row) => row.pool === name);
      expect(found?.busyShare).toBeCloseTo(worked / (size * calendar.workingMsBetween(from, to)), 9);
    },
  );

  it('counts as passed on what gave another service something to do, not what it only noted', () => {
    const passed = (sender: string, receiver: string) =>
      traffic.passings.find((row) => row.from === sender && row.to === receiver)?.count ?? 0;
    const { events } = traffic;
    expect(passed('strategy-discussion', 'section-47')).toBe(events['section-47.started']);
    expect(passed('section-47', 'conference')).toBe(events['conference.requested']);
    expect(events['section-47.concluded']).toBeGreaterThan(passed('section-47', 'conference'));
    expect(passed('conference', 'front-door')).toBe(0);
  });

  it('counts what a service passes on at once as come to it', () => {
    const sum = traffics.reduce((all, { passings, events }) => {
      const back = passings.find(
        ({ from: sender, to: receiver }) => sender === 'early-help' && receiver === 'front-door',
      );
      const told = (events['early-help.sent-back'] ?? 0) + (events['early-help.stepped-up'] ?? 0);
      expect(back?.count ?? 0).toBe(told);
      return all + told;
    }, 0);
    expect(sum).toBeGreaterThan(0);
  });

  it('is summed up over replications, and compared pair by pair', () => {
    const summed = sumUpTraffic(traffics)!;
    const mean = traffics.reduce((sum, { events }) => sum + events['front-door.contact-received']!, 0) / 3;
    expect(summed.events['front-door.contact-received']).toBeCloseTo(mean, 9);
    const { tasks: compared, pools } = compareTraffic(traffics, traffics);
    expect(compared.every(({ waitedDays }) => waitedDays.same)).toBe(true);
    expect(pools.length).toBe(summed.pools.length);
    expect(sumUpTraffic([])).toBeUndefined();
  });
});
