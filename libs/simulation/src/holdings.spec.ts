import type { People, StaffGroup } from '@frontdoor/scenarios';
import { Holdings } from './holdings.js';

const TYPES = ['allocated', 'passed-on', 'closed', 'heard-of'];
const HOLDS = { from: 'allocated', until: 'closed', movedBy: 'passed-on', atLeast: 1, direct: 0.65 };
const FULL: People = { name: 'experienced', count: 2, hours: 'office', week: 1, pace: 1, errors: 0.02, cases: 1 };
const NEW: People = { ...FULL, name: 'newly-qualified', count: 1, pace: 0.8, errors: 0.1, cases: 0.5 };
const team = (people?: readonly People[], more: Partial<StaffGroup> = {}): StaffGroup => ({
  count: 3,
  hours: 'office',
  caseload: 25,
  holds: HOLDS,
  ...(people && { people }),
  ...more,
});

/** Children whose case comes to a team; without families, each is the only child. */
function held(
  staff: Readonly<Record<string, StaffGroup>>,
  luck: readonly number[] = Array.from({ length: 40 }, (_, each) => 8 * each),
) {
  const holdings = new Holdings(staff, TYPES, luck);
  const take = (child: number, type: string, name = 'north') =>
    holdings.take(child, TYPES.indexOf(type), { team: name });
  const come = (children: readonly number[], name?: string) =>
    children.forEach((child) => take(child, 'allocated', name));
  return { holdings, take, come };
}
const first = (count: number) => Array.from({ length: count }, (_, child) => child);

describe('a case that comes to a team', () => {
  it('goes to whoever has the fewest children', () => {
    const { holdings, come } = held({ 'social-worker/north': team() });
    come(first(4));
    expect([...holdings.cases]).toEqual([2, 1, 1]);
  });

  it('goes to whoever has the fewest for their share: a newly qualified worker is given half', () => {
    const { holdings, come } = held({ 'social-worker/north': team([FULL, NEW]) });
    come(first(10));
    expect([...holdings.cases]).toEqual([4, 4, 2]);
  });

  it('goes to part-timers by how much of the week they work', () => {
    const { holdings, come } = held({
      'social-worker/north': team([
        { ...FULL, count: 1, week: 0.5 },
        { ...FULL, count: 1 },
      ]),
    });
    come(first(9));
    expect([...holdings.cases]).toEqual([3, 6]);
  });

  it('goes to no other team', () => {
    const { holdings, come } = held({ 'social-worker/north': team(), 'social-worker/south': team() });
    come(first(3), 'south');
    expect([...holdings.cases]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('goes to the worker of its brothers and sisters, who then holds them all', () => {
    const { holdings, come } = held({ 'social-worker/north': team() }, [0, 1, 2, 8, 16]);
    come([3, 1, 0, 2, 4]);
    expect([...holdings.cases]).toEqual([1, 3, 1]);
    expect([0, 1, 2, 3, 4].map((child) => holdings.casesBeside(child))).toEqual([3, 3, 3, 1, 1]);
  });

  it('goes to another worker where its brother or sister is held by another team', () => {
    const { holdings, come } = held({ 'social-worker/north': team(), 'social-worker/south': team() }, [0, 1]);
    come([0], 'north');
    come([1], 'south');
    expect([...holdings.cases]).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it('stays with its worker when it comes again', () => {
    const { holdings, come } = held({ 'social-worker/north': team() });
    come([0, 1, 0, 0]);
    expect([...holdings.cases]).toEqual([1, 1, 0]);
  });

  it('is held by nobody where nobody of the team holds children', () => {
    const { holdings, come } = held({ 'social-worker/north': team(), 'team-manager/south': team() });
    come([0], 'south');
    expect([...holdings.cases]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(new Holdings({ 'duty-manager': { count: 2, hours: 'office', caseload: null } }, TYPES, [0]).isEmpty).toBe(
      true,
    );
  });
});

describe('a case that is held', () => {
  it('passes to whoever else of the team has the fewest when it is re-allocated', () => {
    const { holdings, come, take } = held({ 'social-worker/north': team(), 'social-worker/south': team() });
    come(first(4));
    take(0, 'passed-on');
    expect([...holdings.cases]).toEqual([1, 2, 1, 0, 0, 0]);
  });

  it('stays where there is nobody else to take it, or nobody held it', () => {
    const { holdings, come, take } = held({ 'social-worker/north': team([{ ...FULL, count: 1 }]) });
    come([0]);
    take(0, 'passed-on');
    take(1, 'passed-on');
    expect([...holdings.cases]).toEqual([1]);
  });

  it('is held no more when it closes, and may come to another later', () => {
    const { holdings, come, take } = held({ 'social-worker/north': team() });
    come(first(3));
    take(1, 'closed');
    take(1, 'closed');
    take(2, 'heard-of');
    expect([...holdings.cases]).toEqual([1, 0, 1]);
    come([3, 1]);
    expect([...holdings.cases]).toEqual([2, 1, 1]);
  });
});

describe('what a worker holds', () => {
  it('is what the day is shared among, but not fewer than other work leaves room for', () => {
    const holds = { ...HOLDS, atLeast: 3 };
    const { holdings, come } = held({ 'social-worker/north': team([{ ...FULL, count: 1 }], { holds }) });
    come([0]);
    expect(holdings.casesBeside(0)).toBe(3);
    come(first(5));
    expect([0, 39].map((child) => holdings.casesBeside(child))).toEqual([5, 1]);
    expect(['social-worker/north', 'duty-manager'].map((role) => holdings.directOf(role))).toEqual([0.65, 1]);
  });

  it('is worked on at their pace, with their errors and those of their load', () => {
    const load = {
      errors: [
        [1, 0],
        [3, 0.2],
      ],
    } as const;
    const { holdings, come } = held({ 'social-worker/north': team([{ ...NEW, count: 1 }], { load }) });
    come([0]);
    expect([0, 1].map((child) => holdings.paceFor(child))).toEqual([0.8, 1]);
    expect([0, 1].map((child) => holdings.errorsFor(child))).toEqual([0.1, 0]);
    come([1, 2]);
    expect(holdings.errorsFor(0)).toBeCloseTo(0.3, 10);
  });
});

describe('who holds whom, taken up from what was saved', () => {
  const staff = { 'social-worker/north': team() };
  const saved = () => {
    const { holdings, come, take } = held(staff);
    come(first(6));
    take(0, 'closed');
    return structuredClone(holdings.save());
  };

  it('is the same with the same people, who go on alike', () => {
    const { holdings, take } = held(staff);
    holdings.restore(saved());
    expect(structuredClone(holdings.save())).toEqual(saved());
    take(7, 'allocated');
    expect([...holdings.cases]).toEqual([2, 2, 2]);
  });

  it('is shared out anew where there are more people or fewer, and nobody is lost', () => {
    const [more, fewer] = [team([{ ...FULL, count: 5 }]), team([{ ...FULL, count: 2 }])].map((people) => {
      const { holdings } = held({ 'social-worker/north': people });
      holdings.restore(saved());
      return [...holdings.cases];
    });
    expect([more, fewer]).toEqual([
      [1, 1, 1, 1, 1],
      [3, 2],
    ]);
  });
});
