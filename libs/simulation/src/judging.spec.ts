import type { Need, Weighing } from '@frontdoor/scenarios';
import { DAY_MS, OFFICE_HOURS, calendarOf, readInstant } from '@frontdoor/calendar';
import { Dice } from './dice.js';
import { Judging } from './judging.js';
import { normal } from './need-scale.js';
import { caseloadOf } from './pool.js';
import { EXACT, contactsAbout, needOf } from './support/need.js';
import { Truth } from './truth.js';
import { VirtualTime } from './virtual-time.js';

const CHILDREN = 400;
/** Children of families of their own, spread as contacts are. */
const NEEDS = Array.from({ length: CHILDREN }, (_, each) => normal((each + 0.5) / CHILDREN));
const START = readInstant('2014-04-01T09:00:00.000Z') as number;
const AUDITED = 0;

interface Deciders {
  readonly need?: Partial<Need>;
  readonly waiting?: number;
  readonly dice?: Dice;
}

/** Those who decide, and what they take each child to be at. */
function deciders({ need = {}, waiting = 0, dice = new Dice(1, 0) }: Deciders = {}) {
  const what = needOf({ worsening: { share: 0, perMonth: 0, atMost: 0 }, ...need });
  const contacts = contactsAbout(
    NEEDS.map((each, child) => ({ child, need: each })),
    NEEDS.map((_, child) => 8 * child),
  );
  const truth = new Truth(what, contacts, dice, ['audited'], calendarOf(OFFICE_HOURS));
  NEEDS.forEach((_, row) => truth.spokenOf(row, START));
  const time = new VirtualTime(START);
  const judging = new Judging(what, truth, dice, ['audited'], time, () => waiting);
  const judgement = dice.purpose('decide/judgement');
  const taken = (weighs: Weighing, pool = 'social-worker/team-1') =>
    NEEDS.map((_, caseNumber) =>
      judging.levelTaken(weighs, { caseNumber, luck: 8 * caseNumber, opening: 0, pool, judgement }),
    );
  const wrong = (weighs: Weighing) =>
    taken(weighs).filter((level, each) => level !== truth.levelOf(each, time.now)).length;
  const at = (level: number, weighs: Weighing, pool?: string) =>
    taken(weighs, pool).filter((each) => each === level).length;
  return { judging, truth, time, taken, wrong, at };
}

describe('a decider', () => {
  it('takes every child to be at the true level without noise, by the published thresholds', () => {
    const { taken, truth } = deciders();
    expect(taken(EXACT)).toEqual(NEEDS.map((_, each) => truth.levelOf(each, START)));
  });

  it('is wrong more often with more noise, one way and the other', () => {
    const { wrong, taken, truth } = deciders();
    expect(wrong({ ...EXACT, noise: 0.1 })).toBeGreaterThan(0);
    expect(wrong({ ...EXACT, noise: 0.8 })).toBeGreaterThan(2 * wrong({ ...EXACT, noise: 0.1 }));
    const out = taken({ ...EXACT, noise: 0.8 }).map((level, each) => Math.sign(level - truth.levelOf(each, START)));
    expect(new Set(out)).toEqual(new Set([-1, 0, 1]));
  });

  it('is less wrong once partners have told what they know', () => {
    const { wrong, time } = deciders();
    const weighs = { ...EXACT, noise: 0.8, informed: 0.2 };
    const before = wrong(weighs);
    time.now = START + 30 * DAY_MS;
    expect(wrong(weighs)).toBeLessThan(before / 2);
  });

  it('takes fewer children to be at risk where the bar is higher, and the rest alike', () => {
    const { at } = deciders();
    const high = { ...EXACT, bars: [0, 0, 0.5] } as const;
    expect(at(3, high)).toBeLessThan(at(3, EXACT));
    expect(at(2, high) + at(3, high)).toBe(at(2, EXACT) + at(3, EXACT));
    expect(at(0, high)).toBe(at(0, EXACT));
  });

  it('is out by the same dice whatever the bar: who is taken to be at risk by a higher bar is by a lower', () => {
    const { taken } = deciders();
    const noisy = { ...EXACT, noise: 0.6 };
    const low = taken(noisy);
    expect(taken({ ...noisy, bars: [0, 0, 0.4] }).filter((level, each) => level === 3 && low[each] !== 3)).toEqual([]);
  });
});

