import { DAY_MS, readInstant } from '@frontdoor/calendar';
import { NO_FACTS } from '@frontdoor/cases';
import { BeyondCounts } from './beyond-counts.js';
import { hearersOf } from './counter.js';

const START = readInstant('2014-04-01T09:00:00.000Z') as number;
const WEEK = 7 * DAY_MS;
const window = { from: START, to: START + 52 * WEEK };
const TYPES = (
  'cse.listed cse.panel-held cse.closed ' +
  'camhs.referred camhs.choice-held camhs.partnership-started camhs.closed ' +
  'salt.referred salt.child-seen salt.closed'
).split(' ');

/** Tells those who go by a type of event of one. */
function tell(counts: BeyondCounts, child: number, type: string, at: number): void {
  const number = TYPES.indexOf(type);
  for (const counter of hearersOf(counts.counters, TYPES)[number] ?? []) counter.take(child, number, at, NO_FACTS);
}

/** Counts what happens to children, each time as weeks from the first day that counts. */
function counted(...happenings: readonly (readonly [child: number, type: string, weeks: number])[]): BeyondCounts {
  const counts = new BeyondCounts(TYPES, window);
  for (const [child, type, weeks] of happenings) tell(counts, child, type, START + weeks * WEEK);
  return counts;
}
const nothing = () => undefined;

describe('waits beyond the front door', () => {
  it('are averages of those who were seen, from the referral', () =>
    expect(
      counted(
        [1, 'camhs.referred', 0],
        [1, 'camhs.choice-held', 6],
        [1, 'camhs.partnership-started', 18],
        [2, 'camhs.referred', 1],
        [2, 'camhs.choice-held', 9],
        [2, 'camhs.closed', 9],
        [3, 'salt.referred', 2],
        [3, 'salt.child-seen', 5],
        [3, 'salt.closed', 5],
      ).measures(nothing),
    ).toMatchObject({
      'camhs-choice-wait-weeks-mean': 7,
      'camhs-partnership-wait-weeks-mean': 18,
      'salt-wait-weeks-mean': 3,
    }));

  it('leave out who gave up, and who was seen before the days that count', () =>
    expect(
      counted(
        [1, 'camhs.referred', 0],
        [1, 'camhs.closed', 3],
        [2, 'camhs.referred', -9],
        [2, 'camhs.choice-held', -1],
        [3, 'camhs.referred', -9],
        [3, 'camhs.choice-held', 1],
      ).measures(nothing),
    ).toMatchObject({ 'camhs-choice-wait-weeks-mean': 10, 'camhs-partnership-wait-weeks-mean': undefined }));

  it('count who still waits at the end: for the panel, and over 18 weeks for speech and language therapy', () =>
    expect(
      counted(
        [1, 'cse.listed', 1],
        [2, 'cse.listed', 1],
        [2, 'cse.panel-held', 4],
        [3, 'salt.referred', 33.9],
        [4, 'salt.referred', 34.1],
        [5, 'salt.referred', 1],
        [5, 'salt.closed', 40],
      ).measures(nothing),
    ).toMatchObject({ 'cse-panel-waiting': 1, 'salt-over-18-weeks': 1 }));

  it('go on from what was saved', () => {
    const before = counted([1, 'salt.referred', 1], [2, 'salt.referred', 2], [2, 'salt.child-seen', 4]);
    const after = counted();
    after.restore(structuredClone(before.save()));
    for (const counts of [before, after]) tell(counts, 1, 'salt.child-seen', START + 5 * WEEK);
    expect(after.measures(nothing)).toEqual(before.measures(nothing));
    expect(after.measures(nothing)['salt-wait-weeks-mean']).toBe(3);
  });
});
