import { InvalidArgumentError } from 'commander';
import { didYouMean } from '@frontdoor/scenarios';
import { type Constraint, MEASURES, type Measure, type MeasureId } from '@frontdoor/simulation';

const IDS = MEASURES.map(({ id }) => id);

/** A measure by its id. @throws InvalidArgumentError with the one that was probably meant */
export function measureNamed(text: string): Measure {
  const found = MEASURES.find(({ id }) => id === text.trim());
  if (found) return found;
  throw new InvalidArgumentError(`There is no measure ${text}. ${didYouMean(text, IDS)}`);
}

/** Reads ids of measures, parted by commas. @throws InvalidArgumentError */
export function measuresOption(text: string): readonly MeasureId[] {
  return text.split(',').map((name) => measureNamed(name).id);
}

/** A limit a design must meet, as it was asked for. */
export interface AskedConstraint extends Constraint {
  readonly measure: MeasureId;
  /** In the letters of the command line. */
  readonly says: string;
}

/** How far from a limit on a share a miss must be to be told for sure, where nothing is said. Unit: share. Our choice. */
const TOLERANCE_OF_SHARE = 0.01;
/** As above, of anything else. Unit: part of the limit. Our choice. */
const TOLERANCE_OF_COUNT = 0.02;

const FORM = /^([\w-]+)\s*(>=|<=|≥|≤)\s*([\d.]+%?)(?:\s*(?:±|\+-|\+\/-)\s*([\d.]+%?))?$/;

/** Reads one `--subject-to` after another: `icpcs <= 40`, `s47-to-icpc-share >= 60% ± 2%`. @throws InvalidArgumentError */
export function constraintOption(text: string, before: readonly AskedConstraint[] = []): readonly AskedConstraint[] {
  const [, name = '', sign = '', limitText = '', toleranceText] = FORM.exec(text.trim()) ?? [];
  if (name === '') {
    throw new InvalidArgumentError(
      'Write a measure, >= or <=, and a number, such as "icpcs <= 40" or "s47-to-icpc-share >= 60%".',
    );
  }
  const { id, unit } = measureNamed(name);
  const limit = amountOf(limitText, unit);
  const usual = unit === 'share' ? TOLERANCE_OF_SHARE : Math.max(limit * TOLERANCE_OF_COUNT, TOLERANCE_OF_SHARE);
  const tolerance = toleranceText === undefined ? usual : amountOf(toleranceText, unit);
  if (!(tolerance > 0)) throw new InvalidArgumentError('What comes after ± must be above 0.');
  const must = sign === '>=' || sign === '≥' ? 'be-at-least' : 'be-at-most';
  return [...before, { measure: id, must, limit, tolerance, says: text.trim() }];
}

/** An amount in the unit of a measure: a share as `95%` or `0.95`. @throws InvalidArgumentError */
export function amountOf(text: string, unit: Measure['unit']): number {
  if (/^-\d/.test(text.trim())) throw new InvalidArgumentError(`${text} is below 0.`);
  const [, digits, percent] = /^(\d{1,9}(?:\.\d{1,9})?)(%?)$/.exec(text.trim()) ?? [];
  const amount = Number(digits) / (percent === '%' ? 100 : 1);
  if (!Number.isFinite(amount)) throw new InvalidArgumentError(`${text} is not a number.`);
  if (unit !== 'share' && percent === '%')
    throw new InvalidArgumentError(`${text} is a share, and the measure is none.`);
  if (unit === 'share' && amount > 1) throw new InvalidArgumentError(`${text} is more than 100%.`);
  return amount;
}
