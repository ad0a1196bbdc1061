import type { Facts, Instant } from '@frontdoor/cases';
import type { Pathway } from '@frontdoor/statechart';
import type { Walk } from '@frontdoor/walkthrough';

/** A choice that was made in a walk, with the words it was offered in. */
export interface Choice {
  readonly at: Instant;
  readonly task: string;
  readonly taskSays: string;
  readonly choice: string;
  readonly choiceSays: string;
  readonly facts: Facts;
  readonly reason: string;
  readonly by: string;
}

/** The choices made in a walk, in order. */
export function choicesOf({ inputs }: Walk, { tasks }: Pathway): readonly Choice[] {
  return inputs.flatMap((input) => {
    if (input.do !== 'answer') return [];
    const { at, task, choice, facts = {}, reason = '' } = input;
    const found = tasks.find(({ id }) => id === task)?.task;
    const offer = found?.offers.find((each) => each.choice === choice);
    const by = input.by ?? '';
    return [{ at, task, taskSays: found?.says ?? task, choice, choiceSays: offer?.says ?? choice, facts, reason, by }];
  });
}
