import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { childProtectionPlan } from './index.js';

const asShipped = service(childProtectionPlan());

const child = { team: 'team-1', concern: { level: 4, immediateDanger: false } } as const;
const agreed = { type: 'conference.plan-agreed', data: { category: 'NEG', ...child } };
const planEnded = (next: string) => ({ type: 'conference.plan-ended', data: { next } });
const visitDue = { type: 'child-protection-plan.visit-due' };
const visited = (alone: boolean) => ({ type: 'child-protection-plan.visited', data: { alone } });
const started = (previousPlans: number) => ({
  type: 'child-protection-plan.started',
  data: { category: 'NEG', previousPlans },
});
const ended = (next: string) => ({ type: 'child-protection-plan.ended', data: { next, ...child } });

describe('a child protection plan', () => {
  it('starts when the conference agrees it, with the first visit to be made within 10 working days', () => {
    const begun = asShipped.given().when(agreed);
    begun.then('protecting.between-visits', started(0));
    begun.thenTimers({ do: 'start', timer: 'visit', limit: { amount: 7, unit: 'working-days' } });
  });

  it('opens a visit when one falls due', () =>
    asShipped.given(agreed).when(visitDue).thenOpen('child-protection-plan.visit'));

  it.each([
    ['alone', true],
    ['with others', false],
  ])('looks ahead to the next visit when the child has been seen %s', (_, alone) => {
    const seen = asShipped.given(agreed, visitDue).when(visited(alone));
    seen.then('protecting.between-visits');
    seen.thenTimers({ do: 'start', timer: 'visit', limit: { amount: 7, unit: 'working-days' } });
  });

  it.each(['child-in-need-plan', 'close'])('ends when a review ends it: %s', (next) => {
    const over = asShipped.given(agreed).when(planEnded(next));
    over.then('ready', ended(next));
    over.thenTimers({ do: 'cancel', timer: 'visit' });
  });

  it('leaves no visit to be made when it ends while one is due', () => {
    const over = asShipped.given(agreed, visitDue).when(planEnded('close'));
    over.then('ready', ended('close'));
    over.thenOpen();
  });

  it('counts the plans a child has had before', () => {
    const first = [agreed, planEnded('close')];
    asShipped
      .given(...first)
      .when(agreed)
      .then('protecting.between-visits', started(1));
    asShipped
      .given(...first, ...first)
      .when(agreed)
      .then('protecting.between-visits', started(2));
  });
});

describe('a child protection plan, strictly', () => {
  it('refuses a visit that is not due', () => asShipped.given(agreed).when(visited(true)).thenRefused());

  it('refuses a visit once the plan has ended', () =>
    asShipped.given(agreed, visitDue, planEnded('close')).when(visited(true)).thenRefused());

  it('does not start twice (rules 4014 and 8940)', () => {
    asShipped.given(agreed).when(agreed).then('protecting.between-visits');
    asShipped.given(agreed, visitDue).when(agreed).then('protecting.visiting');
  });

  it('says nothing of the end of a plan that is not there', () =>
    asShipped.given().when(planEnded('close')).then('ready'));

  it('takes in every state what comes from elsewhere', () => {
    const ends = ['child-in-need-plan', 'close'].map(planEnded);
    const samples = [agreed, ...ends, visitDue, visited(true), visited(false)];
    const matters = ({ team }: { team: string }) => team;
    expect(explore(childProtectionPlan(), samples, { matters })).toEqual({
      faults: [],
      states: ['protecting.between-visits', 'protecting.visiting', 'ready'],
      tasks: ['child-protection-plan.visit'],
    });
  });
});
