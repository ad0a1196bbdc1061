import type { Deviation } from '@frontdoor/audit';
import { formatInstant, isCovered } from '@frontdoor/calendar';
import { printable, toIso } from '@frontdoor/event-log';
import { sayNumber } from '@frontdoor/experiments';
import { WIDTH, hanging } from '../print/wrap.js';
import { clocksText } from './clocks-text.js';
import type { NotRead, ReplayedAll } from './replay-all.js';
import { type Replayed, isClean } from './replay-log.js';

/** How many deviating cases, and how many findings, are printed one by one. */
const LISTED = 20;

/** What replays found, as people read it, and what was not read. */
export function replayText({ directory, replayed, notRead }: ReplayedAll): string {
  const texts = replayed.map(oneText);
  return [...texts, ...(notRead.length === 0 ? [] : [notReadText(directory, replayed.length, notRead)])].join('\n\n');
}

/** What a table of clocks has no room for: which logs are not as a run leaves them, and what was not read. */
export function besideText({ directory, replayed, notRead }: ReplayedAll): readonly string[] {
  const unclean = replayed.filter((log) => !isClean(log)).map(countsText);
  return [...unclean, ...(notRead.length === 0 ? [] : [notReadText(directory, replayed.length, notRead)])];
}

function countsText({ directory, cases, deviations, findings }: Replayed): string {
  const faults = `${sayNumber(findings.length)} ${findings.length === 1 ? 'fault' : 'faults'}`;
  const counts = `deviations in ${sayNumber(deviations.length)} of ${sayNumber(cases)} cases, and ${faults} of the log itself`;
  return hanging(`${printable(directory)}: ${counts}; without --csv each is named.`, WIDTH, '  ');
}

function notReadText(directory: string, read: number, notRead: readonly NotRead[]): string {
  const those = read === 1 ? 'log was' : 'logs were';
  const first = read === 0 ? 'No log was read' : `Only ${sayNumber(read)} ${those} read`;
  return [`${first} of ${printable(directory)}. Not read:`, ...notRead.map(({ words }) => indented(words))].join('\n');
}

/** What the replay of one log found. */
function oneText({ directory, scenario, cases, events, deviations, findings, clocks }: Replayed): string {
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

/** Words set in; those of several lines show a place in a file, and stay as they are set out. */
const indented = (words: string): string => (words.includes('\n') ? words.replaceAll(/^(?=.)/gm, '  ') : bullet(words));
