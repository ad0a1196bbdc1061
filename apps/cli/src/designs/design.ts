import { type Fault, type Provenance, type Scenario, type ScenarioSource } from '@frontdoor/scenarios';
import { placed } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import type { ValuesOfPath } from './set-option.js';

/** One value that was set, and what it stands for. */
export interface Setting {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** Of the value written in the file: the one it was set to has none of its own. */
  readonly provenance: Provenance | null;
}

/** A scenario as it is, or with values set. */
export interface Design {
  readonly label: string;
  readonly scenario: Scenario;
  readonly set: readonly Setting[];
}

/** The most points of a grid. */
const MOST_POINTS = 400;

/** What the scenario itself is called among its variants. */
export const AS_IT_IS = 'as it is';

/** The designs of a full grid: every value of every path with every one of the others. @throws ScenarioNotValid, CommandFailed */
export function gridOf(source: ScenarioSource, base: Scenario, sets: readonly ValuesOfPath[]): readonly Design[] {
  const size = sets.reduce((product, { values }) => product * values.length, 1);
  if (size > MOST_POINTS) {
    throw new CommandFailed(
      EXIT.badInput,
      `That is a grid of ${size} points, more than ${MOST_POINTS}: give fewer values, or sweep one --set at a time.`,
    );
  }
  const points = sets.reduce<readonly (readonly { path: string; to: string }[])[]>(
    (grid, { path, values }) => grid.flatMap((point) => values.map((to) => [...point, { path, to }])),
    [[]],
  );
  const reads = points.map((point) => ({ point, read: source.scenarioWith(point) }));
  const faults = reads.flatMap(({ point, read }) =>
    'faults' in read ? read.faults.map((each) => withPoint(each, point)) : [],
  );
  if (faults.length > 0) throw placed(distinct(faults));
  return reads.flatMap(({ point, read }) =>
    'scenario' in read
      ? [{ label: labelOf(point), scenario: read.scenario, set: point.map((each) => settingOf(source, base, each)) }]
      : [],
  );
}

/** A setting beside what it stands for. */
export function settingOf(source: ScenarioSource, base: Scenario, { path, to }: { path: string; to: string }): Setting {
  const provenance = base.numbers.find((number) => number.path === path.replace(/\.value$/, ''))?.provenance ?? null;
  return { path, from: source.valueAt(path) ?? '', to, provenance };
}

function labelOf(point: readonly { path: string; to: string }[]): string {
  return point.map(({ path, to }) => `${path}=${to}`).join(', ');
}

/** A fault that only shows elsewhere in the scenario says which value brings it about. */
function withPoint(fault: Fault, point: readonly { path: string; to: string }[]): Fault {
  return fault.file === '--set' ? fault : { ...fault, says: `with ${labelOf(point)}, ${fault.says}` };
}

function distinct(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.file}:${fault.column} ${fault.says}`, fault])).values()];
}
