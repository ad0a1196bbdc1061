import { DAY_MS, HOUR_MS, OFFICE_HOURS, calendarOf, readInstant } from '@frontdoor/calendar';
import type { Need } from '@frontdoor/scenarios';
import { Dice } from './dice.js';
import { type About, TRULY, contactsAbout, needOf } from './support/need.js';
import { Truth } from './truth.js';

const TYPES = ['help-began', 'help-ended', 'passed-on', 'heard-of'];
const START = readInstant('2014-04-01T09:00:00.000Z') as number;
const OFFICE = calendarOf(OFFICE_HOURS);
const day = (days: number) => START + days * DAY_MS;

const truthOf = (rows: readonly About[], changes: Partial<Need> = {}, dice = new Dice(1, 0)) =>
  new Truth(needOf(changes), contactsAbout(rows), dice, TYPES, OFFICE);
const type = (name: string) => TYPES.indexOf(name);

/** A child of whom is spoken on the first day. */
function child(changes: Partial<Need> = {}) {
  const truth = truthOf([{ child: 0, need: TRULY.earlyHelp }], changes);
  truth.spokenOf(0, START);
  return truth;
}

describe('what a child needs', () => {
  it('grows while nobody helps, so much in 30 days and so much at most', () => {
    const truth = child();
    const grown = (days: number) => truth.needOf(0, day(days)) - TRULY.earlyHelp;
    expect([0, 15, 30, 60, 600].map((days) => Number(grown(days).toFixed(6)))).toEqual([0, 0.15, 0.3, 0.6, 0.6]);
  });

  it('grows for who it grew for before, whatever the dice of a run that goes on', () => {
    const rows = Array.from({ length: 40 }, (_, each) => ({ child: 8 * each, need: TRULY.earlyHelp }));
    const some = { worsening: { share: 0.5, perMonth: 0.3, atMost: 0.6 } };
    const grown = (truth: Truth) =>
      rows.map((_, each) => {
        truth.spokenOf(each, START);
        return truth.needOf(8 * each, day(30)) > TRULY.earlyHelp;
      });
    const before = truthOf(rows, some);
    const after = truthOf(rows, some, new Dice(1, 7));
    expect(grown(truthOf(rows, some, new Dice(1, 7)))).not.toEqual(grown(before));
    after.restore(structuredClone(before.save()));
    expect(grown(after)).toEqual(grown(before));
  });

  it('reaches the next level by growing', () => {
    const truth = child();
    expect([0, 40].map((days) => truth.levelOf(0, day(days)))).toEqual([1, 2]);
  });

  it('stays as it is from when there is help, and after', () => {
    const truth = child();
    truth.take(0, type('help-began'), day(15));
    expect(truth.needOf(0, day(300))).toBeCloseTo(TRULY.earlyHelp + 0.15, 10);
    truth.take(0, type('help-ended'), day(300));
    expect(truth.needOf(0, day(600))).toBeCloseTo(TRULY.earlyHelp + 0.15, 10);
  });

  it('grows anew when the child is spoken of after help has ended, but not while helped', () => {
    const helped = truthOf([0, 1].map(() => ({ child: 0, need: TRULY.earlyHelp })));
    helped.take(0, type('help-began'), START);
    helped.spokenOf(0, day(1));
    expect(helped.needOf(0, day(61))).toBe(TRULY.earlyHelp);
    helped.take(0, type('help-ended'), day(61));
    helped.spokenOf(1, day(61));
    expect(helped.needOf(0, day(91))).toBeCloseTo(TRULY.earlyHelp + 0.3, 10);
  });

  it('is what the last contact has it to be', () => {
    const truth = truthOf([
      { child: 0, need: TRULY.universal },
      { child: 0, need: TRULY.harm },
    ]);
    truth.spokenOf(0, START);
    truth.spokenOf(1, day(10));
    expect(truth.needOf(0, day(10))).toBe(TRULY.harm);
  });

  it('grows in the share of families that the scenario says, and in all children of a family or none', () => {
    const children = Array.from({ length: 8 * 400 }, (_, each) => ({ child: each, need: 0 }));
    const truth = truthOf(children, { worsening: { share: 0.2, perMonth: 0.3, atMost: 0.6 } });
    children.forEach((_, row) => truth.spokenOf(row, START));
    const grows = children.map((_, each) => truth.needOf(each, day(30)) > 0);
    const families = Array.from({ length: 400 }, (_, family) => new Set(grows.slice(8 * family, 8 * family + 8)));
    expect(families.every(({ size }) => size === 1)).toBe(true);
    const share = grows.filter(Boolean).length / grows.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.25);
  });

  it('is not moved by what others live through', () => {
    const truth = truthOf([0, 8].map((each) => ({ child: each, need: TRULY.inNeed })));
    truth.spokenOf(0, START);
    truth.spokenOf(1, START);
    truth.take(8, type('help-began'), day(1));
    expect(truth.needOf(0, day(30))).toBeCloseTo(TRULY.inNeed + 0.3, 10);
  });
});

