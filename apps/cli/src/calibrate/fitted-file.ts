import { stringify } from 'yaml';
import type { Calibrated } from './calibrated.js';

const HEAD = `# Written by \`frontdoor calibrate --write\`: what a fit did. Not edited by hand; the fitted values stand in the scenario.
`;

/** What a fit did, as a small YAML file: the values it found, and how it came to them. */
export function fittedFile({ read, fit, parameters }: Calibrated): string {
  const { name, seed, replications } = read.calibration;
  const text = stringify(
    {
      calibration: name,
      scenario: read.scenario.name,
      assumption: parameters[0]?.assumption,
      seed,
      replications,
      because: fit.because,
      fitted: parameters.map(({ path, assumption, from, to }) => ({ path, from, to, assumption })),
      history: fit.history.map(({ round, best }) => ({
        round,
        loss: rounded(best.loss),
        at: best.point.map(rounded),
      })),
    },
    { lineWidth: 0 },
  );
  return `${HEAD}\n${text}`;
}

const rounded = (value: number): number => Number(value.toPrecision(5));
