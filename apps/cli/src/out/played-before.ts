import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Order, type Played, scenarioHash } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { isRecord } from '../is-record.js';
import { MANIFEST, jsonIn, playedIn } from './experiment-folder.js';
import { type ExperimentManifest, otherwise } from './manifest.js';

/** Commands whose folders number their replications by the scenarios of their manifest, and play them from empty to end. */
const NUMBERED_BY_SCENARIO = ['run', 'compare', 'report', 'sweep', 'best', 'sensitivity'];

/** What is not read of a replication unless it is asked for, and who needs it. */
const NOT_READ = {
  traffic: 'who waited for whom, which a report shows, was not read there: `run --out` and `compare --out` read it',
  logHash: 'their logs were not hashed there, as `run` does with --json or --out',
} as const;

/** A folder of an earlier experiment that something can be taken from. */
interface Earlier {
  readonly path: string;
  /** The place of each scenario there, by its hash. */
  readonly designs: ReadonlyMap<string, number>;
}

/** Replications that earlier experiments kept: of the same scenario, dice and program they need not be played again. */
export class PlayedBefore {
  private readonly hashes = new Map<Order, string>();
  private readonly lacking = new Set<keyof typeof NOT_READ>();

  private constructor(
    private readonly earlier: readonly Earlier[],
    private readonly needsTraffic: boolean,
  ) {}

  /** Opens folders to take from. @throws CommandFailed, all faults at once, where one has nothing of the experiment */
  static in(paths: readonly string[], experiment: ExperimentManifest): PlayedBefore {
    const opened = paths.map((path) => openedFor(path, experiment));
    const faults = opened.filter((each) => typeof each === 'string');
    if (faults.length > 0) throw new CommandFailed(EXIT.badInput, [...faults, WAY_OUT].join('\n'));
    const earlier = opened.filter((each) => typeof each !== 'string');
    return new PlayedBefore(earlier, experiment.command === 'report');
  }

  /** A replication of an order, with all that is to be read of it; undefined where no folder has it. */
  found(order: Order, replication: number): Played | undefined {
    const hash = this.hashOf(order);
    for (const { path, designs } of this.earlier) {
      const design = designs.get(hash);
      const played = design === undefined ? undefined : playedIn(path, { order: design, replication });
      if (!played) continue;
      const lacks = this.lackOf(order, played);
      if (lacks === undefined) return asIfPlayedFor(order, played);
      this.lacking.add(lacks);
    }
    return undefined;
  }

  /** Why replications that are there were played again all the same, in words. */
  sayLacking(): readonly string[] {
    return [...this.lacking].map((what) => `Not all that is kept could be taken: ${NOT_READ[what]}.`);
  }

  private lackOf({ hashed = false }: Order, { outcome, logHash }: Played) {
    if (this.needsTraffic && outcome.traffic === undefined) return 'traffic';
    return hashed && logHash === undefined ? 'logHash' : undefined;
  }

  private hashOf(order: Order): string {
    const hash = this.hashes.get(order) ?? scenarioHash(order.scenario);
    this.hashes.set(order, hash);
    return hash;
  }
}

const WAY_OUT =
  'Name a folder that --out kept of one of these scenarios, with the same options; or leave --reuse out. Nothing was played.';

/** A folder of an earlier experiment, or why nothing of it can be taken. */
function openedFor(path: string, experiment: ExperimentManifest): Earlier | string {
  const file = join(path, MANIFEST);
  if (!existsSync(file)) return `--reuse ${path}: no experiment is kept there (it has no ${MANIFEST}).`;
  const found = jsonIn(file);
  if (!isManifest(found)) return `--reuse ${path}: its ${MANIFEST} cannot be read.`;
  const why = whyNothing(found, experiment);
  if (why.length > 0) return `--reuse ${path}: ${why.join('; ')}.`;
  return { path, designs: new Map(found.designs.map(({ hash }, place) => [hash, place])) };
}

function whyNothing(found: ExperimentManifest, { program, seed, designs, asked }: ExperimentManifest) {
  const { command, designs: there } = found;
  if (!NUMBERED_BY_SCENARIO.includes(command)) return [`it was kept by \`${command}\`, which plays otherwise`];
  const why = [
    ...otherwise('program', found.program, program),
    ...otherwise('seed', found.seed, seed),
    ...BEGINS_BY.flatMap((option) => otherwise(`--${option}`, found.asked[option], asked[option])),
  ];
  if (there.some(({ hash }) => designs.some((design) => design.hash === hash))) return why;
  return [...why, `it has ${there.map(({ name }) => name).join(', ')}, but none of these scenarios as they are now`];
}

/** The options that decide what a replication begins with. */
const BEGINS_BY = ['share-warm-up', 'from'];

function isManifest(value: unknown): value is ExperimentManifest {
  if (!isRecord(value)) return false;
  const { command, seed, program, designs, asked } = value;
  const isOurs = typeof command === 'string' && typeof seed === 'number' && typeof program === 'string';
  return isOurs && isRecord(asked) && Array.isArray(designs) && designs.every(isDesign);
}

const isDesign = (value: unknown): boolean =>
  isRecord(value) && typeof value['name'] === 'string' && typeof value['hash'] === 'string';

/** Without what was read of it there and is not asked for here. */
function asIfPlayedFor({ hashed = false }: Order, { logHash, series: _series, ...played }: Played): Played {
  return hashed ? { ...played, logHash } : played;
}
