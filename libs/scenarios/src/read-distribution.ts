import { type Parsed, quoted, readDuration, readShare, wrong } from './amounts.js';
import type { Bin, Distribution, Duration, TimeUnit } from './distribution.js';

const EXAMPLES =
  '`fixed 20 min`, `uniform 1 h to 3 h`, `triangular 10 min, 20 min, 60 min`, `exponential mean 2 h`, ' +
  '`lognormal median 20 min, p90 60 min`, `weibull median 20 min, p90 60 min` or `gamma mean 3 h, sd 2 h`';

/** How each kind is written: what stands between its amounts. */
const FORMS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    fixed: /^fixed ([^,]+)$/,
    uniform: /^uniform ([^,]+?) to ([^,]+)$/,
    triangular: /^triangular ([^,]+),([^,]+),([^,]+)$/,
    exponential: /^exponential mean ([^,]+)$/,
    lognormal: /^lognormal median ([^,]+), *p90 ([^,]+)$/,
    weibull: /^weibull median ([^,]+), *p90 ([^,]+)$/,
    gamma: /^gamma mean ([^,]+), *sd ([^,]+)$/,
  }),
);

/** Reads a distribution written in one line. */
export function readDistribution(text: string): Parsed<Distribution> {
  const line = text.trim().replace(/\s+/g, ' ').slice(0, 200);
  const kind = line.split(' ', 1)[0] ?? '';
  const amounts = FORMS.get(kind)?.exec(line)?.slice(1);
  if (amounts === undefined) {
    const says = FORMS.has(kind)
      ? `${quoted(line)} does not say how \`${kind}\` is to be drawn`
      : `${quoted(line)} is not a distribution`;
    return wrong(says, `Write ${EXAMPLES}.`);
  }
  const durations: Duration[] = [];
  for (const amount of amounts) {
    const duration = readDuration(amount);
    if ('wrong' in duration) return duration;
    durations.push(duration.value);
  }
  return drawn(kind, durations);
}

function drawn(kind: string, durations: readonly Duration[]): Parsed<Distribution> {
  const unit = durations[0]?.unit ?? 'working-ms';
  if (durations.some((duration) => duration.unit !== unit)) {
    return wrong(
      'the amounts are in units that cannot be compared',
      'Write all of them in hours, or all in working days, or all in weeks.',
    );
  }
  const [first = 0, second = 0, third = 0] = durations.map(({ amount }) => amount);
  switch (kind) {
    case 'fixed':
      return { value: { kind, value: first, unit } };
    case 'uniform':
      if (first >= second) return wrong('`uniform` begins at or after its end', 'Write the smaller amount first.');
      return { value: { kind, from: first, to: second, unit } };
    case 'triangular':
      if (first > second || second > third || first === third) {
        return wrong('`triangular` amounts are not in order', 'Write the least, the most likely and the most.');
      }
      return { value: { kind, low: first, mode: second, high: third, unit } };
    case 'exponential':
      if (first === 0) return wrong('`exponential` has a mean of nothing', 'Write a mean above nothing, or `fixed`.');
      return { value: { kind, mean: first, unit } };
    case 'gamma':
      return gamma(first, second, unit);
    default:
      if (first === 0 || second <= first) {
        return wrong(
          `\`${kind}\` has a p90 that is not above its median`,
          'Write the median first, above nothing, then the time nine in ten stay under.',
        );
      }
      return { value: { kind: kind === 'weibull' ? kind : 'lognormal', median: first, p90: second, unit } };
  }
}

/**
 * The least and most a gamma's sd may be, for each unit of its mean: less is all but fixed, more is nothing for most.
 * Beyond them the inverse we draw by is not exact, either.
 */
const GAMMA_SD = { least: 1 / 20, most: 3 } as const;

