import { HOUR_MS } from '@frontdoor/calendar';
import type { Run, RunReading } from '@frontdoor/simulation';
import type { Answers } from '../answers.js';

/** What model (b) is asked: waits from the queues, the rest from the standards' clocks, all read while it was played. */
export function answersOfSmallDoor({ work }: Run, reading: RunReading): Answers {
  const tallies = reading.tallies();
  const clock = (standard: string) => {
    const { met = 0, breached = 0 } = tallies.find((tally) => tally.standard === standard) ?? {};
    return { stopped: met + breached, share: met / (met + breached) };
  };
  const wait = (task: string) => (work.waits.mean(task) ?? NaN) / HOUR_MS;
  const [assessed, conferred, decided] = [clock('assessed'), clock('conferred'), clock('decided')];
  const { counts } = reading;
  return {
    contacts: counts.ever('access-centre.contact-received'),
    done:
      counts.ever('access-centre.screened') -
      counts.ever('access-centre.early-help-requested') -
      counts.ever('access-centre.passed-to-mash') +
      counts.ever('early-help.support-ended') +
      assessed.stopped +
      conferred.stopped,
    'screening wait': wait('access-centre.screen'),
    'screened in time': clock('screened').share,
    decisions: decided.stopped,
    'mash wait': wait('mash.decide'),
    'decided in time': decided.share,
    assessments: assessed.stopped,
    'assessed in time': assessed.share,
    conferences: conferred.stopped,
    'conferred in time': conferred.share,
  };
}
