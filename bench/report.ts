import type { Measured } from './measure.js';
import { type Compared, middle, ratioOf } from './harness.js';

/** What is promised of a number: at most, or at least, so much. */
export interface Pledge {
  readonly says: string;
  readonly value: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;

/** The middle of what a side's processes took or held. */
export const cpuOf = (side: readonly Measured[]): number => middle(side.map(({ cpu }) => cpu));
export const peakOf = (side: readonly Measured[]): number => Math.max(...side.map(({ peak }) => peak));
export const nsPerEvent = (side: readonly Measured[]): number =>
  middle(side.map(({ cpu, events }) => (cpu / events) * 1e9));

/** Prints a model: what both sides took, and what both say. */
export function printModel(title: string, compared: Compared): void {
  const { one: reference, other: ours } = compared;
  write(`\n${title}`);
  printSide('reference', reference);
  printSide('ours', ours);
  write(`  ratio of CPU time, ours to reference: ${ratioOf(compared).toFixed(2)}`);
  const [said, known] = [ours[0]?.answers ?? {}, reference[0]?.answers ?? {}];
  write(`  ${'answer'.padEnd(20)}${'reference'.padStart(12)}${'ours'.padStart(12)}`);
  for (const name of Object.keys(known)) write(`  ${name.padEnd(20)}${figure(known[name])}${figure(said[name])}`);
}

/** Prints what one side took. */
export function printSide(name: string, side: readonly Measured[]): void {
  const [cpu, events] = [cpuOf(side), side[0]?.events ?? 0];
  const rate = Math.round(events / cpu).toLocaleString('en-GB');
  const parts = Object.keys(side[0]?.parts ?? {}).map(
    (part) => `${part} ${ms(middle(side.map(({ parts: each }) => each[part] ?? 0)))}`,
  );
  const split = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  write(`  ${name}: ${ms(cpu)} CPU a replication${split}`);
  write(`    ${Math.round(events)} events, ${rate} a second; peak memory ${peakOf(side).toFixed(0)} MiB`);
}

/** Prints each promise and whether it was kept; gives back whether all were. */
export function printPledges(pledges: readonly Pledge[]): boolean {
  write('\nPromises');
  const isKept = ({ value, atMost = Infinity, atLeast = -Infinity }: Pledge) => value <= atMost && value >= atLeast;
  for (const pledge of pledges) {
    const { says, value, atMost, atLeast } = pledge;
    const bound = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
    write(`  ${isKept(pledge) ? 'kept  ' : 'BROKEN'}  ${says}: ${Number(value.toPrecision(3))}, ${bound}`);
  }
  return pledges.every(isKept);
}

export const printLine = write;

function figure(value: number | undefined): string {
  return Number((value ?? NaN).toPrecision(5))
    .toString()
    .padStart(12);
}
