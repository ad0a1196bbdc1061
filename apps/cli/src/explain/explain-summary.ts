import type { Part, StandardExplained } from '@frontdoor/simulation';
import { type RuleSet, isByFact } from '@frontdoor/standards';
import { sayNumber } from '@frontdoor/experiments';
import { sayApart } from '../print/moments.js';
import { tableOf } from '../print/table.js';
import { hanging } from '../print/wrap.js';
import { EXPLAIN_WIDTH, sayCause } from './explain-words.js';

/** How many causes of a standard are printed; the rest is summed up in a line. */
const LISTED = 8;

const NOTES = [
  'Clocks that stopped before the days that count are left out. A clock is late when it was breached, or is open and overdue. Means are over all clocks of the standard that were met or are late, and over the late ones, round the clock.',
  'Work that spans days is under way by night too. A wait is out of hours while those needed are not at work.',
  'The children are synthetic: nobody real is described.',
];

/** What the clocks of each standard went to, and the late ones among them. */
export function summaryText(summaries: readonly StandardExplained[], ruleSet: RuleSet, onlyLate: boolean): string {
  const shown = onlyLate ? summaries.filter(({ late }) => late.clocks > 0) : summaries;
  if (shown.length === 0) return 'No clock to explain: none was met or late.';
  const notes = NOTES.map((note) => hanging(note, EXPLAIN_WIDTH, '')).join('\n');
  return [...shown.map((summary) => standardText(summary, ruleSet, onlyLate)), notes].join('\n\n');
}

function standardText(
  { standard, all, late, longestLate }: StandardExplained,
  ruleSet: RuleSet,
  onlyLate: boolean,
): string {
  const known = ruleSet.standards.find(({ id }) => id === standard);
  const unit = known && !isByFact(known.limit) ? `, limit in ${known.limit.unit.replace('-', ' ')}` : '';
  const size = `${sayNumber(all.clocks)} clocks, ${sayNumber(late.clocks)} of them late${unit}`;
  const lead = onlyLate ? late : all;
  const keyOf = ({ kind, whom, timer }: Part) => [kind, timer, ...whom].join('|');
  const beside = new Map(late.parts.map((part) => [keyOf(part), part.meanMs]));
  const row = (says: string, ofAll: number, ofLate: number) => [
    says,
    ...(onlyLate ? [] : [sayApart(0, ofAll)]),
    ...(late.clocks > 0 ? [sayApart(0, ofLate)] : []),
  ];
  const listed = lead.parts.slice(0, LISTED);
  const rest = lead.parts.slice(LISTED);
  const sum = (parts: readonly Part[], of: (part: Part) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const lateMs = (part: Part) => beside.get(keyOf(part)) ?? 0;
  const others =
    rest.length === 0
      ? []
      : [
          row(
            `${rest.length} other causes`,
            sum(rest, ({ meanMs }) => meanMs),
            sum(rest, lateMs),
          ),
        ];
  const columns = [
    { head: 'Went to', width: 46 },
    ...(onlyLate ? [] : [{ head: 'All, mean', align: 'right' } as const]),
    ...(late.clocks > 0 ? [{ head: 'Late, mean', align: 'right' } as const] : []),
  ];
  const rows = listed.map((part) => row(sayCause(part), part.meanMs, lateMs(part)));
  const head = hanging(`${known?.name ?? standard} (${standard}): ${size}`, EXPLAIN_WIDTH, '  ');
  const table = tableOf(columns, [...rows, ...others, row('in all', all.meanMs, late.meanMs)]);
  return [head, table, ...longestText(longestLate)].join('\n');
}

/** The late clocks that ran longest, each a case that `--case` then tells of. */
function longestText(longest: StandardExplained['longestLate']): readonly string[] {
  if (longest.length === 0) return [];
  const named = longest.map(({ caseId, ms }) => `${caseId} (${sayApart(0, ms)})`).join(', ');
  return [hanging(`Longest of the late: ${named}. \`--case\` says of one what its time went to.`, EXPLAIN_WIDTH, '  ')];
}
