import type { Dice, Purpose } from './dice.js';

/** For what a task's draws are made, in one replication. */
export interface TaskPurposes {
  readonly time: Purpose;
  readonly choice: Purpose;
  readonly error: Purpose;
  readonly errorWay: Purpose;
  readonly patience: Purpose;
  readonly judgement: Purpose;
  readonly pace: Purpose;
  readonly arranging: Purpose;
}

/** The purposes of the draws of a task, by its id. */
export function taskPurposes(id: string, dice: Dice): TaskPurposes {
  return {
    time: dice.purpose(`${id}/time`),
    choice: dice.purpose(`${id}/choice`),
    error: dice.purpose(`${id}/error`),
    errorWay: dice.purpose(`${id}/error-way`),
    patience: dice.purpose(`${id}/patience`),
    judgement: dice.purpose(`${id}/judgement`),
    pace: dice.purpose(`${id}/pace`),
    arranging: dice.purpose(`${id}/arranging`),
  };
}
