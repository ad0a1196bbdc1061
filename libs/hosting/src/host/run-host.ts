import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, configOf } from '../config/config.js';
import { settingsInWords } from '../config/settings.js';
import { NestLog } from '../logs/nest-log.js';
import { saidWithoutContents } from '../logs/said-without-contents.js';
import { HOST_EXIT, type HostExit, startFailureOf } from '../stop/exit-codes.js';
import { runUntilStopped } from '../stop/run-until-stopped.js';
import { DoorWatch } from './door-watch.js';
import { HostModule } from './host.module.js';

/** A program that hosts the live door. */
export interface Hosting {
  /** `worker`, `serve`. */
  readonly name: string;
  /** What it does, for its help. */
  readonly about?: string;
  readonly options: readonly string[];
  /** The folder of the project, which holds the scenarios. */
  readonly home: string;
  /** The built program, which a thread that plays a replication runs. */
  readonly program: string;
  /** What else is begun once the door is open, and how it ends: before the door does. */
  readonly begin?: (host: Host) => Promise<{ close(): Promise<void> }>;
}

/** The door as this process hosts it. */
export interface Host {
  readonly config: Config;
  readonly watch: DoorWatch;
  readonly app: INestApplicationContext;
}

/**
 * Hosts the live door until the process is told to stop.
 *
 * @returns how the process is to end; whoever calls this ends it
 */
export async function runHost({ name, about = '', options, home, program, begin }: Hosting): Promise<HostExit> {
  if (options.includes('--help')) return help(name, about);
  try {
    const config = configOf(process.env, options, home);
    const watch = DoorWatch.of(name, config);
    endOnFaults(watch);
    const module = HostModule.of(config, { watch, applicationName: `frontdoor ${name}`, program });
    const logger = new NestLog(watch.log);
    const app = await NestFactory.createApplicationContext(module, { logger, abortOnError: false });
    const begun = await begin?.({ config, watch, app });
    const close = async () => {
      await begun?.close();
      await app.close();
    };
    return await runUntilStopped({ close, stopSeconds: config.stopSeconds, log: watch.log });
  } catch (error) {
    const failure = startFailureOf(error);
    process.stderr.write(`${failure?.words ?? unexpected(error)}\n`);
    return failure?.code ?? HOST_EXIT.failed;
  }
}

function help(name: string, about: string): HostExit {
  const usage = `Usage: frontdoor ${name} [options]\n\n${about}\n\nSettings, as variables or as options, which win over them:\n`;
  process.stdout.write(`${usage}${settingsInWords()}`);
  return HOST_EXIT.stopped;
}

/** What nobody caught ends the process, and is told without what may be the contents of a case. */
function endOnFaults({ log }: DoorWatch): void {
  const end = (error: unknown) => {
    const { words, ...facts } = saidWithoutContents(error);
    log.error(`ending on a fault of this program: ${words}`, facts);
    process.exit(HOST_EXIT.failed);
  };
  process.on('uncaughtException', end).on('unhandledRejection', end);
}

function unexpected(error: unknown): string {
  const { words, where = '' } = saidWithoutContents(error);
  return `this program could not start: ${words}\n${where}`;
}
