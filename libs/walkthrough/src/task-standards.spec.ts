import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { ruleSetFor } from '@frontdoor/standards';
import { pathwayOf } from '@frontdoor/statechart';
import { standardsServed } from './task-standards.js';

const pathway = pathwayOf(frontDoorServices(EVERY_CHOICE));
const served = standardsServed(pathway, ruleSetFor('worcestershire'));

describe('the standards that a task serves', () => {
  it.each([
    ['initial-response.decide', 'referral-decision-1-working-day'],
    ['section-47.see-child', 'child-seen-section-47'],
    ['child-protection-plan.visit', 'child-protection-visit-10-working-days'],
    ['conference.hold', 'icpc-15-working-days'],
  ])('of %s are those whose clocks its answers stop: %s', (task, standard) => {
    expect(served.get(task)).toContain(standard);
  });

  it('are those of the work that comes straight after it: an assessment is due when its authorisation is', () => {
    expect(served.get('assessment.assess')).toContain('assessment-45-working-days');
    expect(served.get('assessment.authorise')).toContain('assessment-45-working-days');
  });

  it('are not those of other work in the same service', () => {
    expect(served.get('conference.hold-core-group')).not.toContain('first-review-3-months');
    expect(served.get('assessment.review')).not.toContain('assessment-45-working-days');
  });

  it('are none where nothing that is measured follows', () => {
    expect([...(served.get('quality-assurance.audit') ?? ['unknown'])]).toEqual([]);
  });

  it('are told of every task', () => {
    expect([...served.keys()]).toEqual(pathway.tasks.map(({ id }) => id));
  });
});
