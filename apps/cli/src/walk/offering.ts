import type { Instant } from '@frontdoor/cases';
import type { OpenTask } from '@frontdoor/statechart';
import type { Walk } from '@frontdoor/walkthrough';
import { sayMoment } from '../print/moments.js';
import { NARROW, hanging } from '../print/wrap.js';
import type { Reading } from './reading.js';

/** A task as it is put to a learner: its choices, when it would be done, and the limits that run out before that. */
export function offering({ says, offers }: OpenTask, finish: Instant, walk: Walk, reading: Reading): string {
  const before = reading
    .running(walk)
    .filter((clock) => clock.dueAt !== undefined && clock.dueAt > walk.now && clock.dueAt < finish)
    .map((clock) => reading.nameOf(clock));
  return [
    hanging(says, NARROW, ''),
    ...offers.map((offer, index) => `  ${hanging(`${index + 1}. ${offer.says} [${offer.choice}]`, NARROW, '     ')}`),
    `Begun now, it is typically done by ${sayMoment(finish)}.`,
    ...(before.length > 0 ? [hanging(`Before that run out: ${before.join('; ')}.`, NARROW, '  ')] : []),
  ].join('\n');
}
