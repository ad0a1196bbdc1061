import fc from 'fast-check';
import {
  type DiscussionForm,
  type DiscussionOutcome,
  STRATEGY_DISCUSSION_POLICY,
  conclusionOfDiscussion,
  owesFollowUp,
} from './index.js';

const OUTCOMES: readonly DiscussionOutcome[] = [
  'section-47-joint',
  'section-47-single-agency',
  'section-17',
  'no-further-action',
];

describe('the outcome of a strategy discussion', () => {
  it.each([
    ['section-47-joint', 'section-47'],
    ['section-47-single-agency', 'section-47'],
    ['section-17', 'section-17'],
    ['no-further-action', 'no-further-action'],
  ] as const)('%s means %s to the rest of the front door', (outcome, conclusion) =>
    expect(conclusionOfDiscussion(outcome)).toBe(conclusion),
  );
});

describe('the follow-up meeting', () => {
  it.each<readonly [DiscussionForm, DiscussionOutcome, boolean, boolean]>([
    ['telephone', 'section-47-joint', false, true],
    ['telephone', 'section-47-single-agency', false, true],
    ['telephone', 'section-17', false, false],
    ['telephone', 'no-further-action', false, false],
    ['telephone', 'no-further-action', true, true],
    ['meeting', 'section-47-joint', false, false],
    ['meeting', 'section-47-joint', true, false],
  ])('after a %s that ended in %s, owed before: %s, is owed: %s', (form, outcome, before, owed) =>
    expect(owesFollowUp(STRATEGY_DISCUSSION_POLICY, { form, outcome }, before)).toBe(owed),
  );

  it('is never owed where the policy asks for none, nor after a meeting', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...OUTCOMES),
        fc.constantFrom<DiscussionForm>('telephone', 'meeting'),
        fc.boolean(),
        (outcome, form, before) => {
          const without = { ...STRATEGY_DISCUSSION_POLICY, followUp: 'none' } as const;
          expect(owesFollowUp(without, { outcome, form }, before)).toBe(false);
          expect(owesFollowUp(STRATEGY_DISCUSSION_POLICY, { outcome, form: 'meeting' }, before)).toBe(false);
        },
      ),
    ));
});
