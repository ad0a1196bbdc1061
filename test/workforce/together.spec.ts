import fc from 'fast-check';
import { ALWAYS_OPEN, HOUR_MS, MINUTE_MS, calendarOf } from '@frontdoor/calendar';
import type { Run } from '@frontdoor/simulation';
import type { Priority } from '@frontdoor/statechart';
import { type Entry, diaryOf } from '../support/diary.js';
import { type Kind, OFFICE, grade, london, officeOf, people } from '../support/office.js';

const MORNING = london('2014-01-07 09:00');
const ALWAYS = calendarOf(ALWAYS_OPEN);

describe('work that needs several people at once', () => {
  const kinds: Readonly<Record<string, Kind>> = {
    a: { who: ['a'], takes: HOUR_MS },
    b: { who: ['b'], takes: 2 * HOUR_MS },
    both: { who: ['a', 'b'], takes: HOUR_MS },
    two: { who: ['a', 'a'], takes: HOUR_MS },
  };
  const come = (kind: string, minutes: number) => ({ kind, at: MORNING + minutes * MINUTE_MS });
  const begun = (diary: ReturnType<typeof diaryOf>, piece: number) =>
    (diary.when('taken-up', piece)[0]! - MORNING) / MINUTE_MS;

  it('begins when all are free, and holds nobody until then', () => {
    const staff = [people('a', 1), people('b', 1)];
    const diary = diaryOf(officeOf({ kinds, staff, comes: [come('b', 0), come('both', 1), come('a', 2)] }));
    expect([0, 1, 2].map((piece) => begun(diary, piece))).toEqual([0, 120, 2]);
  });

  it('sets all of them free when it is done', () => {
    const staff = [people('a', 1), people('b', 1)];
    const diary = diaryOf(officeOf({ kinds, staff, comes: [come('both', 0), come('a', 1), come('b', 2)] }));
    expect([1, 2].map((piece) => begun(diary, piece))).toEqual([60, 60]);
  });

  it('needs two of a pool where it says so twice', () => {
    const diary = diaryOf(
      officeOf({ kinds, staff: [people('a', 2)], comes: [come('a', 0), come('two', 1), come('a', 2)] }),
    );
    expect([0, 1, 2].map((piece) => begun(diary, piece))).toEqual([0, 62, 2]);
  });

  it('needs the grade of the first of them alone', () => {
    const graded = { ...kinds, two: { ...kinds['two']!, way: { grade: 'senior' } } };
    const pool = (seniors: number, juniors: number) => [
      people('a', 0, { groups: [grade('senior', seniors), grade('junior', juniors)] }),
    ];
    const comes = [come('two', 0)];
    const taken = (staff: ReturnType<typeof pool>) => diaryOf(officeOf({ kinds: graded, staff, comes })).order('done');
    expect([taken(pool(1, 1)), taken(pool(2, 0)), taken(pool(0, 2))]).toEqual([[0], [0], []]);
  });

  it('never begins where a pool is too small for it, and keeps nobody from other work', () => {
    const diary = diaryOf(officeOf({ kinds, staff: [people('a', 1)], comes: [come('two', 0), come('a', 1)] }));
    expect([diary.order('taken-up'), diary.run.work.workforce.busy[0]]).toEqual([[1], 0]);
  });

  it('takes each of them the whole of the work in their own hours', () => {
    const comes = [{ kind: 'both', at: london('2014-01-07 16:30') }];
    const one = diaryOf(officeOf({ kinds, staff: [people('a', 1), people('b', 1, {}, ALWAYS)], comes }));
    const other = diaryOf(officeOf({ kinds, staff: [people('a', 1, {}, ALWAYS), people('b', 1)], comes }));
    const morning = [london('2014-01-08 09:30')];
    expect([one.when('done', 0), other.when('done', 0)]).toEqual([morning, morning]);
  });
});

