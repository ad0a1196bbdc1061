import { OFFICE_HOURS, calendarOf, dayFrom } from '@frontdoor/calendar';
import type { Need } from '@frontdoor/scenarios';
import { CastNeed } from './cast-need.js';
import { contactsOf } from './contacts.js';
import { Dice } from './dice.js';
import { demandOf } from './support/demand.js';
import { needOf } from './support/need.js';
import { NeedScale } from './need-scale.js';

const SCALE = new NeedScale(needOf());
const MANY = Array.from({ length: 4000 }, (_, each) => 8 * each);
const castOf = (changes: Partial<Need> = {}) => new CastNeed(needOf(changes), demandOf(), new Dice(1, 0));

/** How far two things go with one another: 1 is wholly. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [one, other] = [mean(([a]) => a), mean(([, b]) => b)];
  const spread = (of: (pair: readonly [number, number]) => number) => Math.sqrt(mean((pair) => of(pair) ** 2));
  return mean(([a, b]) => (a - one) * (b - other)) / (spread(([a]) => a - one) * spread(([, b]) => b - other));
}
const share = (are: readonly boolean[]) => are.filter(Boolean).length / are.length;

describe('the true need of children', () => {
  it('lies at each level in the shares of the scenario', () => {
    const cast = castOf();
    const levels = MANY.map((luck) =>
      SCALE.levelOf(cast.ofChild(cast.ownOfChild(luck), cast.ofFamily(luck, undefined))),
    );
    for (const level of [0, 1, 2, 3]) expect(share(levels.map((each) => each === level))).toBeCloseTo(0.25, 1);
  });

  it('is as alike in brothers and sisters as the scenario says', () => {
    const alike = (siblings: number) => {
      const cast = castOf({ siblings });
      return correlation(
        MANY.map((luck) => {
          const family = cast.ofFamily(luck, undefined);
          return [
            cast.ofChild(cast.ownOfChild(luck), family),
            cast.ofChild(cast.ownOfChild(luck + 1), family),
          ] as const;
        }),
      );
    };
    expect(alike(0)).toBeCloseTo(0, 1);
    expect(alike(1)).toBeCloseTo(1, 10);
    expect(alike(0.75)).toBeCloseTo(0.75, 1);
  });

  it('has something of what it was at the last approach', () => {
    const lasts = (lasting: number) => {
      const cast = castOf({ lasting });
      return correlation(
        MANY.map((luck) => {
          const first = cast.ofFamily(luck, undefined);
          return [first, cast.ofFamily(luck + 1_000_000, first)] as const;
        }),
      );
    };
    expect(lasts(0)).toBeCloseTo(0, 1);
    expect(lasts(0.6)).toBeCloseTo(0.6, 1);
    expect(lasts(1)).toBeCloseTo(1, 10);
  });
});

describe('how an approach looks', () => {
  const looks = (changes: Partial<Need>) => {
    const cast = castOf(changes);
    return MANY.map(
      (luck) => [cast.ofFamily(luck, undefined), cast.levelSeen(luck, cast.ofFamily(luck, undefined))] as const,
    );
  };

  it('is at each level in the shares of demand, however far it may be out', () => {
    for (const out of [0, 0.7, 2]) {
      const levels = looks({ looks: out }).map(([, level]) => level);
      for (const [level, of] of [
        [1, 0.3],
        [2, 0.3],
        [3, 0.2],
        [4, 0.2],
      ] as const)
        expect(share(levels.map((each) => each === level))).toBeCloseTo(of, 1);
    }
  });

  it('tells less of what is true the further it may be out', () => {
    const [exact, near, far] = [0, 0.7, 2].map((out) => correlation(looks({ looks: out })));
    expect(exact).toBeGreaterThan(near!);
    expect(near).toBeGreaterThan(far!);
  });
});

describe('contacts of a scenario that says what children need', () => {
  const days = { from: dayFrom(2014, 4, 1), to: dayFrom(2015, 4, 1) };
  const drawn = (need: Need, repeat = demandOf().repeat) =>
    contactsOf(demandOf({ repeat }), days, calendarOf(OFFICE_HOURS), new Dice(1, 0), { need });
  const contacts = drawn(needOf());
  const rows = [...contacts.at.keys()];

  it('are about the same families, as they look and as they are, wherever the thresholds lie and whatever help does', () => {
    const other = drawn(needOf({ levels: { universal: 0.9, 'significant-harm': 0.1 }, teams: 1 }));
    expect([other.at, other.need, other.caseIds]).toEqual([contacts.at, contacts.need, contacts.caseIds]);
    expect(rows.map((row) => other.facts(row)['need'])).toEqual(rows.map((row) => contacts.facts(row)['need']));
  });

  it('are in immediate danger by true need, not by how they look', () => {
    const danger = (level: number) =>
      share(
        rows
          .filter((row) => SCALE.levelOf(contacts.need![row]!) === level)
          .map((row) => contacts.gravity(row) === 'danger'),
      );
    expect([danger(0), danger(1)]).toEqual([0, 0]);
    expect(danger(2)).toBeCloseTo(0.1, 1);
    expect(danger(3)).toBeCloseTo(0.5, 1);
  });

  it('are marked where the family was met before, but for those about an open case', () => {
    const marked = (onOpenCase: number, known: number) => {
      const { at, caseNumber, isAgain } = drawn(needOf(), { onOpenCase, known, within: 365 });
      const met = new Set<number>();
      const seen = [...at.keys()].map((row) => met.has(caseNumber[row]!) || !met.add(caseNumber[row]!));
      return { isAgain: [...isAgain!].map(Boolean), seen };
    };
    const known = marked(0, 0.3);
    expect(known.isAgain).toEqual(known.seen);
    expect(known.seen).toContain(true);
    const open = marked(0.3, 0);
    expect(open.seen).toContain(true);
    expect(open.isAgain).not.toContain(true);
  });
});
