import type { Provenance } from '@frontdoor/scenarios';
import type { ReportFacts } from './facts.js';
import { type Html, html } from './html.js';
import { csvLink } from './table.js';
import type { Part } from './page.js';
import type { RegisterEntry } from './registers.js';
import { standardsKept } from './part-timeliness.js';

const FIELDS_OF_ASSUMPTIONS = ['Value', 'Range', 'Why', 'Affects', 'To change'];
const FIELDS_OF_SOURCES = ['Publisher', 'Date', 'Used for', 'Support', 'Licence'];

const idOf = (provenance: Provenance): string => ('source' in provenance ? provenance.source : provenance.assumption);

/** What the scenarios, their published figures and the standards held to cite, in order. */
export function citedIn(facts: ReportFacts): readonly string[] {
  const numbers = facts.designs.flatMap(({ scenario }) => scenario.numbers.map(({ provenance }) => idOf(provenance)));
  const published = facts.designs.flatMap(({ scenario }) =>
    Object.values(scenario.published).map(({ source }) => source),
  );
  const standards = standardsKept(facts).flatMap(({ standard: { source, assumes = [] } }) => [source, ...assumes]);
  return [...new Set([...numbers, ...published, ...standards])].toSorted();
}

/** Every assumption and source that the scenarios rest on. */
export function assumptionsPart(facts: ReportFacts): Part {
  const cited = citedIn(facts);
  const entries = cited.flatMap((id) => facts.registers.find((entry) => entry.id === id) ?? []);
  const [assumptions, sources] = [
    entries.filter(({ id }) => id.startsWith('A-')),
    entries.filter(({ id }) => id.startsWith('S-')),
  ];
  const missing = cited.filter((id) => !entries.some((entry) => entry.id === id));
  return {
    id: 'assumptions',
    title: 'Assumptions and sources',
    body: html`<p>
        Every number of the scenarios names a source (S) or an assumption (A). Only those cited here are listed. A
        conclusion is only as good as the assumptions it rests on: before acting on one, try the range of those that
        affect it.
      </p>
      ${csvLink('numbers', 'every number of the scenarios', numbersRows(facts))}
      ${missing.length > 0 && html`<p class="inset">Cited, but in no register: ${missing.join(', ')}.</p>`}
      <h3>${assumptions.length} assumptions</h3>
      <div class="entries">${assumptions.map((entry) => entryOf(entry, FIELDS_OF_ASSUMPTIONS, facts))}</div>
      <h3>${sources.length} sources</h3>
      <div class="entries">${sources.map((entry) => entryOf(entry, FIELDS_OF_SOURCES, facts))}</div>`,
  };
}

function entryOf({ id, title, fields }: RegisterEntry, wanted: readonly string[], { designs }: ReportFacts): Html {
  const uses = designs[0].scenario.numbers.filter(({ provenance }) => idOf(provenance) === id).length;
  return html`<div class="entry" id="${id}">
    <h4>${id} ${title}</h4>
    ${wanted.flatMap((name) =>
      fields[name] === undefined ? [] : [html`<p><strong>${name}:</strong> ${fields[name]}</p> `],
    )}${uses > 0 && html`<p class="note">${uses === 1 ? 'One number of the first scenario rests on it.' : `${uses} numbers of the first scenario rest on it.`}</p>`}
  </div> `;
}

function numbersRows({ designs }: ReportFacts) {
  const rows = designs.flatMap(({ scenario }) =>
    scenario.numbers.map(({ path, written, provenance }) => [scenario.name, path, written, idOf(provenance)]),
  );
  return [['scenario', 'setting', 'as_written', 'source_or_assumption'], ...rows];
}
