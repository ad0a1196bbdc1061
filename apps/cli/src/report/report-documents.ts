import { type Headlines, type ReportFacts, headlinesOf } from '@frontdoor/report';
import { type PlayedForReport, comparisonCsv, makeReport } from '@frontdoor/experiments';
import { hanging, WIDTH, wrap } from '../print/wrap.js';
import type { Document } from '../run/deliver.js';

/** A report: the page itself, and what is printed of it. */
export interface MadeReport extends Document {
  readonly page: string;
}

/** Makes a report of what was played. */
export async function madeReport(played: PlayedForReport): Promise<MadeReport> {
  const { page, json, facts } = await makeReport(played);
  return { page, json: () => json, csv: () => comparisonCsv(played.compared), table: () => inWords(facts) };
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
