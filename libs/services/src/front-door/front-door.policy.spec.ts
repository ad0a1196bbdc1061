import * as fc from 'fast-check';
import { type Channel, type Reason, moreSerious, teamFor, urgency } from './front-door.policy.js';

const TWO_TEAMS: readonly (readonly [Channel, Reason, string])[] = [
  ['telephone', 'new-contact', 'early-help'],
  ['written', 'new-contact', 'social-care'],
  ['police-notification', 'new-contact', 'social-care'],
  ['out-of-hours', 'new-contact', 'social-care'],
  ['written', 'sent-back', 'early-help'],
  ['written', 'stepped-up', 'early-help'],
];

const concern = fc.record({ level: fc.constantFrom(1 as const, 2, 3, 4), immediateDanger: fc.boolean() });

describe('which team sees a contact', () => {
  it.each(TWO_TEAMS)('%s, %s: the %s team of two', (channel, reason, team) => {
    expect(teamFor({ accessCentre: 'two-teams' }, { channel, reason })).toBe(team);
  });

  it.each(TWO_TEAMS)('%s, %s: the one team of a unified Access Centre', (channel, reason) => {
    expect(teamFor({ accessCentre: 'unified' }, { channel, reason })).toBe('unified');
  });
});

describe('two contacts about one child', () => {
  it('are together as high as the higher and in danger if either is', () => {
    const one = { level: 4, immediateDanger: false } as const;
    const other = { level: 2, immediateDanger: true } as const;
    expect(moreSerious(one, other)).toEqual({ level: 4, immediateDanger: true });
  });

  it('are never less urgent together than either alone', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        expect(urgency(moreSerious(one, other))).toBeLessThanOrEqual(Math.min(urgency(one), urgency(other)));
      }),
    ));

  it('weigh the same in whichever order they came', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        expect(moreSerious(one, other)).toEqual(moreSerious(other, one));
      }),
    ));
});

describe('the order of recording', () => {
  it.each([
    [1, false, 2],
    [2, false, 2],
    [3, false, 1],
    [4, false, 1],
    [1, true, 0],
    [4, true, 0],
  ] as const)('level %s, immediate danger %s: priority %s', (level, immediateDanger, priority) => {
    expect(urgency({ level, immediateDanger })).toBe(priority);
  });
});
