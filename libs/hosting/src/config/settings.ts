import { z } from 'zod';
import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { address, file, name, oneOf, someOf, speed, whole } from './readings.js';

/** The services of the front door by name, in their order. A worker may host any of them. */
export const SERVICE_NAMES: readonly string[] = frontDoorServices(EVERY_CHOICE).map(({ id }) => id);

/** What a worker may host beside services: the playing of experiments. */
export const EXPERIMENTS = 'experiments';

/** The scenario whose policies, hours and standards a new door has, seen from the project's folder. */
export const DEFAULT_SCENARIO = 'scenarios/worcestershire-2014-15.yaml';

/** How much is logged: each level holds those before it. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One setting of the programs that host the live door. */
export interface Setting<Value = unknown> {
  readonly reads: z.ZodType<Value, string>;
  /** What it is for, as the documents say it. */
  readonly says: string;
  /** What holds where it is not set, as the documents say it. */
  readonly unset: string;
  /** The option that wins over it, such as `--port`. */
  readonly option?: string;
}

/** Every setting there is, by its variable. docs/operations.md has this table; a spec holds the two together. */
export const SETTINGS = {
  DATABASE_URL: {
    reads: address(['postgres:', 'postgresql:'], 'postgres://user@127.0.0.1:5432/frontdoor'),
    says: 'the PostgreSQL (13 or newer) that holds the log',
    unset: 'an embedded PostgreSQL in the data folder',
  },
  REDIS_URL: {
    reads: address(['redis:', 'rediss:'], 'redis://127.0.0.1:6379'),
    says: 'the Redis that holds the queues',
    unset: 'the queues are in the database',
  },
  QUEUE_PREFIX: {
    reads: name,
    says: 'keeps several doors on one Redis apart',
    unset: '`frontdoor`',
  },
  FRONTDOOR_DATA: {
    reads: z.string(),
    says: 'the folder of what must outlive a process',
    unset: 'where the system keeps what is yours: `frontdoor data path`',
  },
  FRONTDOOR_SCENARIO: {
    reads: file('a scenario, such as scenarios/example-small.yaml'),
    says: 'the scenario whose policies, hours and standards the door has',
    unset: `as the door was first opened; a new one has those of \`${DEFAULT_SCENARIO}\``,
    option: '--scenario',
  },
  FRONTDOOR_SPEED: {
    reads: speed,
    says: "how fast the door's time goes: `wall`, `60x`, `1 day per second`",
    unset: 'as the door was first opened; a new one goes by the `wall` clock',
    option: '--speed',
  },
  SERVICES: {
    reads: someOf([...SERVICE_NAMES, EXPERIMENTS]),
    says: `what this process hosts: services with commas between them, \`${EXPERIMENTS}\`, or \`none\``,
    unset: 'all services, and experiments',
    option: '--services',
  },
  AT_ONCE: {
    reads: whole(1, 100),
    says: 'cases that each hosted service moves at the same time',
    unset: '`8`',
  },
  EXPERIMENTS_AT_ONCE: {
    reads: whole(1, 256),
    says: 'replications that are played at the same time',
    unset: 'one less than there are processors, at least `1`',
  },
  FIRST_REPORT: {
    reads: whole(0, 1_000),
    says: 'how often each design is played for the report that `frontdoor serve` makes at its first start; 0 for none',
    unset: '`10`, where experiments are hosted',
  },
  MOST_WAITING: {
    reads: whole(1, 10_000_000),
    says: 'events that may wait before the door takes no more',
    unset: '`20000`',
  },
  POOL_SIZE: {
    reads: whole(2, 500),
    says: 'connections to the database, beside those of the queues',
    unset: '`16`',
  },
  HOST: {
    reads: name,
    says: 'the address at which the api listens; other than loopback only with FRONTDOOR_TOKENS',
    unset: '`127.0.0.1`',
    option: '--host',
  },
  PORT: {
    reads: whole(0, 65_535),
    says: 'the port of the api; 0 for any that is free',
    unset: '`3000`',
    option: '--port',
  },
  FRONTDOOR_TOKENS: {
    reads: file('a file of hashed tokens with their roles'),
    says: 'who may use the api, and as what',
    unset: 'one token, made at the first start and kept in the data folder',
  },
  FRONTDOOR_SIGNING_KEY_FILE: {
    reads: z.string(),
    says: 'the key (Ed25519) that signs checkpoints of the log; made at its first use',
    unset: 'one in the data folder, where the embedded PostgreSQL is used; else this process signs nothing',
  },
  METRICS_HOST: {
    reads: name,
    says: 'the address at which a process tells how it is; it tells no case, only numbers',
    unset: '`127.0.0.1`',
  },
  METRICS_PORT: {
    reads: whole(0, 65_535),
    says: 'the port of it; 0 for any that is free',
    unset: '`9464`, or any other where that is taken',
    option: '--metrics-port',
  },
  STOP_SECONDS: {
    reads: whole(1, 600),
    says: 'how long a process that is to stop waits for what is in hand',
    unset: '`25`',
  },
  LOG_LEVEL: {
    reads: oneOf(LOG_LEVELS),
    says: 'how much is logged: `error`, `warn`, `info` or `debug`',
    unset: '`info`',
    option: '--log-level',
  },
  LOG_FORMAT: {
    reads: oneOf(['json', 'words'] as const),
    says: 'how it is logged: a JSON document to a line, or in words',
    unset: '`words` on a terminal, `json` elsewhere',
  },
} satisfies Record<string, Setting>;

/** The variable of a setting. */
export type Variable = keyof typeof SETTINGS;

/** The settings as a table, as docs/operations.md has them. */
export function settingsTable(): string {
  const rows = Object.entries<Setting>(SETTINGS).map(
    ([variable, { option, says, unset }]) =>
      `| \`${variable}\` | ${option === undefined ? '' : `\`${option}\``} | ${says} | ${unset} |`,
  );
  return ['| variable | option | says | where it is not set |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The settings in words, for the help of a program. */
export function settingsInWords(): string {
  const entries = Object.entries<Setting>(SETTINGS).flatMap(([variable, { option, says, unset }]) => [
    `  ${variable}${option === undefined ? '' : ` or ${option} <value>`}`,
    `      ${says}`,
    `      not set: ${unset}`,
  ]);
  return [...entries, ''].join('\n').replaceAll('`', '');
}
