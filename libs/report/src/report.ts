import { type ReportFacts, shortNames } from './facts.js';
import { html } from './html.js';
import { type Part, pageOf } from './page.js';
import { assumptionsPart } from './part-assumptions.js';
import { bottlenecksPart } from './part-bottlenecks.js';
import { changesPart } from './part-changes.js';
import { designsPart } from './part-designs.js';
import { mapPart } from './part-map.js';
import { allMeasuresPart, measureParts } from './part-measures.js';
import { openingOf } from './part-opening.js';
import { stressPart } from './part-stress.js';
import { overduePart, timelinessPart } from './part-timeliness.js';
import { volumesPart } from './part-volumes.js';

/** Writes a report: one page that needs nothing but itself. The same facts give the same page. */
export async function reportOf(facts: ReportFacts): Promise<string> {
  const [base] = facts.designs;
  const [first = '', ...others] = shortNames(facts.designs);
  const title = others.length > 0 ? `What redesigning the front door changes` : base.scenario.title;
  const lead =
    others.length > 0
      ? `${base.scenario.place.name}: “${first}” compared with ${others.map((name) => `“${name}”`).join(', ')}.`
      : `${base.scenario.place.name}: a simulation of the children’s social care front door.`;
  const footer = html`<p>Made by frontdoor ${facts.program.version} with <code>${facts.program.command}</code>.</p>
    <p>
      All children are synthetic. Published figures: Department for Education and Office for National Statistics, Open
      Government Licence v3.0.
    </p>`;
  return pageOf({ title, lead, opening: openingOf(facts), footer }, await partsOf(facts));
}

async function partsOf(facts: ReportFacts): Promise<readonly Part[]> {
  return [
    ...(facts.designs.length > 1 ? [changesPart(facts)] : []),
    designsPart(facts),
    volumesPart(facts),
    timelinessPart(facts),
    overduePart(facts),
    ...measureParts(facts),
    await mapPart(facts),
    bottlenecksPart(facts),
    allMeasuresPart(facts),
    assumptionsPart(facts),
    stressPart(facts),
  ];
}