describe('what partners know of a child', () => {
  it('comes some time after the contact', () => {
    const truth = child();
    expect([0, 1.9, 2.1].map((days) => truth.isInformed(0, day(days)))).toEqual([false, false, true]);
  });

  it('comes in hours of the office where it is counted in them', () => {
    const returns = { kind: 'fixed', value: 10 * HOUR_MS, unit: 'working-ms' } as const;
    const truth = child({ information: { returns, lostBy: [] } });
    expect([0.9, 1.2].map((days) => truth.isInformed(0, day(days)))).toEqual([false, true]);
  });

  it('is lost when the case is passed on, and must be asked for again', () => {
    const truth = child();
    truth.take(0, type('passed-on'), day(10));
    expect([10, 11.9, 12.1].map((days) => truth.isInformed(0, day(days)))).toEqual([false, false, true]);
  });

  it('is not asked for again at the next contact once it is there', () => {
    const truth = truthOf([0, 1].map(() => ({ child: 0, need: 0 })));
    truth.spokenOf(0, START);
    truth.spokenOf(1, day(10));
    expect(truth.isInformed(0, day(10))).toBe(true);
  });

  it('is not known of a child nobody has spoken of', () =>
    expect(truthOf([{ child: 0, need: 0 }]).isInformed(0, day(99))).toBe(false));
});

describe('a contact about a child met before', () => {
  const again = (need: number) => Array.from({ length: 2000 }, (_, each) => ({ child: 8 * each, need, isAgain: true }));
  const share = (need: number, from: (truth: Truth) => void = () => undefined, dice = new Dice(1, 0)) => {
    const rows = again(need);
    const truth = truthOf(rows, {}, dice);
    from(truth);
    return rows.filter((_, row) => truth.comes(row)).length / rows.length;
  };

  it('comes about by need: never, at times, always', () => {
    expect(share(TRULY.universal)).toBe(0);
    expect(share(TRULY.earlyHelp)).toBeGreaterThan(0.45);
    expect(share(TRULY.earlyHelp)).toBeLessThan(0.55);
    expect(share(TRULY.harm)).toBe(1);
  });

  it('comes about half as often while the child has help', () => {
    const helped = (truth: Truth) => again(0).forEach(({ child: each }) => truth.take(each, type('help-began'), START));
    expect(share(TRULY.harm, helped)).toBeGreaterThan(0.45);
    expect(share(TRULY.harm, helped)).toBeLessThan(0.55);
  });

  it('always comes about where the family is not met before', () =>
    expect(truthOf([{ child: 0, need: TRULY.universal }]).comes(0)).toBe(true));

  it('comes about for all children of a family or none', () => {
    const rows = Array.from({ length: 8 * 200 }, (_, each) => ({ child: each, need: TRULY.earlyHelp, isAgain: true }));
    const truth = truthOf(rows);
    const comes = rows.map((_, row) => truth.comes(row));
    const families = Array.from({ length: 200 }, (_, family) => new Set(comes.slice(8 * family, 8 * family + 8)));
    expect(new Set(families.map(({ size }) => size))).toEqual(new Set([1]));
    expect(new Set(comes).size).toBe(2);
  });

  it('falls by the same dice whoever else comes: it is thrown by family and by which contact about it it is', () => {
    const three = [0, 1, 2].map((nth) => ({ child: 0, need: TRULY.earlyHelp, isAgain: nth > 0 }));
    const others = Array.from({ length: 40 }, (_, each) => ({ child: 8 + each, need: 0 }));
    const comes = (dice: Dice, first: readonly About[]) => {
      const truth = truthOf([...first, ...three, ...others.slice(-1)], {}, dice);
      const rows = [...first, ...three].map((_, row) => truth.comes(row));
      return rows.slice(first.length);
    };
    const runs = Array.from({ length: 40 }, (_, replication) => new Dice(1, replication));
    expect(runs.map((dice) => comes(dice, others))).toEqual(runs.map((dice) => comes(dice, [])));
    expect(new Set(runs.map((dice) => comes(dice, []).join())).size).toBe(4);
  });

  it('falls by the same dice whatever else a design does: who comes with help comes without', () => {
    const rows = again(TRULY.harm);
    const [alone, helped] = [truthOf(rows), truthOf(rows)];
    rows.forEach(({ child: each }) => helped.take(each, type('help-began'), START));
    expect(rows.filter((_, row) => helped.comes(row) && !alone.comes(row))).toEqual([]);
  });
});

describe('what is true of children', () => {
  it('goes on from what was saved', () => {
    const one = child();
    one.take(0, type('help-began'), day(15));
    one.take(0, type('passed-on'), day(16));
    const other = truthOf([{ child: 0, need: TRULY.earlyHelp }]);
    other.restore(structuredClone(one.save()));
    expect(other.needOf(0, day(90))).toBe(one.needOf(0, day(90)));
    expect([17.9, 18.1].map((days) => other.isInformed(0, day(days)))).toEqual([false, true]);
    for (const truth of [one, other]) truth.take(0, type('passed-on'), day(30));
    expect(structuredClone(other.save())).toEqual(structuredClone(one.save()));
  });
});
