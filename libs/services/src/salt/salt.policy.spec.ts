import { SALT_POLICY, saltTeamFor } from './salt.policy.js';

describe('the team that sees a child', () => {
  it.each([
    [4, 'redditch', 'pre-school'],
    [4, 'wychavon', 'pre-school-south'],
    [5, 'wychavon', 'school-age'],
    [17, 'redditch', 'school-age'],
  ] as const)('%s years old in %s: %s', (ageYears, district, team) =>
    expect(saltTeamFor(SALT_POLICY, { ageYears, district })).toBe(team),
  );

  it('is one for all pre-school children where the South has none of its own', () =>
    expect(saltTeamFor({ ...SALT_POLICY, south: [] }, { ageYears: 2, district: 'wychavon' })).toBe('pre-school'));
});
