import { jest } from '@jest/globals';
import { ALWAYS_OPEN, DAY_MS, calendarOf } from '@frontdoor/calendar';
import { Dice, type LogColumns, type Play, Run, RunReading } from '@frontdoor/simulation';
import { type Answers, meanOf } from '../../bench/answers.js';
import { answersOfSmallDoor } from '../../bench/models/small-door.answers.js';
import { BEGINS, smallDoor } from '../../bench/models/small-door.js';
import { SMALL_DOOR } from '../../bench/models/small-door.numbers.js';
import { SMALL_DOOR_RULES } from '../../bench/models/small-door.standards.js';
import { IS_LONG } from '../support/coverage.js';
import { playOfModel } from '../support/queue-model.js';

/** The standard deviation of so few differences is itself uncertain, by 1 / sqrt(2 * pairs). */
const PAIRS = IS_LONG ? 200 : 30;
const WEEKS = 8;
const SEEDS = { common: 1, other: 2 };

jest.setTimeout(IS_LONG ? 3_600_000 : 120_000);

/** A small front door over some weeks, with so many more in the MASH than it has. */
function doorWith(more: number): Play {
  const model = smallDoor('stable');
  const staff = { ...model.staff, 'mash-worker': SMALL_DOOR.mash.people + more };
  return playOfModel({ ...model, staff, ends: BEGINS + WEEKS * 7 * DAY_MS });
}

const hours = calendarOf(ALWAYS_OPEN);
const BY = { ruleSet: SMALL_DOOR_RULES, hours: { calendars: { office: hours, mash: hours } }, office: hours };

interface Played {
  readonly answers: Answers;
  /** What happens before the MASH and beside it, with its moments. */
  readonly elsewhere: string;
}

function play(door: Play, seed: number, replication: number): Played {
  const dice = new Dice(seed, replication);
  const events = new RunReading({ ...BY, window: { from: door.begins, to: door.ends } }, door.compiled.pathway.types);
  const run = new Run(door, door.contacts(dice), dice, { events });
  const log = run.toEnd();
  return { answers: answersOfSmallDoor(run, events), elsewhere: elsewhereIn(log) };
}

function elsewhereIn(log: LogColumns): string {
  const isElsewhere = log.typeNames.map((type) => /^(access-centre|early-help)[.]/.test(type));
  const rows: string[] = [];
  for (let row = 0; row < log.length; row++) {
    if (isElsewhere[log.type(row)]) rows.push(`${log.caseNumber(row)} ${log.type(row)} ${log.at(row)}`);
  }
  return rows.join('\n');
}

const deviation = (values: readonly number[]) => {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1));
};

describe(`with one more MASH worker and the same dice, in ${PAIRS} pairs of runs (seeds 1 and 2)`, () => {
  const [few, more] = [doorWith(0), doorWith(1)];
  const pairs = Array.from({ length: PAIRS }, (_, replication) => ({
    few: play(few, SEEDS.common, replication),
    more: play(more, SEEDS.common, replication),
    other: play(more, SEEDS.other, replication),
  }));
  const differences = (name: string, against: 'more' | 'other') =>
    pairs.map((pair) => (pair[against].answers[name] ?? NaN) - (pair.few.answers[name] ?? NaN));

  it.each(['contacts', 'screening wait', 'screened in time'])('%s is exactly what it was', (name) => {
    expect(new Set(differences(name, 'more'))).toEqual(new Set([0]));
  });

  it('the wait for screening is another in every pair with independent seeds', () => {
    expect(differences('screening wait', 'other')).not.toContain(0);
  });

  it('every event of screening and early help is exactly what it was, and when', () => {
    expect(pairs.filter((pair) => pair.few.elsewhere !== pair.more.elsewhere)).toHaveLength(0);
    expect(pairs.every((pair) => pair.few.elsewhere.length > 10_000)).toBe(true);
  });

  it('the MASH decides sooner and more often in time', () => {
    const change = meanOf(pairs.map((pair) => pair.more.answers));
    const before = meanOf(pairs.map((pair) => pair.few.answers));
    expect(change['mash wait']).toBeLessThan(before['mash wait'] ?? 0);
    expect(change['decided in time']).toBeGreaterThan(before['decided in time'] ?? 1);
  });

  it('the difference in the share decided in time spreads at most a third as far as with independent seeds', () => {
    const common = deviation(differences('decided in time', 'more'));
    const independent = deviation(differences('decided in time', 'other'));
    if (IS_LONG) process.stdout.write(`decided in time: SD ${common} with common dice, ${independent} without\n`);
    expect(common).toBeLessThanOrEqual(independent / 3);
  });
});
