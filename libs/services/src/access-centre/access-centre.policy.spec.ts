import { routesOpen } from './access-centre.policy.js';

describe('the routes open at screening', () => {
  it('are four where there is no MASH', () => {
    expect(routesOpen({ mash: 'none' })).toEqual(['no-further-action', 'advice', 'early-help', 'referral']);
  });

  it('are five where there is one', () => {
    expect(routesOpen({ mash: 'in-place' })).toEqual(['no-further-action', 'advice', 'early-help', 'mash', 'referral']);
  });
});
