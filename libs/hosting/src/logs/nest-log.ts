import type { LoggerService } from '@nestjs/common';
import type { DoorLog } from './door-log.js';
import { saidWithoutContents } from './said-without-contents.js';

/** Lets NestJS tell through our log: how it starts only to those who ask for it, and its errors without contents. */
export class NestLog implements LoggerService {
  constructor(private readonly door: DoorLog) {}

  log(message: unknown): void {
    this.door.debug(`nest: ${wordsOf(message)}`);
  }

  debug(message: unknown): void {
    this.door.debug(`nest: ${wordsOf(message)}`);
  }

  verbose(message: unknown): void {
    this.door.debug(`nest: ${wordsOf(message)}`);
  }

  warn(message: unknown): void {
    this.door.warn(`nest: ${wordsOf(message)}`);
  }

  error(message: unknown): void {
    this.failed(message);
  }

  fatal(message: unknown): void {
    this.failed(message);
  }

  private failed(message: unknown): void {
    if (!(message instanceof Error)) return this.door.error(`nest: ${wordsOf(message)}`);
    const { words, ...facts } = saidWithoutContents(message);
    this.door.error(words, facts);
  }
}

/** What Nest says: its own words, or those of an error it was handed as text. */
function wordsOf(message: unknown): string {
  return saidWithoutContents(message instanceof Error ? message : new Error(String(message))).words;
}