describe('after everybody has turned to what waits', () => {
  const NAMES = ['a', 'b', 'c', 'd'];
  const pool = fc.record({ size: fc.integer({ min: 1, max: 2 }), isDay: fc.boolean(), yieldsToRed: fc.boolean() });
  const kind = fc.record({
    who: fc.oneof(fc.constant(['a']), fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })),
    takes: fc.integer({ min: 0, max: 9 }).map((hours) => hours * HOUR_MS),
    priority: fc.constantFrom<Priority>(0, 1, 2, 3),
  });
  const design = fc.record({
    pools: fc.tuple(pool, pool, pool, pool),
    atClosing: fc.constantFrom('keep' as const, 'finish' as const, 'hand-over' as const),
    kinds: fc.array(kind, { minLength: 1, maxLength: 5 }),
    comes: fc.array(fc.record({ kind: fc.nat(4), hour: fc.nat(120) }), { maxLength: 40 }),
  });
  type Design = typeof design extends fc.Arbitrary<infer D> ? D : never;

  const office = ({ pools, atClosing, kinds, comes }: Design) =>
    officeOf({
      kinds: Object.fromEntries(kinds.map((each, place) => [`kind-${place}`, each])),
      staff: pools.map(({ size, isDay, yieldsToRed }, place) =>
        people(NAMES[place]!, size, { atClosing, yieldsToRed }, isDay ? OFFICE : ALWAYS),
      ),
      comes: comes
        .map(({ kind, hour }) => ({ kind: `kind-${kind % kinds.length}`, at: MORNING + hour * HOUR_MS }))
        .toSorted((a, b) => a.at - b.at),
      ends: MORNING + 30 * 24 * HOUR_MS,
    });

  /** Of each piece of work that is open, what happened to it last. */
  const latest = (entries: readonly Entry[]) =>
    [...new Map(entries.map((entry) => [entry.piece, entry])).values()].filter(({ what }) => what !== 'done');

  /** The pools of the people who are at work and have nothing in hand, worked out from the diary alone. */
  function freeAt({ pools }: Design, run: Run, entries: readonly Entry[], at: number): readonly number[] {
    const free = pools.map(({ size, isDay }) => (!isDay || OFFICE.isOpen(at) ? size : 0));
    for (const { what, crew } of latest(entries)) {
      if (what === 'taken-up') for (const each of run.work.workforce.crews[crew]!.pools) free[each]! -= 1;
    }
    return free;
  }

  it('nothing waits that could begin, no pool has more in hand than people, and nothing is done twice over', () => {
    fc.assert(
      fc.property(design, (drawn) => {
        const { entries, order } = diaryOf(office(drawn), (run, sofar, at) => {
          const free = freeAt(drawn, run, sofar, at);
          const isOpen = ({ isDay }: { isDay: boolean }) => !isDay || OFFICE.isOpen(at);
          expect(drawn.pools.filter((each, place) => isOpen(each) && free[place]! < 0)).toEqual([]);
          for (const { what, crew, piece } of latest(sofar)) {
            if (what === 'taken-up') continue;
            const left = [...free];
            for (const each of run.work.workforce.crews[crew]!.pools) left[each]! -= 1;
            const isShort = run.work.workforce.crews[crew]!.pools.some((each) => left[each]! < 0);
            expect({ piece, isShort }).toEqual({ piece, isShort: true });
          }
        });
        expect(new Set(order('done')).size).toBe(order('done').length);
        const times = entries.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it('each piece of work has been opened, then taken up and put down in turn, then done', () => {
    fc.assert(
      fc.property(design, (drawn) => {
        const { entries, order } = diaryOf(office(drawn));
        for (const piece of order('opened')) {
          const story = entries.filter((entry) => entry.piece === piece).map(({ what }) => what);
          expect(story.join(' ')).toMatch(/^opened( taken-up put-down)*( taken-up( done)?)?$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('no red case waits for work of one person that could be put down for it', () => {
    fc.assert(
      fc.property(design, (drawn) => {
        diaryOf(office(drawn), (_, sofar, at) => {
          const open = latest(sofar).map((entry) => ({ ...entry, ...kindOf(drawn, entry) }));
          const isOne = ({ who }: { who: readonly string[] }) => who.length === 1;
          const red = open.filter((each) => each.what !== 'taken-up' && each.priority === 0 && isOne(each));
          const others = open.filter((each) => each.what === 'taken-up' && each.priority > 0 && isOne(each));
          for (const { who } of red) {
            const { yieldsToRed, isDay } = drawn.pools[NAMES.indexOf(who[0] ?? '')]!;
            if (!yieldsToRed || (isDay && !OFFICE.isOpen(at))) continue;
            expect(others.filter((other) => other.who[0] === who[0])).toEqual([]);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  function kindOf({ kinds, comes }: Design, { piece }: Entry) {
    const sorted = comes.toSorted((a, b) => a.hour - b.hour);
    return kinds[sorted[piece]!.kind % kinds.length]!;
  }
});
