import { changesBetween } from './design-changes.js';
import { type ReportDesign, type ReportFacts, shortNames } from './facts.js';
import { type Html, html } from './html.js';
import type { Part } from './page.js';
import { tableOf } from './table.js';

/** Unit: rows of a table of changes that stand in the page; the rest are in its file. */
const MOST_CHANGES = 40;

/** What the designs are, and what each changes of the first. */
export function designsPart(facts: ReportFacts): Part {
  const names = shortNames(facts.designs);
  const [base, ...others] = facts.designs;
  return {
    id: 'designs',
    title: facts.designs.length > 1 ? 'The designs compared' : 'The design',
    body: html`${describedDesign(base, names[0] ?? '')}
    ${others.map(
      (design, place) => html`${describedDesign(design, names[place + 1] ?? '')} ${changesTable(base, design, place)}`,
    )}`,
  };
}

function describedDesign({ scenario, hash, ruleSet }: ReportDesign, name: string): Html {
  return html`<h3>${name}</h3>
    <p>${scenario.description.trim()}</p>
    <p class="note">
      Scenario <code>${scenario.name}</code>, standards of ${ruleSet.name}, fingerprint
      <code>${hash.slice(0, 12)}</code>.
    </p> `;
}

function changesTable(base: ReportDesign, { scenario }: ReportDesign, place: number): Html {
  const changes = changesBetween(base.scenario, scenario);
  const id = `changes-${place + 1}`;
  if (changes.length === 0) return html`<p>It changes nothing.</p>`;
  const more = changes.length - MOST_CHANGES;
  return html`${tableOf({
    id,
    caption: 'What this design changes',
    columns: [{ head: 'Setting' }, { head: 'As it is' }, { head: 'In this design' }, { head: 'From' }],
    rows: changes
      .slice(0, MOST_CHANGES)
      .map(({ path, from, to, id: cited = '' }) => [html`<code>${path}</code>`, from, to, cited]),
    csv: [
      ['setting', 'as_it_is', 'in_this_design', 'from'],
      ...changes.map(({ path, from, to, id: cited }) => [path, from, to, cited]),
    ],
  })}
  ${more > 0 && html`<p class="note">And ${more} more, which are in the file.</p>`}`;
}
