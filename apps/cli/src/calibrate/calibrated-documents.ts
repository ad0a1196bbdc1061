import type { Inside } from '@frontdoor/simulation';
import { csvOf, sayDifference, sayEstimate, sayNumber, sayRange, sayValue, scenarioHash } from '@frontdoor/experiments';
import { tableOf } from '../print/table.js';
import { WIDTH, hanging, wrap } from '../print/wrap.js';
import { sensitivityJson } from '../sensitivity/sensitivity-documents.js';
import type { Calibrated } from './calibrated.js';

/** A calibration as one JSON document. */
export function calibratedJson({ read, scenario, fit, parameters, check, sensitivity }: Calibrated) {
  const { name, title, seed, replications, check: asked } = read.calibration;
  return {
    schemaVersion: 1,
    synthetic: true,
    calibration: { name, title, seed, replications },
    scenario: { name: scenario.name, title: scenario.title, hash: scenarioHash(scenario) },
    because: fit.because,
    parameters,
    history: fit.history.map(({ round, best }) => ({ round, loss: best.loss, point: best.point })),
    check: check
      ? {
          seed: asked.seed,
          replications: asked.replications,
          all: check.all,
          keptOut: check.keptOut,
          figures: check.figures.map(({ measure, figure, use, tolerance = null, verdict }) => ({
            id: measure.id,
            unit: measure.unit,
            figure,
            mean: measure.mean,
            halfWidth: measure.halfWidth,
            nextYear: measure.spread.nextYear ?? null,
            use,
            tolerance,
            verdict,
          })),
        }
      : null,
    sensitivity: sensitivity ? sensitivityJson(sensitivity) : null,
  };
}

/** The figures of a calibration as a table for a spreadsheet. */
export function calibratedCsv({ check }: Calibrated): string {
  const head = ['id', 'says', 'unit', 'published', 'mean', 'half_width_95', 'low_next_95', 'high_next_95'];
  const rows = (check?.figures ?? []).map(({ measure, figure, use, tolerance, verdict }) => {
    const { id, says, unit, mean, halfWidth, spread } = measure;
    const { low, high } = spread.nextYear ?? {};
    return [id, says, unit, figure, mean, halfWidth, low, high, use, tolerance, verdict];
  });
  return csvOf([[...head, 'use', 'tolerance', 'verdict'], ...rows]);
}

/** A calibration as people read it. */
export function calibratedTable(calibrated: Calibrated): string {
  const { read, fit, scenario } = calibrated;
  const head = [...wrap(read.calibration.title, WIDTH), `of ${scenario.name}; the fit ended as ${fit.because}`];
  return [head.join('\n'), parametersTable(calibrated), figuresTable(calibrated), notesOf(calibrated)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function parametersTable({ parameters }: Calibrated): string {
  const columns = [
    { head: 'Parameter', width: 'rest' },
    { head: 'Was' },
    { head: 'Fitted' },
    { head: 'Between' },
  ] as const;
  const rows = parameters.map(({ path, assumption, from, to, low, high }) => [
    `${path} (${assumption})`,
    from,
    to,
    `${low} and ${high}`,
  ]);
  return tableOf(columns, rows);
}

function figuresTable({ check }: Calibrated): string {
  if (!check) return '';
  const columns = [
    { head: 'Measure', width: 'rest' },
    { head: 'Published', align: 'right' },
    { head: 'Mean ± 95%', align: 'right' },
    { head: '19 years in 20', align: 'right' },
    { head: 'Off by', align: 'right' },
    { head: 'Use' },
    { head: 'Verdict' },
  ] as const;
  const rows = check.figures.map(({ measure, figure, use, verdict }) => {
    const { id, unit, mean, spread } = measure;
    const off = sayDifference(mean, figure, unit);
    return [id, sayValue(figure, unit), sayEstimate(measure, unit), sayRange(spread.nextYear, unit), off, use, verdict];
  });
  return tableOf(columns, rows);
}

function notesOf({ check, read }: Calibrated): string {
  if (!check) return 'It was stopped before the years to check it by were played.';
  const { replications, seed } = read.calibration.check;
  return [
    `${insideWords(check.all)} of all published figures lie where 19 single years in 20 fall; of those kept out of the fit, ${insideWords(check.keptOut)}. By ${replications} replications with seed ${seed}.`,
    'agrees: the mean is within the tolerance and the figure is where single years fall; inside: only the latter; near: only the former; differs: neither.',
    'A figure that was fitted is no test of the model. The children are synthetic: nobody real is described.',
  ]
    .map((note) => hanging(note, WIDTH, ''))
    .join('\n');
}

/** `34 of 44 (77.3%)`. */
export function insideWords({ figures, inside, share }: Inside): string {
  return `${inside} of ${figures}${share === undefined ? '' : ` (${sayNumber(share * 100, 1)}%)`}`;
}
