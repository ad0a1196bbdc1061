import type { ExplainedClock } from '@frontdoor/simulation';
import { type ReadOptions, type RuleSet, explainClock } from '@frontdoor/standards';
import { sayNumber } from '@frontdoor/experiments';
import { sayApart, sayMoment } from '../print/moments.js';
import { tableOf } from '../print/table.js';
import { hanging } from '../print/wrap.js';
import { EXPLAIN_WIDTH, sayCause } from './explain-words.js';

/** What the other columns leave of the page. Unit: characters. */
const WENT_TO_WIDTH = 35;

/** The clocks of one case: why each verdict is so, and what its time went to. */
export function caseText(clocks: readonly ExplainedClock[], ruleSet: RuleSet, options: ReadOptions): string {
  return clocks.map((explained) => clockText(explained, ruleSet, options)).join('\n\n\n');
}

function clockText(explained: ExplainedClock, ruleSet: RuleSet, options: ReadOptions): string {
  const { sentences } = explainClock(explained.clock, ruleSet, options);
  const said = sentences.map((sentence) => hanging(sentence, EXPLAIN_WIDTH, '  '));
  return [...said, '', partsTable(explained)].join('\n');
}

function partsTable({ clock: { limit, amount }, segments }: ExplainedClock): string {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return 'It stopped as it started: there is no time to account for.';
  const counts = (part = 0) => (limit ? [sayNumber(part, 1)] : []);
  const columns = [
    { head: 'From' },
    { head: 'For', align: 'right' },
    ...(limit ? [{ head: 'Counted', align: 'right' } as const] : []),
    { head: 'Went to', width: WENT_TO_WIDTH },
  ] as const;
  const rows = segments.map(({ from, to, amount: part, task, ...cause }) => [
    sayMoment(from),
    sayApart(from, to),
    ...counts(part),
    task === undefined ? sayCause(cause) : `${sayCause(cause)}: ${task.replace('.', ' ')}`,
  ]);
  const whole = [sayMoment(last.to), sayApart(first.from, last.to), ...counts(amount), 'in all'];
  const unit = limit ? [`Counted in ${limit.unit.replace('-', ' ')}:`, ''] : [];
  return [...unit, tableOf(columns, [...rows, whole])].join('\n');
}
