import type { LogColumns } from '@frontdoor/simulation';

/** A part of a queue that cases enter by one event and leave by another. */
export interface Stage {
  readonly enters: string;
  readonly leaves: readonly string[];
}

/** When each case entered and left a stage, by case number; NaN where it has not. */
export interface Passage {
  readonly entered: Float64Array;
  readonly left: Float64Array;
}

/** Reads a stage that each case passes at most once off a log. */
export function passageOf(log: LogColumns, { enters, leaves }: Stage, cases: number): Passage {
  const entered = new Float64Array(cases).fill(NaN);
  const left = new Float64Array(cases).fill(NaN);
  const [into, out] = [log.typeNames.indexOf(enters), leaves.map((type) => log.typeNames.indexOf(type))];
  for (let row = 0; row < log.length; row++) {
    const type = log.type(row);
    if (type === into) entered[log.caseNumber(row)] = log.at(row);
    if (out.includes(type) && entered[log.caseNumber(row)]! >= 0) left[log.caseNumber(row)] = log.at(row);
  }
  return { entered, left };
}

/** Little's law and conservation in a stage, over a whole run and to the millisecond. */
export interface Balance {
  readonly entered: number;
  readonly left: number;
  /** How many are inside when the run ends. */
  readonly inside: number;
  /** The time-integral of how many are inside: L times the length of the run. Unit: case-milliseconds. */
  readonly area: number;
  /** The time spent inside, of those still there up to the end: lambda times W times the length of the run. */
  readonly spent: number;
  /** The fewest ever inside; less than none would mean that somebody left before they came. */
  readonly fewest: number;
  readonly most: number;
}

/** Counts a stage twice over: moment by moment along the log, and case by case. */
export function balanceOf(log: LogColumns, stage: Stage, cases: number, ends: number): Balance {
  const { entered, left } = passageOf(log, stage, cases);
  let spent = 0;
  for (let number = 0; number < cases; number++) {
    const from = entered[number] as number;
    const to = left[number] as number;
    if (Number.isNaN(from)) continue;
    spent += (Number.isNaN(to) ? ends : to) - from;
  }
  const [into, out] = [log.typeNames.indexOf(stage.enters), stage.leaves.map((type) => log.typeNames.indexOf(type))];
  const isInside = new Uint8Array(cases);
  const sweep = { inside: 0, area: 0, fewest: 0, most: 0, entered: 0, left: 0 };
  let since = 0;
  for (let row = 0; row < log.length; row++) {
    const number = log.caseNumber(row);
    const enters = log.type(row) === into;
    if (!enters && !(out.includes(log.type(row)) && isInside[number] === 1)) continue;
    isInside[number] = enters ? 1 : 0;
    sweep.area += sweep.inside * (log.at(row) - since);
    since = log.at(row);
    sweep.inside += enters ? 1 : -1;
    if (enters) sweep.entered += 1;
    else sweep.left += 1;
    sweep.fewest = Math.min(sweep.fewest, sweep.inside);
    sweep.most = Math.max(sweep.most, sweep.inside);
  }
  sweep.area += sweep.inside * (ends - since);
  return { ...sweep, spent };
}

/** The moments at which somebody was left waiting though somebody was free to serve them: none, in an honest queue. */
export function idleWhileWaiting(log: LogColumns, waiting: Stage, serving: Stage, servers: number): readonly number[] {
  const number = (types: readonly string[]) => types.map((type) => log.typeNames.indexOf(type));
  const [comes, starts, ends] = [number([waiting.enters]), number([serving.enters]), number(serving.leaves)];
  const wrong: number[] = [];
  let queue = 0;
  let busy = 0;
  for (let row = 0; row < log.length; row++) {
    const type = log.type(row);
    if (comes.includes(type)) queue += 1;
    if (starts.includes(type)) [queue, busy] = [queue - 1, busy + 1];
    if (ends.includes(type)) busy -= 1;
    const isLast = row + 1 === log.length || log.at(row + 1) > log.at(row);
    if (isLast && queue > 0 && busy < servers) wrong.push(log.at(row));
  }
  return wrong;
}
