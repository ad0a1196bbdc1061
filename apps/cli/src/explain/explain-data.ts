import { formatInstant } from '@frontdoor/calendar';
import type { ExplainedClock, StandardExplained } from '@frontdoor/simulation';
import { toIso } from '@frontdoor/event-log';
import type { Instant } from '@frontdoor/cases';
import { type ReadOptions, type RuleSet, explainClock } from '@frontdoor/standards';
import { csvOf } from '@frontdoor/experiments';

/** Explained clocks for a program to read, with the words a person reads. Unit: milliseconds, and `amount` the limit's. */
export function casesJson(clocks: readonly ExplainedClock[], ruleSet: RuleSet, options: ReadOptions) {
  const iso = (at: Instant | undefined) => (at === undefined ? null : toIso(at));
  return clocks.map(({ clock, segments }) => ({
    ...clock,
    startedAt: iso(clock.startedAt),
    dueAt: iso(clock.dueAt),
    stoppedAt: iso(clock.stoppedAt),
    countedTo: iso(clock.countedTo),
    explained: explainClock(clock, ruleSet, options).sentences,
    segments: segments.map(({ from, to, ...segment }) => ({
      from: toIso(from),
      to: toIso(to),
      ms: to - from,
      ...segment,
    })),
  }));
}

/** The stretches of clocks as a table for a spreadsheet, moments as London's clocks show them. */
export function casesCsv(clocks: readonly ExplainedClock[]): string {
  const head = ['case', 'standard', 'verdict', 'from', 'to', 'ms', 'amount', 'unit', 'kind', 'whom', 'task', 'timer'];
  const rows = clocks.flatMap(({ clock: { caseId, standard, verdict, limit }, segments }) =>
    segments.map(({ from, to, amount, kind, whom, task, timer }) => [
      caseId,
      standard,
      verdict,
      formatInstant(from),
      formatInstant(to),
      to - from,
      amount,
      limit?.unit,
      kind,
      whom.join('+'),
      task,
      timer,
    ]),
  );
  return csvOf([head, ...rows]);
}

/** The summary as a table for a spreadsheet: a row for each cause, for all clocks and again for the late ones. */
export function summaryCsv(summaries: readonly StandardExplained[], onlyLate: boolean): string {
  const head = ['standard', 'of', 'clocks', 'kind', 'whom', 'timer', 'mean_ms', 'mean_amount'];
  const rows = summaries.flatMap(({ standard, all, late }) =>
    (onlyLate
      ? ([['late', late]] as const)
      : ([
          ['all', all],
          ['late', late],
        ] as const)
    ).flatMap(([of, { clocks, parts }]) =>
      parts.map(({ kind, whom, timer, meanMs, meanAmount }) => [
        standard,
        of,
        clocks,
        kind,
        whom.join('+'),
        timer,
        meanMs,
        meanAmount,
      ]),
    ),
  );
  return csvOf([head, ...rows]);
}
