import type { Clock } from '@frontdoor/standards';
import type { Pathway } from '@frontdoor/statechart';
import type { Chances, Walk } from '@frontdoor/walkthrough';
import { sayMoment } from '../print/moments.js';
import { NARROW, hanging } from '../print/wrap.js';
import { choicesOf } from './choices.js';
import type { Reading } from './reading.js';
import { eventInWords } from './standing.js';

/** What a learner takes away: the choices with their reasons, how the standards were kept, and what was left open. */
export function debrief(walk: Walk, reading: Reading, pathway: Pathway, chances?: Chances): string {
  return [
    `Debrief: ${walk.caseId}, to ${sayMoment(walk.now)}`,
    '',
    'Choices',
    ...orNone(choiceLines(walk, pathway), 'none was made'),
    '',
    hanging(`Standards (${reading.ruleSet.name})`, NARROW, '  '),
    ...keptLines(walk, reading, chances),
    ...orNone(clockLines(walk, reading, chances), 'no clock was started'),
    '',
    'Left open',
    ...orNone(leftOpen(walk), 'nothing'),
    '',
    'The child is synthetic: nobody real is described.',
  ].join('\n');
}

function choiceLines(walk: Walk, pathway: Pathway): readonly string[] {
  return choicesOf(walk, pathway).flatMap(({ at, taskSays, choiceSays, reason }) => [
    `  ${hanging(`${sayMoment(at)}  ${taskSays}`, NARROW, '    ')}`,
    `    → ${hanging(choiceSays, NARROW, '      ')}`,
    `      ${hanging(reason === '' ? 'no reason was given' : `because: ${reason}`, NARROW, '      ')}`,
  ]);
}

/** How many limits were missed, statistics apart, and how many of those nobody at the walk could have kept. */
function keptLines(walk: Walk, reading: Reading, chances: Chances | undefined): readonly string[] {
  const missed = reading.clocks(walk).filter((clock) => isMissed(clock) && !reading.isStatistic(clock));
  if (missed.length === 0) return [];
  const beyond = chances ? missed.filter((clock) => chances.couldKeep(clock) === false).length : 0;
  const untold = chances ? '' : ` ${NOT_JUDGED}`;
  return [`  ${hanging(`Missed: ${missedInWords(missed.length, beyond)}${untold}`, NARROW, '  ')}`];
}

const NOT_JUDGED =
  'Whether any choice could have kept them is not judged: a log does not say how long work takes, nor who else waited for ' +
  'those who do it.';

function missedInWords(missed: number, beyond: number): string {
  const limits = missed === 1 ? '1 limit' : `${missed} limits`;
  if (beyond === 0) return `${limits}.`;
  const which =
    missed === 1 ? ', which could not' : beyond === missed ? ', none of which could' : `; ${beyond} of them could not`;
  return `${limits}${which} have been kept by any choice here.`;
}

const isMissed = ({ verdict }: Clock): boolean => verdict === 'breached' || verdict === 'overdue';

const BEYOND =
  'Not yours to keep: from when you could next choose, nothing that was open could have been done before this limit, by ' +
  'the hours people are at work and the time such work takes here.';

function clockLines(walk: Walk, reading: Reading, chances: Chances | undefined): readonly string[] {
  return reading.clocks(walk).flatMap((clock) => {
    const [, ...explained] = reading.explain(clock);
    const { verdict, why } = clock;
    const isBeyond = isMissed(clock) && chances?.couldKeep(clock) === false;
    return [
      `  ${hanging(`${verdict.toUpperCase()}  ${reading.nameOf(clock)}: ${why}`, NARROW, '    ')}`,
      ...[...explained, ...(isBeyond ? [BEYOND] : [])].map((sentence) => `    ${hanging(sentence, NARROW, '    ')}`),
    ];
  });
}

function leftOpen(walk: Walk): readonly string[] {
  return [
    ...walk.states().map(({ service, state }) => `  ${hanging(`${service} is in "${state}"`, NARROW, '    ')}`),
    ...walk.openTasks().map(({ says, id }) => `  ${hanging(`to do: ${says} [${id}]`, NARROW, '    ')}`),
    ...walk
      .runningTimers()
      .map(({ due, event }) => `  ${hanging(`by itself, ${sayMoment(due)}: ${eventInWords(event)}`, NARROW, '    ')}`),
  ];
}

function orNone(lines: readonly string[], none: string): readonly string[] {
  return lines.length > 0 ? lines : [`  ${none}`];
}
