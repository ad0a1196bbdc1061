import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Checkpoint } from './checkpoint.js';
import { isSignedBy, readCheckpoints } from './checkpoint.js';
import { NOTHING_BEFORE } from './event-hash.js';
import type { SigningKey } from './signing-key.js';
import type { LogFault } from './log-fault.js';

const PAGE = 5_000;
const PAGE_OF_HASHES = `select position, hash from frontdoor.event where position > $1 order by position limit ${PAGE}`;

type Key = Pick<SigningKey, 'id' | 'publicKey'>;

/** What following the log by its positions found. */
export interface Followed {
  readonly checkpoints: number;
  readonly signedTo: number;
  readonly faults: readonly LogFault[];
}

/** Follows the log from its first position to its last, past every checkpoint. */
export async function followPositions(
  manager: EntityManager,
  keys: readonly Key[],
  tell: (done: number) => void,
): Promise<Followed> {
  const walk = new PositionWalk(await readCheckpoints(manager), keys);
  let done = 0;
  for (let after = 0; ;) {
    const rows: { position: string; hash: Buffer }[] = await manager.query(PAGE_OF_HASHES, [after]);
    for (const { position, hash } of rows) walk.meet((after = Number(position)), hash);
    tell((done += rows.length));
    if (rows.length < PAGE) break;
  }
  const [head]: { position: string }[] = await manager.query('select position from frontdoor.log_head');
  return walk.end(Number(head?.position ?? 0));
}

/** The way through the log, with the digest that the next checkpoint should hold. */
class PositionWalk {
  private readonly faults: LogFault[] = [];
  private at = 0;
  private next = 0;
  private signedTo = 0;
  private digest = createHash('sha256').update(NOTHING_BEFORE);

  constructor(
    private readonly checkpoints: readonly Checkpoint[],
    private readonly keys: readonly Key[],
  ) {}

  meet(position: number, hash: Buffer): void {
    this.passCheckpoints(position - 1);
    if (position !== this.at + 1) this.missing(this.at + 1, position - 1);
    this.digest.update(hash);
    this.at = position;
  }

  end(head: number): Followed {
    if (head > this.at) this.missing(this.at + 1, head);
    if (head < this.at)
      this.found('position', this.at, `the log says it ends at position ${head}, but goes on to ${this.at}`);
    this.passCheckpoints(Number.POSITIVE_INFINITY);
    return { checkpoints: this.checkpoints.length, signedTo: this.signedTo, faults: this.faults };
  }

  /** Judges the checkpoints that stand at a position or before it, each from the digest that the one before it holds. */
  private passCheckpoints(position: number): void {
    for (let checkpoint = this.checkpoints[this.next]; checkpoint; checkpoint = this.checkpoints[this.next]) {
      if (checkpoint.position > position) return;
      this.judge(checkpoint);
      this.digest = createHash('sha256').update(checkpoint.digest);
      this.next++;
    }
  }

  private judge(checkpoint: Checkpoint): void {
    const { position, digest, keyId } = checkpoint;
    const agrees = this.digest.digest().equals(digest);
    if (!agrees) {
      const from = this.checkpoints[this.next - 1]?.position ?? 0;
      const words = `the events at positions ${from + 1} to ${position} are not those that were signed`;
      this.found('checkpoint', position, `checkpoint at position ${position}: ${words}`);
    }
    if (this.keys.length === 0) return;
    const key = this.keys.find(({ id }) => id === keyId);
    if (key === undefined) {
      this.found(
        'signature',
        position,
        `checkpoint at position ${position}: signed by key ${keyId}, which is not known here`,
      );
    } else if (!isSignedBy(checkpoint, key)) {
      this.found('signature', position, `checkpoint at position ${position}: its signature is not of key ${keyId}`);
    } else if (this.faults.length === 0) this.signedTo = position;
  }

  private missing(from: number, to: number): void {
    const which = from === to ? `position ${from} is` : `positions ${from} to ${to} are`;
    this.found('position', from, `${which} missing`);
  }

  private found(kind: LogFault['kind'], position: number, message: string): void {
    this.faults.push({ kind, position, message });
  }
}