describe('the bias of teams', () => {
  const biased = { need: { teams: 0.8 } };

  it('is the same for a team all run, and another in another team or another run', () => {
    const { taken } = deciders(biased);
    expect(taken(EXACT, 'social-worker/team-1')).toEqual(taken(EXACT, 'social-worker/team-1'));
    expect(taken(EXACT, 'social-worker/team-1')).not.toEqual(taken(EXACT, 'social-worker/team-2'));
    const asked = deciders(biased);
    asked.taken(EXACT, 'social-worker/team-2');
    expect(asked.taken(EXACT, 'social-worker/team-1')).toEqual(taken(EXACT, 'social-worker/team-1'));
    expect(deciders({ ...biased, dice: new Dice(1, 1) }).taken(EXACT)).not.toEqual(taken(EXACT));
  });

  it('moves all of a team one way', () => {
    const { taken, truth } = deciders(biased);
    const out = new Set(taken(EXACT).map((level, each) => Math.sign(level - truth.levelOf(each, START))));
    expect(out.has(1) && out.has(-1)).toBe(false);
    expect(out.size).toBe(2);
  });

  it('is one for a team, whether its people do a task or hold it as part of their caseload', () => {
    const { taken } = deciders(biased);
    expect(taken(EXACT, caseloadOf('social-worker/team-1'))).toEqual(taken(EXACT, 'social-worker/team-1'));
  });

  it('stays with a team when another run goes on from this one, in all its people do', () => {
    const before = deciders(biased);
    const known = before.taken(EXACT, 'social-worker/team-1');
    const after = deciders({ ...biased, dice: new Dice(1, 1) });
    after.judging.restore(before.judging.save());
    expect(after.taken(EXACT, 'social-worker/team-1')).toEqual(known);
    expect(after.taken(EXACT, caseloadOf('social-worker/team-1'))).toEqual(known);
  });

  it('is none where teams do not differ', () => {
    const { taken } = deciders({ need: { teams: 0 } });
    expect(taken(EXACT, 'social-worker/team-1')).toEqual(taken(EXACT, 'social-worker/team-2'));
  });
});

describe('feedback of audits', () => {
  const need = { teams: 0.8, feedback: { by: 'audited', corrects: 0.5 } };
  const high = { ...EXACT, bars: [0, 0, 1] } as const;

  it('takes away a share of what is left of the distance from the thresholds, each time', () => {
    const { judging } = deciders({ need });
    judging.take(AUDITED);
    expect(judging.practice).toBe(0.5);
    judging.take(AUDITED);
    expect(judging.practice).toBe(0.25);
  });

  it('makes bars and bias smaller', () => {
    const { judging, wrong } = deciders({ need });
    const before = [wrong(EXACT), wrong(high)];
    for (let audit = 0; audit < 8; audit++) judging.take(AUDITED);
    const after = [wrong(EXACT), wrong(high)];
    expect(after[0]).toBeLessThan(before[0]! / 4);
    expect(after[1]).toBeLessThan(before[1]! / 4);
  });

  it('changes nothing where the scenario gives none, or of another event', () => {
    const without = deciders({ need: { teams: 0.8 } }).judging;
    without.take(AUDITED);
    const other = deciders({ need }).judging;
    other.take(1);
    expect([without.practice, other.practice]).toEqual([1, 1]);
  });
});

describe('what is left of a service in a district', () => {
  const resources = { of: 'early-help-place', moves: 'early-help', perTenWaiting: 0.1 } as const;

  it('moves the bar for it by how many wait, and no other bar', () => {
    const [none, some] = [deciders(), deciders({ waiting: 50 })];
    const weighs = { ...EXACT, resources };
    expect(none.taken(weighs)).toEqual(none.taken(EXACT));
    expect(some.at(1, weighs)).toBeLessThan(none.at(1, weighs));
    expect(some.at(2, weighs)).toBe(none.at(2, weighs));
    expect(some.at(3, weighs)).toBe(none.at(3, weighs));
    expect(some.taken(weighs)).toEqual(some.taken({ ...EXACT, bars: [0.5, 0, 0] }));
  });
});
