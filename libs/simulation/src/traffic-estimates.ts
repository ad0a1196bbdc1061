import { type Difference, type Estimate, comparePaired, estimate } from './statistics/index.js';
import type { Traffic } from './traffic.js';

/** One task over the replications of an experiment. */
export interface TaskEstimate {
  readonly task: string;
  readonly came: Estimate;
  readonly takenUp: Estimate;
  /** How long it waits on average for somebody to take it up, round the clock. Unit: hours. */
  readonly waitHours: Estimate | undefined;
  /** All such waits added up. Unit: days, round the clock. */
  readonly waitedDays: Estimate;
  readonly longest: Estimate;
  readonly left: Estimate;
}

/** A pool over the replications of an experiment. */
export interface PoolEstimate {
  readonly pool: string;
  readonly busyShare: Estimate;
}

/** The traffic of an experiment: means over its replications. */
export interface TrafficEstimate {
  readonly events: Readonly<Record<string, number>>;
  readonly passings: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly tasks: readonly TaskEstimate[];
  readonly pools: readonly PoolEstimate[];
}

/** How the traffic of a design differs from the base's, replication by replication; only of what both have. */
export interface TrafficComparison {
  /** Of all the waiting for a task. Unit: days, round the clock. */
  readonly tasks: readonly { readonly task: string; readonly waitedDays: Difference }[];
  /** Of the share of hours busy. */
  readonly pools: readonly { readonly pool: string; readonly busyShare: Difference }[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Sums up the traffic of replications, in order; undefined where none was read. */
export function sumUpTraffic(traffics: readonly Traffic[]): TrafficEstimate | undefined {
  const [first] = traffics;
  if (!first) return undefined;
  return {
    events: meanEvents(traffics),
    passings: meanPassings(traffics),
    tasks: first.tasks.map(({ task }, place) => taskEstimate(task, place, traffics)),
    pools: first.pools.flatMap(({ pool }) => {
      const busyShare = estimate(traffics.map((traffic) => busyShareOf(traffic, pool)));
      return busyShare ? [{ pool, busyShare }] : [];
    }),
  };
}

/** Compares the traffic of a design with the base's, both played with the same dice. */
export function compareTraffic(base: readonly Traffic[], other: readonly Traffic[]): TrafficComparison {
  const tasks = base[0]?.tasks ?? [];
  const pools = base[0]?.pools ?? [];
  return {
    tasks: tasks.flatMap(({ task }) => {
      const waitedDays = comparePaired(waitedDaysOf(base, task), waitedDaysOf(other, task));
      return waitedDays ? [{ task, waitedDays }] : [];
    }),
    pools: pools.flatMap(({ pool }) => {
      const of = (traffics: readonly Traffic[]) => traffics.map((traffic) => busyShareOf(traffic, pool));
      const busyShare = comparePaired(of(base), of(other));
      return busyShare ? [{ pool, busyShare }] : [];
    }),
  };
}

function taskEstimate(task: string, place: number, traffics: readonly Traffic[]): TaskEstimate {
  const rows = traffics.flatMap(({ tasks }) => tasks[place] ?? []);
  const of = (value: (row: (typeof rows)[number]) => number) => estimate(rows.map(value)) as Estimate;
  return {
    task,
    came: of(({ came }) => came),
    takenUp: of(({ takenUp }) => takenUp),
    waitHours: estimate(rows.map(({ waitedMs, takenUp }) => (takenUp > 0 ? waitedMs / takenUp / HOUR_MS : undefined))),
    waitedDays: of(({ waitedMs }) => waitedMs / DAY_MS),
    longest: of(({ longest }) => longest),
    left: of(({ left }) => left),
  };
}

function meanEvents(traffics: readonly Traffic[]): Readonly<Record<string, number>> {
  const types = [...new Set(traffics.flatMap(({ events }) => Object.keys(events)))];
  const sum = (type: string) => traffics.reduce((total, { events }) => total + (events[type] ?? 0), 0);
  return Object.fromEntries(types.map((type) => [type, sum(type) / traffics.length]));
}

function meanPassings(traffics: readonly Traffic[]): TrafficEstimate['passings'] {
  const sums = new Map<string, { from: string; to: string; count: number }>();
  for (const { from, to, count } of traffics.flatMap(({ passings }) => passings)) {
    const key = `${from} ${to}`;
    sums.set(key, { from, to, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()].map(({ count, ...pair }) => ({ ...pair, count: count / traffics.length }));
}

function waitedDaysOf(traffics: readonly Traffic[], task: string): readonly (number | undefined)[] {
  return traffics.map(({ tasks }) => {
    const found = tasks.find((row) => row.task === task);
    return found && found.waitedMs / DAY_MS;
  });
}

function busyShareOf({ pools }: Traffic, pool: string): number | undefined {
  return pools.find((row) => row.pool === pool)?.busyShare;
}
