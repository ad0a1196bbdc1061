import type { Scenario } from '@frontdoor/scenarios';
import { sayNumber } from '@frontdoor/experiments';
import { singlesOf } from './days.js';

/** Says what intervals count where warm-ups were shared; no line where every replication played its own. */
export function saySharedWarmUp(
  scenario: Scenario,
  replications: number,
  sharedWarmUp: number | undefined,
): readonly string[] {
  if (sharedWarmUp === undefined) return [];
  const singles = singlesOf(scenario);
  const warmUps = replications / sharedWarmUp;
  return [
    `Each ${sharedWarmUp} ${singles} begin with one warm-up; intervals count ${sayNumber(warmUps)} ${warmUps === 1 ? 'warm-up' : 'warm-ups'}, not ${sayNumber(replications)} ${singles}.`,
  ];
}
