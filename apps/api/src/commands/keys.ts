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
    const { database } = this.live;
    const [taken] = await rowsOf<Taken>(database, TAKE, [id, subject, hash]);
    // Taken at this very moment by another: what that one asked is seen only by asking once more.
    const [row] = taken ? [taken] : await rowsOf<Taken>(database, TAKEN, [id]);
    if (!row || !hash.equals(row.asked_hash)) throw new Problem('key-taken');
  }
}

interface Taken {
  readonly asked_hash: Buffer;
}

const TAKEN = 'select asked_hash from frontdoor.command where id = $1';

const TAKE = `
  with taken as (
    insert into frontdoor.command (id, subject, asked_hash) values ($1, $2, $3) on conflict (id) do nothing
    returning asked_hash
  )
  select asked_hash from taken union all ${TAKEN}`;
