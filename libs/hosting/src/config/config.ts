import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { type DataFolder, dataFolderOf } from '@frontdoor/event-store';
import { type SettingFault, optionsIn } from './options.js';
import {
  DEFAULT_SCENARIO,
  EXPERIMENTS,
  type LogLevel,
  SERVICE_NAMES,
  SETTINGS,
  type Setting,
  type Variable,
} from './settings.js';
import type { Speed } from './speed.js';

/** How a program that hosts the live door is set, read and checked. It may hold passwords: it is not to be shown. */
export interface Config {
  /** Undefined where the embedded server of the data folder is used. */
  readonly databaseUrl: string | undefined;
  readonly data: DataFolder;
  /** Undefined where the queues are in the database. */
  readonly redisUrl: string | undefined;
  readonly queuePrefix: string;
  /** The scenario whose settings the door is to have; undefined to take it as it is. */
  readonly scenario: string | undefined;
  /** The scenario whose settings a new door has where none is named. */
  readonly newDoorScenario: string;
  /** Undefined to take the door's time as it goes. */
  readonly speed: Speed | undefined;
  /** The services that this process hosts. */
  readonly services: readonly string[];
  /** Whether this process plays experiments. */
  readonly hostsExperiments: boolean;
  readonly atOnce: number;
  readonly experimentsAtOnce: number;
  /** How often each design is played for the first report; 0 for none. */
  readonly firstReport: number;
  readonly mostWaiting: number;
  readonly poolSize: number;
  readonly host: string;
  readonly port: number;
  /** The file of tokens; undefined where the local one is used. */
  readonly tokens: string | undefined;
  /** The file of the key that signs checkpoints of the log; undefined where this process signs nothing. */
  readonly signingKey: string | undefined;
  readonly metricsHost: string;
  /** Undefined for the usual one, or any other where that is taken. */
  readonly metricsPort: number | undefined;
  readonly stopSeconds: number;
  readonly logLevel: LogLevel;
  /** Undefined for words on a terminal and JSON elsewhere. */
  readonly logFormat: 'json' | 'words' | undefined;
}

/** Thrown when settings are not right. Nothing has been opened. */
export class ConfigNotValid extends Error {
  override readonly name = 'ConfigNotValid';

  constructor(readonly faults: readonly SettingFault[]) {
    super(
      [
        ...faults.map(({ setting, words }) => `${setting}: ${words}`),
        `There ${faults.length === 1 ? 'is 1 fault' : `are ${faults.length} faults`} in the settings. Nothing was started.`,
      ].join('\n'),
    );
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of a program that hosts the live door: options before variables, and one that is empty as not set.
 *
 * @param options What was typed after the program's name: `--port 4000` or `--port=4000`.
 * @param home The folder of the project, which holds the scenarios.
 * @throws ConfigNotValid with every fault at once
 */
export function configOf(environment: Environment, options: readonly string[] = [], home = process.cwd()): Config {
  const { given, faults: misfits } = optionsIn(options);
  const settings = new Settings(environment, given, misfits);
  const hosted = settings.of('SERVICES');
  const databaseUrl = settings.of('DATABASE_URL');
  const data = dataFolderOf({ ...environment, FRONTDOOR_DATA: settings.of('FRONTDOOR_DATA') });
  const config: Config = {
    databaseUrl,
    data,
    redisUrl: settings.of('REDIS_URL'),
    queuePrefix: settings.of('QUEUE_PREFIX') ?? 'frontdoor',
    scenario: settings.of('FRONTDOOR_SCENARIO'),
    newDoorScenario: join(home, DEFAULT_SCENARIO),
    speed: settings.of('FRONTDOOR_SPEED'),
    services: hosted?.filter((name) => name !== EXPERIMENTS) ?? SERVICE_NAMES,
    hostsExperiments: hosted?.includes(EXPERIMENTS) ?? true,
    atOnce: settings.of('AT_ONCE') ?? 8,
    experimentsAtOnce: settings.of('EXPERIMENTS_AT_ONCE') ?? Math.max(1, availableParallelism() - 1),
    firstReport: settings.of('FIRST_REPORT') ?? (hosted?.includes(EXPERIMENTS) === false ? 0 : 10),
    mostWaiting: settings.of('MOST_WAITING') ?? 20_000,
    poolSize: settings.of('POOL_SIZE') ?? 16,
    host: settings.of('HOST') ?? '127.0.0.1',
    port: settings.of('PORT') ?? 3_000,
    tokens: settings.of('FRONTDOOR_TOKENS'),
    signingKey: settings.of('FRONTDOOR_SIGNING_KEY_FILE') ?? (databaseUrl === undefined ? data.signingKey : undefined),
    metricsHost: settings.of('METRICS_HOST') ?? '127.0.0.1',
    metricsPort: settings.of('METRICS_PORT'),
    stopSeconds: settings.of('STOP_SECONDS') ?? 25,
    logLevel: settings.of('LOG_LEVEL') ?? 'info',
    logFormat: settings.of('LOG_FORMAT'),
  };
  const faults = [...settings.faults, ...faultsBetween(config, settings)];
  if (faults.length > 0) throw new ConfigNotValid(faults);
  return config;
}

type ValueOf<Name extends Variable> = z.output<(typeof SETTINGS)[Name]['reads']>;

/** Reads settings one by one, and gathers what is wrong with any. */
class Settings {
  readonly faults: SettingFault[];

  constructor(
    private readonly environment: Environment,
    private readonly options: ReadonlyMap<Variable, string>,
    faults: readonly SettingFault[],
  ) {
    this.faults = [...faults];
  }

  of<Name extends Variable>(variable: Name): ValueOf<Name> | undefined {
    const text = this.options.get(variable) ?? this.environment[variable];
    if (text === undefined || text === '') return undefined;
    const read = SETTINGS[variable].reads.safeParse(text);
    if (read.success) return read.data as ValueOf<Name>;
    const words = `found ${read.error.issues.map(({ message }) => message).join('; ')}`;
    this.faults.push({ setting: this.nameOf(variable), words: /[.?]$/.test(words) ? words : `${words}.` });
    return undefined;
  }

  /** How a setting was given, to name it by. */
  nameOf(variable: Variable): string {
    const { option }: Setting = SETTINGS[variable];
    return option !== undefined && this.options.has(variable) ? option : variable;
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/** Whether an address is this machine's own, that no other machine can reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127(\.\d{1,3}){3}$/.test(host);
}

function faultsBetween(config: Config, settings: Settings): readonly SettingFault[] {
  const once = 'found "1": a comparison takes at least 2; or 0 for none.';
  return [
    ...hostFault(config, settings),
    ...(config.firstReport === 1 ? [{ setting: settings.nameOf('FIRST_REPORT'), words: once }] : []),
  ];
}

function hostFault({ host, tokens }: Config, settings: Settings): readonly SettingFault[] {
  if (isLoopback(host) || tokens !== undefined || settings.faults.some(({ setting }) => setting === 'FRONTDOOR_TOKENS'))
    return [];
  const words = `found "${host}", which others can reach, and no FRONTDOOR_TOKENS: name a file of tokens, or leave it out.`;
  return [{ setting: settings.nameOf('HOST'), words }];
}
