import type { ReportFacts } from './facts.js';
import { type Html, html } from './html.js';
import { wordsFor } from './measure-words.js';
import { isMeasured, measureTable, measured } from './measure-table.js';
import type { Part } from './page.js';

/** A part of a report that is a table of measures. */
interface MeasurePart {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly words: string;
  readonly ids: readonly string[];
  /** Measures whose ids begin so belong here too. */
  readonly prefix?: string;
}

/** The parts that are tables of measures, in order. A measure that this version does not have is named as missing. */
const PARTS: readonly MeasurePart[] = [
  {
    id: 'risk',
    title: 'Children missed, and enquiries that were not needed',
    caption: 'Section 47 enquiries beside children’s true need',
    words:
      'A simulation knows each synthetic child’s true need, which no record does. So it can count the children at risk of significant harm who had no enquiry, and the enquiries into children who were not.',
    ids: ['s47-missed-share', 's47-unnecessary-share', 'true-harm-days-to-safe-median', 's47-enquiries'],
  },
  {
    id: 'early-help',
    title: 'Early help: waits and requests sent back',
    caption: 'Early help',
    words: 'How long families wait for early help, and how often a request for it is sent back to the front door.',
    ids: ['early-help-wait-days-median', 'early-help-waiting', 'send-backs-per-100-early-help-referrals'],
  },
  {
    id: 'workers',
    title: 'Hand-offs and caseloads',
    caption: 'Changes of worker, and how many children each holds',
    words:
      'A change of worker is a child telling their story again. A caseload is how many children a social worker holds.',
    ids: ['hand-offs-per-referral', 'caseload-mean', 'caseload-over-25-share'],
  },
  {
    id: 'queues',
    title: 'Waiting for managers and conferences',
    caption: 'Waits for a manager’s decision and for a conference',
    words:
      'Work that is done but waits for a manager to sign it off, and children who wait for a child protection conference.',
    ids: ['manager-sign-off-hours-median', 'conference-queue', 'icpc-within-15-working-days-share'],
  },
  {
    id: 'cost',
    title: 'What it costs, by agency',
    caption: 'Cost a year',
    words: 'What the staff, places and services of each design cost in a year, and who bears it.',
    ids: ['cost-per-year'],
    prefix: 'cost-per-year-',
  },
];

/** The parts that are tables of measures. */
export function measureParts(facts: ReportFacts): readonly Part[] {
  return PARTS.map((part) => ({ id: part.id, title: part.title, body: bodyOf(part, facts) }));
}

function bodyOf({ id, caption, words, ids, prefix }: MeasurePart, facts: ReportFacts): Html {
  const more = facts.comparison.measures.flatMap((each) => {
    const known: string = each.measure.id;
    return prefix !== undefined && known.startsWith(prefix) && isMeasured(each) ? [known] : [];
  });
  const measures = measured(facts, [...ids, ...more]);
  const missing = ids.filter((wanted) => !measures.some(({ measure }) => measure.id === wanted));
  return html`<p>${words}</p>
    ${measures.length > 0 && measureTable({ id: `${id}-table`, caption, measures }, facts)}
    ${missing.length > 0 && html`<p class="inset">Not measured in these runs: ${missing.map((wanted) => wordsFor({ id: wanted, says: wanted }).label).join('; ')}. Nothing is said of what was not measured.</p>`}`;
}

/** Every measure there is, under the headings of the pathway. */
export function allMeasuresPart(facts: ReportFacts): Part {
  const measures = facts.comparison.measures.filter(isMeasured);
  return {
    id: 'measures',
    title: 'Every measure',
    body: html`<p>All that was measured, so that nothing is chosen for you.</p>
      ${measureTable({ id: 'measures-table', caption: 'Every measure of every design', measures }, facts)}`,
  };
}
