import { LOG_LEVELS, type LogLevel } from '../config/settings.js';
import { saidWithoutContents } from './said-without-contents.js';

/** What a line of the log may hold beside its words: numbers, names of ours, addresses. Never anything of a case. */
export type LogFacts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** How a log is written. */
export interface DoorLogOptions {
  /** What this process is: `worker`, `api`. */
  readonly program: string;
  readonly level: LogLevel;
  /** A JSON document to a line, or words. */
  readonly format: 'json' | 'words';
  readonly write: (line: string) => void;
}

/** How long the same trouble is only counted after it was told. Unit: milliseconds. */
const QUIET = 10_000;

/** Troubles remembered to be counted; the oldest is forgotten first. */
const MOST_TROUBLES = 100;

/** What a process tells of itself, a line at a time, to whoever runs it. It never tells what is in a case. */
export class DoorLog {
  private readonly troubles = new Map<string, { at: number; times: number }>();

  constructor(private readonly options: DoorLogOptions) {}

  /** The log of a process, on standard error: words on a terminal, JSON elsewhere, unless a format is asked for. */
  static onStderr(options: Pick<DoorLogOptions, 'program' | 'level'>, format?: DoorLogOptions['format']): DoorLog {
    return new DoorLog({
      ...options,
      format: format ?? (process.stderr.isTTY ? 'words' : 'json'),
      write: (line) => process.stderr.write(`${line}\n`),
    });
  }

  error(says: string, facts: LogFacts = {}): void {
    this.tell('error', says, facts);
  }

  warn(says: string, facts: LogFacts = {}): void {
    this.tell('warn', says, facts);
  }

  info(says: string, facts: LogFacts = {}): void {
    this.tell('info', says, facts);
  }

  debug(says: string, facts: LogFacts = {}): void {
    this.tell('debug', says, facts);
  }

  /** Tells of an error that passed. The same one again and again is told now and then, with how often it came. */
  trouble(error: unknown): void {
    const said = saidWithoutContents(error);
    const key = JSON.stringify(said);
    const now = Date.now();
    const known = this.troubles.get(key);
    if (known && now - known.at < QUIET) {
      known.times += 1;
      return;
    }
    this.troubles.delete(key);
    const [oldest] = this.troubles.keys();
    if (oldest !== undefined && this.troubles.size >= MOST_TROUBLES) this.troubles.delete(oldest);
    this.troubles.set(key, { at: now, times: 0 });
    const { words, ...facts } = said;
    this.warn(words, { ...facts, ...(known && known.times > 0 ? { timesSince: known.times } : {}) });
  }

  private tell(level: LogLevel, says: string, facts: LogFacts): void {
    const { options } = this;
    if (LOG_LEVELS.indexOf(level) > LOG_LEVELS.indexOf(options.level)) return;
    const time = new Date().toISOString();
    options.write(
      options.format === 'json' ? inJson({ time, level, options, says, facts }) : inWords({ time, level, says, facts }),
    );
  }
}

interface Line {
  readonly time: string;
  readonly level: LogLevel;
  readonly says: string;
  readonly facts: LogFacts;
}

function inJson({ time, level, says, facts, options }: Line & { readonly options: DoorLogOptions }): string {
  return JSON.stringify({ time, level, program: options.program, pid: process.pid, says, ...facts });
}

function inWords({ time, level, says, facts }: Line): string {
  const told = Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [`${name}=${String(fact)}`]));
  const end = told.length === 0 ? '' : ` (${told.join(', ')})`;
  return `${time.slice(11, 19)} ${level === 'info' ? '' : `${level}: `}${says}${end}`;
}
