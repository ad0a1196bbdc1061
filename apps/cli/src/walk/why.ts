import { kindOf } from '@frontdoor/cases';
import { describeStandard } from '@frontdoor/standards';
import { NARROW, hanging } from '../print/wrap.js';
import type { Lesson } from './lesson.js';
import type { Reading } from './reading.js';
import { eventLine } from './standing.js';

const CAUSES = {
  outside: 'it came from outside',
  person: 'somebody did a task',
  timer: 'a limit ran out, so it happened by itself',
  machine: 'it follows from the event before it',
} as const;

/** Why a case stands where it does: what happened last and by what, and the standard behind each clock that runs. */
export function why({ walk }: Lesson, reading: Reading, eventsBefore: number): string {
  const last = walk.events
    .slice(eventsBefore)
    .flatMap((event) => [`  ${eventLine(event)}`, `     ${CAUSES[kindOf(event.by)]}`]);
  const clocks = reading.running(walk).flatMap((clock) => {
    const standard = reading.ruleSet.standards.find(({ id }) => id === clock.standard);
    const [, , ...explained] = reading.explain(clock);
    const words = [...(standard ? describeStandard(standard).words : []), ...explained];
    return ['', ...words.map((line) => hanging(line, NARROW, '  '))];
  });
  return [
    'What happened last',
    ...last,
    ...(clocks.length > 0 ? ['', 'The clocks that run', ...clocks.slice(1)] : []),
  ].join('\n');
}
