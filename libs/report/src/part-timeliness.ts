import type { ClockEstimate } from '@frontdoor/simulation';
import { type RuleSet, type Standard, describeStandard } from '@frontdoor/standards';
import { dotChart } from './chart.js';
import { type ReportDesign, type ReportFacts, shortNames } from './facts.js';
import { type Html, type Piece, html } from './html.js';
import type { Part } from './page.js';
import { sayNumber, sayValue } from './say.js';
import { type Column, type TableRow, tableOf } from './table.js';

const KINDS = [
  ['statutory', 'Statutory guidance'],
  ['statistical', 'As the Department for Education publishes it'],
  ['local', 'Local rules'],
] as const;

/** The published measure that is the share in time of a standard, by the standard. */
const PUBLISHED_AS: Readonly<Record<string, string>> = {
  'assessment-45-working-days-dfe': 'assessments-within-45-working-days-share',
  'icpc-15-working-days-dfe': 'icpc-within-15-working-days-share',
};

/** A standard whose clocks any design has started. */
export interface Kept {
  readonly standard: Standard;
  /** By design. */
  readonly clocks: readonly (ClockEstimate | undefined)[];
}

/** The standards of all designs, in the order of the rule set. */
export function standardsKept({ designs }: ReportFacts): readonly Kept[] {
  const all = new Map(
    designs.flatMap(({ ruleSet }: { readonly ruleSet: RuleSet }) => ruleSet.standards.map((each) => [each.id, each])),
  );
  return [...all.values()].flatMap((standard) => {
    const clocks = designs.map((design) =>
      design.clocks.find((clock) => clock.standard === standard.id && clock.started > 0),
    );
    return clocks.some((clock) => clock !== undefined) ? [{ standard, clocks }] : [];
  });
}

/** How often each limit is kept. */
export function timelinessPart(facts: ReportFacts): Part {
  const kept = standardsKept(facts);
  const names = shortNames(facts.designs);
  return {
    id: 'timeliness',
    title: 'Whether things happen in time',
    body: html`<p>
        A statutory limit and the published statistic of it are not the same clock: one runs from the referral or the
        strategy discussion, the other from the start of the work. Both are here. The share in time is of the clocks
        that stopped; those still open and overdue are in the next part.
      </p>
      ${chart(kept, names)} ${timelinessTable(kept, names, facts)}`,
  };
}

function timelinessTable(kept: readonly Kept[], names: readonly string[], facts: ReportFacts): Html {
  return tableOf({
    id: 'timeliness-table',
    caption: 'Share in time, by standard',
    columns: [
      { head: 'Standard' },
      ...names.map((head): Column => ({ head, align: 'right' })),
      { head: 'Published', align: 'right' },
    ],
    rows: byKind(kept, ({ standard, clocks }) => [
      html`${standard.name} <small>${limitOf(standard)} ${standard.source}</small>`,
      ...clocks.map(shareCell),
      publishedCell(standard.id, facts.designs[0]),
    ]),
    csv: [
      [
        'standard',
        'kind',
        'source',
        'design',
        'started',
        'stopped',
        'share_in_time',
        'half_width_95',
        'share_in_time_with_overdue',
        'open_in_time',
        'open_and_overdue',
      ],
      ...kept.flatMap(({ standard: { id, kind, source }, clocks }) =>
        clocks.map((clock, place) => [
          id,
          kind,
          source,
          facts.designs[place]?.scenario.name,
          clock?.started,
          clock && clock.met + clock.breached,
          clock?.shareInTime?.mean,
          clock?.shareInTime?.halfWidth,
          clock?.shareInTimeWithOverdue?.mean,
          clock?.running,
          clock?.overdue,
        ]),
      ),
    ],
  });
}

/** What is open at the end, and what of it is overdue. */
export function overduePart(facts: ReportFacts): Part {
  const kept = standardsKept(facts).filter(({ clocks }) =>
    clocks.some((clock) => clock && clock.running + clock.overdue >= 0.5),
  );
  const names = shortNames(facts.designs);
  return {
    id: 'overdue',
    title: 'What is open and overdue at the end',
    body: html`<p>
        Clocks that are still running on the last day. A share in time counts only what is finished, so a front door
        that leaves its late work open looks better by it than it is.
      </p>
      ${tableOf({
        id: 'overdue-table',
        caption: 'Open at the end, and overdue',
        columns: [
          { head: 'Standard' },
          ...names.map((head): Column => ({ head: html`${head} <small>overdue, of all open</small>`, align: 'right' })),
        ],
        rows: byKind(kept, ({ standard, clocks }) => [
          standard.name,
          ...clocks.map((clock) => (clock ? openCell(clock) : 'none')),
        ]),
        csv: [
          ['standard', 'design', 'open_in_time', 'open_and_overdue'],
          ...kept.flatMap(({ standard, clocks }) =>
            clocks.map((clock, place) => [
              standard.id,
              facts.designs[place]?.scenario.name,
              clock?.running,
              clock?.overdue,
            ]),
          ),
        ],
      })}`,
  };
}

function byKind(kept: readonly Kept[], row: (each: Kept) => TableRow): readonly TableRow[] {
  return KINDS.flatMap(([kind, heading]): readonly TableRow[] => {
    const found = kept.filter(({ standard }) => standard.kind === kind);
    return found.length === 0 ? [] : [{ heading }, ...found.map(row)];
  });
}

function limitOf(standard: Standard): string {
  return describeStandard(standard).words.find((words) => words.startsWith('Limit: ')) ?? '';
}

function shareCell(clock: ClockEstimate | undefined): Piece {
  if (!clock?.shareInTime) return clock ? 'none stopped' : 'none';
  const { mean, halfWidth } = clock.shareInTime;
  const half = halfWidth === null || halfWidth < 0.0005 ? '' : ` ± ${sayNumber(halfWidth * 100, 1)}`;
  return html`${sayValue(mean, 'share')}${half}
    <small>of ${sayValue(clock.met + clock.breached, 'events')} that stopped</small>`;
}

function openCell({ running, overdue }: ClockEstimate): Html {
  return html`${sayNumber(overdue)} <small>of ${sayNumber(running + overdue)}</small>`;
}

function publishedCell(standard: string, { scenario }: ReportDesign): Piece {
  const found = scenario.published[PUBLISHED_AS[standard] ?? ''];
  return found
    ? html`${sayValue(found.figure, 'share')} <small>${found.table}, ${found.year} (${found.source})</small>`
    : '';
}

function chart(kept: readonly Kept[], designs: readonly string[]): Html {
  const rows = kept
    .filter(({ standard }) => standard.kind !== 'local')
    .map(({ standard, clocks }) => ({
      label:
        standard.kind === 'statistical' && !standard.name.includes('DfE') ? `${standard.name} (DfE)` : standard.name,
      dots: clocks.map((clock) => (clock?.shareInTime ? { value: clock.shareInTime.mean * 100 } : undefined)),
    }));
  const desc =
    'A row for each standard and a sign for each design: further right, more often in time. The table below holds the same, with local rules.';
  return dotChart({
    id: 'timeliness-chart',
    title: 'Share in time, by national standard',
    desc,
    rows,
    designs,
    scale: 'Per cent in time',
    domain: [0, 100],
  });
}
