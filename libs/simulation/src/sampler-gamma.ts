import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import type { Distribution } from '@frontdoor/scenarios';

type Gamma = Extract<Distribution, { kind: 'gamma' }>;

/** How often each tail is halved. One draw in 2^24 lies beyond, and is worked out in full. */
const HALVINGS = 24;
/** Into how many cells of the same width each halving is cut. A power of 2, as the digits of a draw name its cell. */
const CELLS = 16;
/** What a cell holds: where it starts, cells in a whole, and the four numbers of its cubic. */
const ROW = 6;

/**
 * A gamma distribution by its inverse, read off a table of cubics; the full inverse takes some microseconds a draw.
 *
 * Cells halve in width towards both ends of probability. A cubic goes through the full inverse at both ends of its cell
 * and twice between, which leaves it within 1e-7 of it. A cell is made when first drawn: one never drawn costs nothing.
 */
export function gammaSampler({ mean, sd }: Gamma): (u: number) => number {
  const shape = (mean / sd) ** 2;
  const scale = sd ** 2 / mean;
  const table = new GammaTable(shape);
  if (shape >= 1) return (u) => scale * table.at(u);
  // Near nothing, probability goes with the amount to the power of the shape: tabled so, it is nearly straight.
  return (u) => scale * table.at(u) ** (1 / shape);
}

/** The inverse of a gamma distribution of scale 1, to the power of its shape where that is below 1. */
class GammaTable {
  private readonly rows = new Float64Array(2 * HALVINGS * CELLS * ROW);
  private readonly inverse: (u: number) => number;

  constructor(shape: number) {
    const quantile = gammaQuantile.factory(shape, 1);
    this.inverse = shape >= 1 ? quantile : (u) => quantile(u) ** shape;
  }

  at(u: number): number {
    const { rows } = this;
    const isUpper = u >= 0.5;
    const tail = isUpper ? 1 - u : u;
    // The end of a cell nearer the middle belongs to it, so that a half is in the table.
    const digits = Math.ceil(tail * 2 ** 32) - 1;
    const halving = Math.clz32(digits) - 1;
    if (halving >= HALVINGS) return this.inverse(u);
    const cell = (digits << (halving + 2)) >>> 28;
    const row = (((isUpper ? HALVINGS : 0) + halving) * CELLS + cell) * ROW;
    if (rows[row] === 0) this.fill(row, { isUpper, halving, cell });
    const t = (tail - (rows[row] as number)) * (rows[row + 1] as number);
    const cubic = (rows[row + 4] as number) + t * (rows[row + 5] as number);
    return (rows[row + 2] as number) + t * ((rows[row + 3] as number) + t * cubic);
  }

  private fill(row: number, { isUpper, halving, cell }: { isUpper: boolean; halving: number; cell: number }): void {
    const width = 2 ** -(halving + 2) / CELLS;
    const start = (CELLS + cell) * width;
    const inverseAt = (t: number) => this.inverse(isUpper ? 1 - (start + t * width) : start + t * width);
    this.rows.set([start, 1 / width, ...cubicThrough(inverseAt)], row);
  }
}

/** The cubic that agrees with a function at 0, 1/4, 3/4 and 1: by Newton's divided differences, lowest power first. */
function cubicThrough(f: (t: number) => number): readonly [number, number, number, number] {
  const [at0, at1, at3, at4] = [f(0), f(1 / 4), f(3 / 4), f(1)];
  const [first, middle, last] = [(at1 - at0) * 4, (at3 - at1) * 2, (at4 - at3) * 4];
  const [left, right] = [(middle - first) / 0.75, (last - middle) / 0.75];
  const third = right - left;
  return [at0, first - left / 4 + (third * 3) / 16, left - third, third];
}
