import { type Channel, type Reason, teamFor } from './front-door.policy.js';

const TWO_TEAMS: readonly (readonly [Channel, Reason, string])[] = [
  ['telephone', 'new-contact', 'early-help'],
  ['written', 'new-contact', 'social-care'],
  ['police-notification', 'new-contact', 'social-care'],
  ['out-of-hours', 'new-contact', 'social-care'],
  ['written', 'sent-back', 'early-help'],
  ['written', 'stepped-up', 'early-help'],
];

describe('which team sees a contact', () => {
  it.each(TWO_TEAMS)('%s, %s: the %s team of two', (channel, reason, team) => {
    expect(teamFor({ accessCentre: 'two-teams' }, { channel, reason })).toBe(team);
  });

  it.each(TWO_TEAMS)('%s, %s: the one team of a unified Access Centre', (channel, reason) => {
    expect(teamFor({ accessCentre: 'unified' }, { channel, reason })).toBe('unified');
  });
});