function gamma(mean: number, sd: number, unit: TimeUnit): Parsed<Distribution> {
  if (mean === 0) return wrong('`gamma` has a mean of nothing', 'Write a mean above nothing, or `fixed`.');
  if (sd === 0) return wrong('`gamma` has an sd of nothing', 'Write an sd above nothing, or `fixed`.');
  if (sd < mean * GAMMA_SD.least) {
    return wrong('`gamma` has an sd below a twentieth of its mean', 'Write a larger sd, or `fixed` or `uniform`.');
  }
  if (sd > mean * GAMMA_SD.most) {
    return wrong('`gamma` has an sd above 3 times its mean', 'Write a smaller sd, or bars of a table as `empirical:`.');
  }
  return { value: { kind: 'gamma', mean, sd, unit } };
}

const BIN = /^(\d{1,12}(?:\.\d{1,12})?)(?: to (\d{1,12}(?:\.\d{1,12})?))? +(\D+)$/;
const BIN_WAY_OUT = 'Write bins as `0 to 10 working days: 117 of 649`, each with its end.';

/** Reads bars of an empirical distribution: `0 to 10 working days: 18%`. */
export function readBins(written: Readonly<Record<string, string | number>>): Parsed<Distribution> {
  const bins: Bin[] = [];
  let unit: TimeUnit | undefined;
  for (const [range, part] of Object.entries(written)) {
    const bin = readBin(range);
    if ('wrong' in bin) return bin;
    const share = readShare(part);
    if ('wrong' in share) return share;
    if (bin.value.unit !== (unit ?? bin.value.unit)) return wrong('the bins are in different units', BIN_WAY_OUT);
    unit = bin.value.unit;
    bins.push({ from: bin.value.from, to: bin.value.to, share: share.value });
  }
  if (unit === undefined) return wrong('there are no bins', BIN_WAY_OUT);
  return overlap(bins, unit) ?? { value: { kind: 'empirical', bins, unit } };
}

function readBin(range: string): Parsed<{ from: number; to: number; unit: TimeUnit }> {
  const [, from, to, letters] = BIN.exec(range.trim()) ?? [];
  if (from === undefined || letters === undefined) return wrong(`${quoted(range)} is not a bin`, BIN_WAY_OUT);
  const low = readDuration(`${from} ${letters}`);
  const high = readDuration(`${to ?? from} ${letters}`);
  if ('wrong' in low) return low;
  if ('wrong' in high) return high;
  const bin = { from: low.value.amount, to: high.value.amount, unit: low.value.unit };
  if (bin.to < bin.from) return wrong(`the bin ${quoted(range)} ends before it begins`, BIN_WAY_OUT);
  if (bin.unit !== 'working-ms' && !(Number.isInteger(bin.from) && Number.isInteger(bin.to))) {
    return wrong(`the bin ${quoted(range)} is not of whole days`, BIN_WAY_OUT);
  }
  return { value: bin };
}

function overlap(bins: readonly Bin[], unit: TimeUnit): { wrong: { says: string; wayOut: string } } | undefined {
  const sum = bins.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-9) return wrong(`the bins' shares add up to ${percent(sum)}, not 100%`, BIN_WAY_OUT);
  const touching = bins.find(({ from }, index) => {
    const before = bins[index - 1];
    // Bins of days are whole days, both ends included; bins of hours may share an edge.
    return before !== undefined && (unit === 'working-ms' ? from < before.to : from <= before.to);
  });
  if (touching === undefined) return undefined;
  return wrong('the bins overlap, or are not in order', 'Begin each bin after the end of the one before.');
}

/** An amount in the middle of a distribution: its mean, or its median if that is what is written. */
export function middleOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return (distribution.from + distribution.to) / 2;
    case 'triangular':
      return (distribution.low + distribution.mode + distribution.high) / 3;
    case 'exponential':
    case 'gamma':
      return distribution.mean;
    case 'lognormal':
    case 'weibull':
      return distribution.median;
    case 'discrete':
      return distribution.amounts.reduce((sum, { amount, share }) => sum + share * amount, 0);
    case 'empirical':
      return distribution.bins.reduce((sum, { from, to, share }) => sum + (share * (from + to)) / 2, 0);
  }
}

/** A share as a percentage, to as many digits as are needed to see that it is not the whole. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(7))}%`;
}
