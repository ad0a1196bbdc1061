import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { LOOKED_AFTER_POLICY, lookedAfter } from './index.js';

const asShipped = service(lookedAfter());

const agreed = (route = 'panel') => ({
  type: 'edge-of-care.care-agreed',
  data: { team: 'team-1', concern: { level: 4, immediateDanger: false }, route },
});
const found = (placement: string) => ({ type: 'looked-after.placement-found', data: { placement } });
const due = { type: 'looked-after.review-due' };
const reviewed = (outcome: string) => ({ type: 'looked-after.reviewed', data: { outcome } });
const continued = (nextReview: string) => ({ type: 'looked-after.continued', data: { nextReview } });
const review = (outcome: string) => [due, reviewed(outcome)];
const PLACEMENTS = Object.keys(LOOKED_AFTER_POLICY.weeklyCost);
const ENDS = ['home', 'family', 'adoption', 'adulthood', 'elsewhere'];

describe('a looked-after child', () => {
  it.each(['panel', 'after-support', 'emergency'])('comes into care as agreed, and needs a placement: %s', (route) => {
    const started = asShipped.given().when(agreed(route));
    started.then('in-care(placement: finding, reviews: between)', { type: 'looked-after.started', data: { route } });
    started.thenOpen('looked-after.find-placement');
    started.thenTimers({ do: 'start', timer: 'review', limit: { amount: 17, unit: 'working-days' } });
  });

  it.each([
    ['external-residential', 3700],
    ['in-house-residential', 2200],
    ['independent-fostering', 800],
    ['in-house-fostering', 350],
  ])('is placed at what it costs in a week: %s, %d pounds', (placement, costPerWeek) =>
    asShipped.given(agreed()).when(found(placement)).then('in-care(placement: placed, reviews: between)', {
      type: 'looked-after.placed',
      data: { placement, costPerWeek },
    }),
  );

  it('is reviewed again within 3 months, and then every 6', () => {
    const second = asShipped.given(agreed(), found('other'), due).when(reviewed('continue'));
    second.then('in-care(placement: placed, reviews: between)', continued('second'));
    second.thenTimers({ do: 'start', timer: 'review', limit: { amount: 2, unit: 'months' } });
    const later = asShipped.given(agreed(), found('other'), ...review('continue'), due).when(reviewed('continue'));
    later.then('in-care(placement: placed, reviews: between)', continued('later'));
    later.thenTimers({ do: 'start', timer: 'review', limit: { amount: 5, unit: 'months' } });
  });

  it('may need another placement, and goes on in care', () => {
    const moved = asShipped.given(agreed(), found('other'), due).when(reviewed('change-placement'));
    moved.then('in-care(placement: finding, reviews: between)', continued('second'));
    moved.thenOpen('looked-after.find-placement');
    moved.thenTimers({ do: 'cancel', timer: 'review' }, { do: 'start', limit: { amount: 2, unit: 'months' } });
  });

  it.each(ENDS)('ceases to be looked after at a review, and nothing is left to do: %s', (to) => {
    const over = asShipped.given(agreed(), due).when(reviewed(to));
    over.then('ready', { type: 'looked-after.ceased', data: { to } });
    over.thenTimers({ do: 'cancel', timer: 'review' });
  });

  it('may come into care again, with a first review', () =>
    asShipped
      .given(agreed(), ...review('continue'), ...review('home'))
      .when(agreed('emergency'))
      .thenTimers({ do: 'start', timer: 'review', limit: { amount: 17, unit: 'working-days' } }));
});

describe('care, strictly', () => {
  it('is not reviewed before a review is due', () => asShipped.given(agreed()).when(reviewed('home')).thenRefused());

  it('takes in every state what comes from elsewhere', () => {
    const outcomes = ['continue', 'change-placement', ...ENDS].map(reviewed);
    const samples = [
      ...['panel', 'after-support', 'emergency'].map(agreed),
      ...PLACEMENTS.map(found),
      due,
      ...outcomes,
    ];
    // How many reviews there have been matters up to the second.
    const matters = ({ reviews }: { reviews: number }) => Math.min(2, reviews);
    const walked = explore(lookedAfter(), samples, { matters });
    expect(walked.faults).toEqual([]);
    expect(walked.states).toHaveLength(5);
  });
});
