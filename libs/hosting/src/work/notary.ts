import type { DataSource } from 'typeorm';
import { makeCheckpoint, openSigningKey } from '@frontdoor/event-store';

/** How often a log that grows is signed. Unit: milliseconds. */
const EVERY = 10 * 60_000;

/** What is signed, with which key, and whom to tell of what went wrong. */
export interface NotaryOptions {
  readonly database: DataSource;
  /** The file of the key, made at its first use. */
  readonly keyFile: string;
  readonly onError: (error: Error) => void;
  readonly every?: number;
}

/**
 * Signs what the log is, from time to time and when its process ends, so that whoever alters it later is found out:
 * `frontdoor data verify`. Several may sign one log; each goes on from the checkpoint before.
 */
export class Notary {
  private timer: NodeJS.Timeout | undefined;
  private signing: Promise<void> = Promise.resolve();

  constructor(private readonly options: NotaryOptions) {}

  open(): void {
    this.timer = setInterval(() => {
      this.signing = this.signing.then(() => this.sign());
    }, this.options.every ?? EVERY);
    this.timer.unref();
  }

  /** Signs a last time. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.signing;
    await this.sign();
  }

  private async sign(): Promise<void> {
    const { database, keyFile, onError } = this.options;
    try {
      await makeCheckpoint(database, await openSigningKey(keyFile));
    } catch (error) {
      // What could not be signed now is signed the next time: the checkpoint then covers it too.
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
