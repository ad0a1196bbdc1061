import { createHash, sign, verify } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { NOTHING_BEFORE } from './event-hash.js';
import type { SigningKey } from './signing-key.js';

const PAGE = 5_000;
const COLUMNS = 'position, digest, signature, key_id, made_at';

/** A signed statement of what the log was, up to a position. */
export interface Checkpoint {
  readonly position: number;
  /** SHA-256 of the digest of the checkpoint before it and of the hashes of all events since, in order. 32 bytes. */
  readonly digest: Buffer;
  readonly signature: Buffer;
  readonly keyId: string;
  readonly madeAt: Date;
}

type Statement = Pick<Checkpoint, 'position' | 'digest' | 'madeAt'>;

/**
 * Signs the log as it is now, from the last checkpoint on. Without a new event since, it gives the last checkpoint again,
 * and undefined for an empty log.
 */
export async function makeCheckpoint(database: DataSource, key: SigningKey): Promise<Checkpoint | undefined> {
  return database.transaction(async (manager) => {
    // Each checkpoint continues the one before it, so they are made one at a time. Appends go on.
    await manager.query('lock table frontdoor.checkpoint in share row exclusive mode');
    const last = await lastCheckpoint(manager);
    const [head]: { position: string; now: Date }[] = await manager.query(
      `select position, date_trunc('milliseconds', clock_timestamp()) as now from frontdoor.log_head`,
    );
    const position = Number(head?.position ?? 0);
    if (head === undefined || position === (last?.position ?? 0)) return last;
    const digest = await digestOf(manager, last, position);
    const checkpoint = signed({ position, digest, madeAt: head.now }, key);
    await keep(manager, checkpoint);
    return checkpoint;
  });
}

/** Whether a checkpoint was signed by a key. */
export function isSignedBy(checkpoint: Checkpoint, { publicKey }: Pick<SigningKey, 'publicKey'>): boolean {
  return verify(null, wordsOf(checkpoint), publicKey, checkpoint.signature);
}

/** Every checkpoint, oldest first. */
export async function readCheckpoints(manager: EntityManager): Promise<readonly Checkpoint[]> {
  const rows: CheckpointRow[] = await manager.query(`select ${COLUMNS} from frontdoor.checkpoint order by position`);
  return rows.map(checkpointOf);
}

interface CheckpointRow {
  readonly position: string;
  readonly digest: Buffer;
  readonly signature: Buffer;
  readonly key_id: string;
  readonly made_at: Date;
}

function checkpointOf({ position, digest, signature, key_id: keyId, made_at: madeAt }: CheckpointRow): Checkpoint {
  return { position: Number(position), digest, signature, keyId, madeAt };
}

async function lastCheckpoint(manager: EntityManager): Promise<Checkpoint | undefined> {
  const last = `select ${COLUMNS} from frontdoor.checkpoint order by position desc limit 1`;
  const [row]: CheckpointRow[] = await manager.query(last);
  return row === undefined ? undefined : checkpointOf(row);
}

async function digestOf(manager: EntityManager, last: Checkpoint | undefined, position: number): Promise<Buffer> {
  const digest = createHash('sha256').update(last?.digest ?? NOTHING_BEFORE);
  const page = `select position, hash from frontdoor.event where position > $1 and position <= $2 order by position limit ${PAGE}`;
  for (let after = last?.position ?? 0; after < position;) {
    const rows: { position: string; hash: Buffer }[] = await manager.query(page, [after, position]);
    for (const { hash } of rows) digest.update(hash);
    // Fewer events than positions: they were taken out, which is for `verifyLog` to say.
    after = rows.length === 0 ? position : Number(rows.at(-1)?.position);
  }
  return digest.digest();
}

function signed(statement: Statement, { id, privateKey }: SigningKey): Checkpoint {
  return { ...statement, keyId: id, signature: sign(null, wordsOf(statement), privateKey) };
}

/** What is signed: also when it was made, so that a checkpoint cannot be moved in time. */
function wordsOf({ position, digest, madeAt }: Statement): Buffer {
  return Buffer.from(`frontdoor checkpoint 1\n${position}\n${digest.toString('hex')}\n${madeAt.toISOString()}\n`);
}

async function keep(manager: EntityManager, { position, digest, signature, keyId, madeAt }: Checkpoint): Promise<void> {
  await manager.query(`insert into frontdoor.checkpoint (${COLUMNS}) values ($1, $2, $3, $4, $5)`, [
    position,
    digest,
    signature,
    keyId,
    madeAt,
  ]);
}
