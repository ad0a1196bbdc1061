import type { DataSource, EntityManager } from 'typeorm';
import type { LogFault } from './log-fault.js';
import type { SigningKey } from './signing-key.js';
import { followCases } from './verify-cases.js';
import { followPositions } from './verify-positions.js';

/** What a verification found. */
export interface Verification {
  readonly events: number;
  readonly cases: number;
  readonly checkpoints: number;
  /** The last position that a sound checkpoint vouches for; 0 when none does. */
  readonly signedTo: number;
  readonly faults: readonly LogFault[];
}

/** How a log is verified. */
export interface VerifyOptions {
  /** The keys that may have signed. Without any, signatures are not looked at, and `signedTo` is 0. */
  readonly keys?: readonly Pick<SigningKey, 'id' | 'publicKey'>[];
  /** Told now and then how much of the work is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Walks the whole log and finds everything that shows it was altered: each case by its chain of hashes, all events by their
 * positions, and both against the signed checkpoints. The log as it was when it began; appends go on meanwhile.
 */
export function verifyLog(database: DataSource, { keys = [], onProgress }: VerifyOptions = {}): Promise<Verification> {
  return database.transaction('REPEATABLE READ', async (manager) => {
    const events = await countOf(manager);
    const tell = (done: number) => onProgress?.(events === 0 ? 1 : Math.min(done / (2 * events), 1));
    const cases = await followCases(manager, tell);
    const whole = await followPositions(manager, keys, (done) => tell(events + done));
    tell(2 * events);
    const faults = [...cases.faults, ...whole.faults];
    return { events, cases: cases.cases, checkpoints: whole.checkpoints, signedTo: whole.signedTo, faults };
  });
}

async function countOf(manager: EntityManager): Promise<number> {
  const [row]: { events: string }[] = await manager.query('select count(*) as events from frontdoor.event');
  return Number(row?.events ?? 0);
}
