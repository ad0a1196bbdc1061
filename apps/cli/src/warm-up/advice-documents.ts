import { isoDate } from '@frontdoor/calendar';
import { csvOf, sayNumber, scenarioHash } from '@frontdoor/experiments';
import { tableOf } from '../print/table.js';
import { NARROW, hanging } from '../print/wrap.js';
import type { Advice } from './advice.js';

/** Advice on a warm-up as one JSON document, with the averaged weeks for a Welch plot. */
export function adviceJson({ scenario, seed, replications, weeks, series, leaveOut, given }: Advice) {
  const { name, title, period } = scenario;
  return {
    schemaVersion: 1,
    synthetic: true,
    scenario: { name, title, hash: scenarioHash(scenario) },
    seed,
    replications,
    played: { from: isoDate(period.warmUpFrom), to: isoDate(period.to), weeks: weeks.length },
    givenWeeks: given,
    leaveOutWeeks: leaveOut ?? null,
    series: series.map(({ series: { id, unit, says }, found }) => ({
      id,
      unit,
      says,
      outcome: found.outcome,
      leaveOutWeeks: found.leaveOut ?? null,
      averaged: found.averaged,
    })),
  };
}

/** Advice on a warm-up as a table for a spreadsheet: the averaged weeks of each series. */
export function adviceCsv({ weeks, series }: Advice): string {
  const head = ['id', 'unit', 'outcome', 'leave_out_weeks', ...weeks.map(({ from }) => isoDate(from))];
  const rows = series.map(({ series: { id, unit }, found }) => {
    return [id, unit, found.outcome, found.leaveOut, ...found.averaged];
  });
  return csvOf([head, ...rows]);
}

/** Advice on a warm-up as people read it. */
export function adviceTable(advice: Advice): string {
  const { scenario, seed, replications, weeks, series } = advice;
  const { warmUpFrom, to } = scenario.period;
  const days = `${isoDate(warmUpFrom)} to ${isoDate(to)}, ${weeks.length} whole weeks; ${replications} replications, seed ${seed}`;
  const rows = series.map(({ series: { says }, found }) => [
    says,
    found.leaveOut === undefined ? '' : sayNumber(found.leaveOut),
    found.outcome === 'settled' ? 'settled' : 'run longer',
  ]);
  const columns = [{ head: 'Weekly series' }, { head: 'Leave out, weeks', align: 'right' }, { head: 'Found' }] as const;
  return [
    [`${scenario.title} (${scenario.name})`, days].map((line) => hanging(line, NARROW, '  ')).join('\n'),
    tableOf(columns, rows),
    hanging(sayAdvice(advice), NARROW, ''),
    [
      'Found by MSER-5 on whole weeks averaged over the replications: the cut after which the mean of the rest is best known, by fives. A cut past half of the run is no warm-up: the run is too short to say, or the series never settles, as a queue that grows all year.',
      'Demand has seasons of its own, which no warm-up takes away: play whole years. A run of under two years makes the rule nervous.',
      'True of the model and its assumptions, not of the place. The children are synthetic: nobody real is described.',
    ]
      .map((note) => hanging(note, NARROW, ''))
      .join('\n'),
  ].join('\n\n');
}

function sayAdvice({ leaveOut, given, weeks, series }: Advice): string {
  const leavesOut = `The scenario leaves out ${weeksInWords(given)}`;
  if (leaveOut === undefined) {
    const unsettled = series.filter(({ found }) => found.outcome !== 'settled').length;
    const short = series.some(({ found }) => found.leaveOut === undefined);
    const why = short
      ? `${weeks.length} weeks are too few to look for a warm-up, which takes 50`
      : `${unsettled} of ${series.length} series have not settled in ${weeks.length} weeks`;
    return `Run longer: ${why}. Write an earlier or longer \`period\` in the scenario. ${leavesOut}.`;
  }
  const enough = given >= leaveOut ? 'which is enough' : 'which is too short';
  return `Leave out ${weeksInWords(leaveOut)}, by the series that takes longest. ${leavesOut}, ${enough}.`;
}

function weeksInWords(weeks: number): string {
  const said = sayNumber(weeks, Number.isInteger(weeks) ? 0 : 1);
  return `${said} ${said === '1' ? 'week' : 'weeks'}`;
}
