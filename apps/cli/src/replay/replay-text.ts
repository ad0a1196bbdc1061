import type { Deviation } from '@frontdoor/audit';
import { formatInstant, isCovered } from '@frontdoor/calendar';
import { printable, toIso } from '@frontdoor/event-log';
import { sayNumber } from '@frontdoor/experiments';
import { WIDTH, hanging } from '../print/wrap.js';
import { clocksText } from './clocks-text.js';
import type { Replayed } from './replay-log.js';

/** How many deviating cases, and how many findings, are printed one by one. */
const LISTED = 20;

/** What a replay found, as people read it. */
export function replayText({ directory, scenario, cases, events, deviations, findings, clocks }: Replayed): string {
  const size = `${sayNumber(cases)} cases, ${sayNumber(events)} events`;
  const verdict =
    deviations.length === 0
      ? `no deviations in ${sayNumber(cases)} cases`
      : `deviations in ${sayNumber(deviations.length)} of ${sayNumber(cases)} cases`;
  return [
    printable(`${directory} (${scenario}): ${size}`),
    verdict,
    ...listed(deviations.map(deviationText), 'deviating cases'),
    ...(findings.length === 0 ? [] : ['', 'The log itself:', ...listed(findings.map(bullet), 'findings')]),
    ...(clocks ? ['', clocksText(clocks, clocks.ruleSet)] : []),
  ].join('\n');
}

function listed(texts: readonly string[], of: string): readonly string[] {
  const more = texts.length - LISTED;
  return more > 0 ? [...texts.slice(0, LISTED), `and ${sayNumber(more)} more ${of}`] : texts;
}

function deviationText({ caseId, version, event, at, kind, words, service, state, allowed }: Deviation): string {
  const what = event ? `${event.type} by ${event.by}` : 'the log of the case ends';
  return [
    '',
    printable(`case ${caseId}, event ${version}, ${isCovered(at) ? formatInstant(at) : toIso(at)}: ${what}`),
    `  ${kind}: ${hanging(printable(words), WIDTH, '    ')}`,
    ...(state === '' ? [] : [`  state: ${hanging(`${service} is in "${state}"`, WIDTH, '    ')}`]),
    `  allowed there: ${hanging(allowed.length === 0 ? 'nothing' : allowed.join(', '), WIDTH, '    ')}`,
  ].join('\n');
}

const bullet = (finding: string): string => `  ${hanging(finding, WIDTH, '    ')}`;
