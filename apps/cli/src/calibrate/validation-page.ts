import type { Measure } from '@frontdoor/simulation';
import { sayDifference, sayEstimate, sayNumber, sayOwnDifference, sayRange, sayValue } from '@frontdoor/experiments';
import { sayDays } from '../print/days.js';
import type { Sensitivity } from '../sensitivity/tornadoes.js';
import { insideWords } from './calibrated-documents.js';
import type { Calibrated, JudgedFigure, Use } from './calibrated.js';

/** How many numbers are shown of each measure. */
const TOP = 3;

/** Puts a calibration's section into a page: in place of its own of before, or at the end. */
export function withSection(page: string, calibrated: Calibrated): string {
  const { name } = calibrated.read.calibration;
  const [opens, closes] = [`<!-- calibration ${name} -->`, `<!-- /calibration ${name} -->`];
  const section = `${opens}\n\n${sectionOf(calibrated)}\n\n${closes}`;
  const [from, to] = [page.indexOf(opens), page.indexOf(closes)];
  if (from >= 0 && to > from) return `${page.slice(0, from)}${section}${page.slice(to + closes.length)}`;
  return `${page.trimEnd()}\n\n${section}\n`.trimStart();
}

function sectionOf(calibrated: Calibrated): string {
  const { read, scenario, check, sensitivity } = calibrated;
  const { seed, replications } = read.calibration.check;
  return [
    `## ${scenario.title}`,
    `${read.calibration.title}. Scenario \`${scenario.name}\`, ${sayDays(scenario.period)}.`,
    ...fittedPart(calibrated),
    ...(check
      ? [
          `### Against what was published: ${scenario.name}`,
          `${replications} replications, seed ${seed}, which is not that of the fit. ${insideWords(check.all)} of all published figures lie where 19 single years in 20 fall; of those kept out, ${insideWords(check.keptOut)}.`,
          ...tableOfUse(check.figures, 'fitted', 'Fitted figures, which are no test of the model:'),
          ...tableOfUse(
            check.figures,
            'looked at',
            'Figures looked at when numbers were set by hand, which are little of a test:',
          ),
          ...tableOfUse(check.figures, 'kept out', 'Figures kept out, to check against:'),
        ]
      : []),
    ...(sensitivity ? sensitivityPart(sensitivity, check?.figures ?? [], scenario.name) : []),
  ].join('\n\n');
}

function fittedPart({ read, fit, parameters, scenario }: Calibrated): readonly string[] {
  const { replications, seed } = read.calibration;
  const rms = (place: number) => sayNumber(Math.sqrt(fit.history.at(place)?.best.loss ?? NaN), 2);
  if (fit.history.length < 2) return [`Nothing was moved: fitted figures are missed by ${rms(0)} tolerances.`];
  return [
    `### What was fitted: ${scenario.name}`,
    `By damped least squares, ${replications} replications of each point by the same dice, seed ${seed}. From ${rms(0)} to ${rms(-1)} tolerances (root mean square of the fitted figures), until ${fit.because}.`,
    markdown(
      ['parameter', 'assumption', 'was', 'fitted', 'between', 'why it is free'],
      parameters.map(({ path, assumption, from, to, low, high, why }) => [
        `\`${path}\``,
        assumption,
        from,
        to,
        `${low} and ${high}`,
        why,
      ]),
    ),
  ];
}

function tableOfUse(figures: readonly JudgedFigure[], use: Use, says: string): readonly string[] {
  const ofUse = figures.filter((figure) => figure.use === use);
  return ofUse.length === 0 ? [] : [says, figuresTable(ofUse)];
}

function figuresTable(figures: readonly JudgedFigure[]): string {
  const rows = figures.map(({ measure, figure, verdict }) => {
    const { id, unit, mean, spread } = measure;
    const off = sayDifference(mean, figure, unit);
    const range = sayRange(spread.nextYear, unit);
    return [`\`${id}\``, sayValue(figure, unit), sayEstimate(measure, unit), range, off, verdict];
  });
  return markdown(['measure', 'published', 'simulated, ± 95%', '19 years in 20', 'off by', 'verdict'], rows);
}

function sensitivityPart(
  { tornadoes, parameters, replications }: Sensitivity,
  figures: readonly JudgedFigure[],
  name: string,
): readonly string[] {
  const judged = new Set(figures.map(({ measure }) => measure.id));
  const headline = ({ id }: Measure) => judged.has(id) && !/-index$|-\d|-months|-years/.test(id);
  const rows = tornadoes
    .filter(({ measure }) => headline(measure))
    .flatMap(({ measure, tornado: { effects } }) =>
      effects
        .filter(({ low, high }) => low.shown || high.shown)
        .slice(0, TOP)
        .map(({ parameter, low, high }) => {
          const { low: set, high: up } = parameters.find(({ path }) => path === parameter) ?? {};
          const rests = set?.provenance ? Object.values(set.provenance).join() : '';
          const end = (difference: typeof low, to = '') => `${sayOwnDifference(difference, measure.unit)} at ${to}`;
          return [`\`${measure.id}\``, `\`${parameter}\``, rests, end(low, set?.to), end(high, up?.to)];
        }),
    );
  return [
    `### What matters most: ${name}`,
    `${parameters.length} numbers moved by 10% either way, one at a time, ${replications} replications of each. For each measure the ${TOP} that move it most and are shown to (Holm).`,
    markdown(['measure', 'number', 'assumption', 'lower', 'higher'], rows),
  ];
}

/** A Markdown table with its columns padded, as the formatter leaves it. */
function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}
