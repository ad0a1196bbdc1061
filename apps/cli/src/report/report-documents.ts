import { type Headlines, type ReportFacts, headlinesOf, reportOf } from '@frontdoor/report';
import { comparisonCsv } from '../compare/comparison-csv.js';
import { comparisonJson } from '../compare/comparison-json.js';
import { hanging, WIDTH, wrap } from '../print/wrap.js';
import type { Document } from '../run/deliver.js';
import { type PlayedForReport, factsOf } from './played-facts.js';

/** A report: the page itself, and what is printed of it. */
export interface MadeReport extends Document {
  readonly page: string;
}

/** Makes a report of what was played. */
export async function madeReport(played: PlayedForReport): Promise<MadeReport> {
  const facts = factsOf(played);
  const { compared } = played;
  return {
    page: await reportOf(facts),
    json: () => ({ ...comparisonJson(compared), headlines: headlinesOf(facts), traffic: trafficJson(facts) }),
    csv: () => comparisonCsv(compared),
    table: () => inWords(facts),
  };
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

function inWords(facts: ReportFacts): string {
  const headlines = headlinesOf(facts);
  const [base] = facts.designs;
  const titles = wrap(`As it is: ${base.scenario.title}`, WIDTH);
  if (headlines.length === 0) return [...titles, '', 'One design: nothing is compared.'].join('\n');
  return [...titles, ...headlines.flatMap(designInWords), '', ...NOTE].join('\n');
}

function designInWords({ title, changes, rest }: Headlines): readonly string[] {
  const sentences = changes.length > 0 ? changes : ['No difference is shown in any main measure.'];
  return [
    '',
    ...wrap(`Redesign: ${title}`, WIDTH),
    ...sentences.map((sentence) => `- ${hanging(sentence, WIDTH, '  ')}`),
    ...rest.map((sentence) => hanging(sentence, WIDTH, '')),
  ];
}

const NOTE = wrap(
  'Between: the 95% interval of the mean difference. True of the model and its assumptions, not of the place. The children are synthetic: nobody real is described.',
  WIDTH,
);
