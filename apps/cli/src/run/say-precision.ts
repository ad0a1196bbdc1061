import { FEWEST_BY_PRECISION, MEASURES, type PrecisionFound } from '@frontdoor/simulation';
import { sayNumber } from '@frontdoor/experiments';
import { WIDTH, hanging } from '../print/wrap.js';

/** Says how many replications a precision took, and which measure held it up. */
export function sayPrecision(found: PrecisionFound): string {
  return hanging(found.met ? sayMet(found) : sayNotMet(found), WIDTH, '');
}

function sayMet({ asked, replications, heldUpBy }: PrecisionFound): string {
  const enough = `${replications} replications were needed to know the main counts and shares to ${sayAsked(asked)}`;
  return heldUpBy === undefined
    ? `${enough}: ${FEWEST_BY_PRECISION} are the fewest that can show it.`
    : `${enough}. What took longest: ${sayMeasure(heldUpBy)}.`;
}

function sayNotMet({ asked, replications, heldUpBy, expects }: PrecisionFound): string {
  const notMet = `After ${replications} replications the main counts and shares are not shown to be known to ${sayAsked(asked)}.`;
  if (heldUpBy === undefined) return notMet;
  const about = Number.isFinite(expects) ? `, which by its present spread takes about ${sayNumber(expects)}` : '';
  return `${notMet} Furthest off: ${sayMeasure(heldUpBy)}${about}.`;
}

function sayAsked({ counts, shares }: PrecisionFound['asked']): string {
  return `± ${sayShort(counts * 100)}% and ± ${sayShort(shares * 100)} points`;
}

function sayMeasure(id: string): string {
  return `${MEASURES.find((measure) => measure.id === id)?.says ?? id} [${id}]`;
}

const sayShort = (value: number): string => String(Number(value.toPrecision(3)));
