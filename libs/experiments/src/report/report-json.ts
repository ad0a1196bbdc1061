import { type ReportFacts, headlinesOf } from '@frontdoor/report';
import type { Compared } from '../compare/compared.js';
import { comparisonJson } from '../compare/comparison-json.js';

/** What a report says, as one JSON document: the comparison, its headlines, and who waited for whom. */
export function reportJson(compared: Compared, facts: ReportFacts) {
  return { ...comparisonJson(compared), headlines: headlinesOf(facts), traffic: trafficJson(facts) };
}

function trafficJson({ designs }: ReportFacts) {
  return designs.map(({ scenario, traffic: { events, passings, tasks, pools } }) => ({
    design: scenario.name,
    events,
    passings,
    tasks: tasks.map(({ task, came, takenUp, waitHours, waitedDays, longest, left }) => ({
      task,
      came: came.mean,
      takenUp: takenUp.mean,
      waitHours: waitHours?.mean ?? null,
      waitedDays: waitedDays.mean,
      longestQueue: longest.mean,
      waitingAtTheEnd: left.mean,
    })),
    pools: pools.map(({ pool, busyShare }) => ({ pool, busyShare: busyShare.mean })),
  }));
}
