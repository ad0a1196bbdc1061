import { RecentChanges } from './recent-changes.js';

const change = (position: number) => ({ position, caseId: 'a', version: position, type: 'mash.decided', at: 0 });
const positions = (found: readonly { position: number }[] | undefined) => found?.map(({ position }) => position);

describe('recent changes', () => {
  it('are those after a position, as many as are asked for', () => {
    const recent = new RecentChanges(10);
    recent.add([change(11), change(12)]);
    recent.add([change(13)]);
    expect(positions(recent.since(11, 10))).toEqual([12, 13]);
    expect(positions(recent.since(10, 2))).toEqual([11, 12]);
    expect(positions(recent.since(13, 10))).toEqual([]);
    expect(recent.last).toBe(13);
  });

  it('are not told where some of them are no longer kept', () => {
    const recent = new RecentChanges(0, 2);
    recent.add([change(1), change(2), change(3)]);
    expect(recent.since(0, 10)).toBeUndefined();
    expect(positions(recent.since(1, 10))).toEqual([2, 3]);
  });

  it('are none to begin with, from where they begin', () => {
    const recent = new RecentChanges(7);
    expect(recent.since(7, 10)).toEqual([]);
    expect(recent.since(6, 10)).toBeUndefined();
    expect(recent.last).toBe(7);
  });
});
