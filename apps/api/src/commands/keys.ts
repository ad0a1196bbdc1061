import { Injectable } from '@nestjs/common';
import { LiveDoor, rowsOf } from '@frontdoor/live';
import { Problem } from '../problems/problem.js';
import type { Asked } from './asked.js';

/** What each Idempotency-Key was used for. */
@Injectable()
export class Keys {
  constructor(private readonly live: LiveDoor) {}

  /** Takes a command's key for it, for ever. @throws Problem when it was taken for something else */
  async take({ id, subject, hash }: Asked): Promise<void> {
    await rowsOf(
      this.live.database,
      'insert into frontdoor.command (id, subject, asked_hash) values ($1, $2, $3) on conflict (id) do nothing',
      [id, subject, hash],
    );
    const [row] = await rowsOf<{ asked_hash: Buffer }>(
      this.live.database,
      'select asked_hash from frontdoor.command where id = $1',
      [id],
    );
    if (!row || !hash.equals(row.asked_hash)) throw new Problem('key-taken');
  }
}
