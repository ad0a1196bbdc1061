import { HOUR_MS } from '@frontdoor/calendar';
import { type LogColumns, tallyRun } from '@frontdoor/simulation';
import type { ClockReader } from '@frontdoor/standards';
import type { Answers } from '../answers.js';
import { BEGINS, ENDS } from './small-door.js';

/** What model (b) is asked, read off its log: waits from the events, the rest from the standards' clocks. */
export function answersOfSmallDoor(log: LogColumns, read: ClockReader): Answers {
  const tallies = tallyRun(log, read, { from: BEGINS, to: ENDS });
  const clock = (standard: string) => {
    const { met = 0, breached = 0 } = tallies.find((tally) => tally.standard === standard) ?? {};
    return { stopped: met + breached, share: met / (met + breached) };
  };
  const screening = waitsOf(log, 'access-centre.contact-received', 'access-centre.screening-started');
  const deciding = waitsOf(log, 'access-centre.passed-to-mash', 'mash.deciding-started');
  const [assessed, conferred, decided] = [clock('assessed'), clock('conferred'), clock('decided')];
  return {
    contacts: countOf(log, 'access-centre.contact-received'),
    done:
      countOf(log, 'access-centre.screened', (row) => log.facts(row)['route'] === 'no-further-action') +
      countOf(log, 'early-help.support-ended') +
      assessed.stopped +
      conferred.stopped,
    'screening wait': screening,
    'screened in time': clock('screened').share,
    decisions: decided.stopped,
    'mash wait': deciding,
    'decided in time': decided.share,
    assessments: assessed.stopped,
    'assessed in time': assessed.share,
    conferences: conferred.stopped,
    'conferred in time': conferred.share,
  };
}

function countOf(log: LogColumns, type: string, counts: (row: number) => boolean = () => true): number {
  const number = log.typeNames.indexOf(type);
  let count = 0;
  for (let row = 0; row < log.length; row++) if (log.type(row) === number && counts(row)) count += 1;
  return count;
}

/** The mean time between two events of a case. Unit: hours. */
function waitsOf(log: LogColumns, first: string, then: string): number {
  const [from, to] = [log.typeNames.indexOf(first), log.typeNames.indexOf(then)];
  const since = new Float64Array(log.length);
  let count = 0;
  let sum = 0;
  for (let row = 0; row < log.length; row++) {
    const type = log.type(row);
    if (type === from) since[log.caseNumber(row)] = log.at(row);
    if (type !== to) continue;
    count += 1;
    sum += log.at(row) - (since[log.caseNumber(row)] as number);
  }
  return sum / count / HOUR_MS;
}
