import type { Pathway } from '@frontdoor/statechart';
import type { Walk } from '@frontdoor/walkthrough';
import { sayMoment } from '../print/moments.js';
import { WIDTH, hanging } from '../print/wrap.js';
import { choicesOf } from './choices.js';
import type { Reading } from './reading.js';
import { eventInWords } from './standing.js';

/** What a learner takes away: the choices with their reasons, how the standards were kept, and what was left open. */
export function debrief(walk: Walk, reading: Reading, pathway: Pathway): string {
  return [
    `Debrief: ${walk.caseId}, to ${sayMoment(walk.now)}`,
    '',
    'Choices',
    ...orNone(choiceLines(walk, pathway), 'none was made'),
    '',
    `Standards (${reading.ruleSet.name})`,
    ...orNone(clockLines(walk, reading), 'no clock was started'),
    '',
    'Left open',
    ...orNone(leftOpen(walk), 'nothing'),
    '',
    'The child is synthetic: nobody real is described.',
  ].join('\n');
}

function choiceLines(walk: Walk, pathway: Pathway): readonly string[] {
  return choicesOf(walk, pathway).flatMap(({ at, taskSays, choiceSays, reason }) => [
    `  ${hanging(`${sayMoment(at)}  ${taskSays}`, WIDTH, '    ')}`,
    `    → ${hanging(choiceSays, WIDTH, '      ')}`,
    `      ${hanging(reason === '' ? 'no reason was given' : `because: ${reason}`, WIDTH, '      ')}`,
  ]);
}

function clockLines(walk: Walk, reading: Reading): readonly string[] {
  return reading.clocks(walk).flatMap((clock) => {
    const [, ...explained] = reading.explain(clock);
    const { verdict, why } = clock;
    return [
      `  ${verdict.toUpperCase()}  ${hanging(`${reading.nameOf(clock)}: ${why}`, WIDTH, '    ')}`,
      ...explained.map((sentence) => `    ${hanging(sentence, WIDTH, '    ')}`),
    ];
  });
}

function leftOpen(walk: Walk): readonly string[] {
  return [
    ...walk.states().map(({ service, state }) => `  ${service} is in "${state}"`),
    ...walk.openTasks().map(({ says, id }) => `  ${hanging(`to do: ${says} [${id}]`, WIDTH, '    ')}`),
    ...walk.runningTimers().map(({ due, event }) => `  by itself, ${sayMoment(due)}: ${eventInWords(event)}`),
  ];
}

function orNone(lines: readonly string[], none: string): readonly string[] {
  return lines.length > 0 ? lines : [`  ${none}`];
}
