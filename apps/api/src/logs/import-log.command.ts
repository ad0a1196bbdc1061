import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { LogMovedOn } from '@frontdoor/cases';
import type { KeptWith } from '@frontdoor/event-store';
import { LiveDoor, refusePastCalendar, rowsOf } from '@frontdoor/live';
import type { Asked } from '../commands/asked.js';
import { Keys } from '../commands/keys.js';
import { DoorReading } from '../door/door-reading.js';
import { Problem } from '../problems/problem.js';
import { Faults, type ReadLog, readLines } from './lines.js';
import { type ImportedWake, LogCheck } from './log-check.js';

export const IMPORTED = z
  .object({
    cases: z.int(),
    events: z.int(),
    clock: z.string().describe('In which time the imported events are told.'),
  })
  .meta({ id: 'Imported' });

export type Imported = z.infer<typeof IMPORTED>;

/** In which time imported events are told: that of the log they came from, whatever it was. */
const CLOCK = 'imported';

/** Imports a log of new cases, all or none. */
export class ImportLog extends Command<Imported> {
  constructor(
    readonly asked: Asked,
    readonly body: Buffer,
  ) {
    super();
  }
}

@CommandHandler(ImportLog)
export class ImportLogHandler implements ICommandHandler<ImportLog> {
  private readonly check: LogCheck;

  constructor(
    private readonly keys: Keys,
    private readonly live: LiveDoor,
    private readonly reading: DoorReading,
  ) {
    this.check = new LogCheck(live.door);
  }

  async execute({ asked, body }: ImportLog): Promise<Imported> {
    await this.keys.take(asked);
    const faults = new Faults();
    const { now } = await this.reading.time();
    refusePastCalendar(now);
    const log = readLines(body, { now, place: this.live.place }, faults);
    if (!faults.any && (await this.isOurs(log, asked, faults))) return importedOf(log);
    const wakes = faults.any ? [] : await this.check.wakesOf(log, faults);
    if (faults.any) throw refused(faults);
    try {
      await this.live.log.appendAll(log.events, { clock: CLOCK, delivery: asked.id }, keeping(wakes));
    } catch (error) {
      if (!(error instanceof LogMovedOn)) throw error;
      throw refused(known(error.caseId));
    }
    return importedOf(log);
  }

  /** Whether this very command has imported these cases before; whoever else has begun one of them is a fault. */
  private async isOurs({ cases }: ReadLog, { id }: Asked, faults: Faults): Promise<boolean> {
    const rows = await rowsOf<{ case_id: string; delivery: string | null }>(
      this.live.database,
      'select case_id, delivery from frontdoor.event where case_id = any($1) and version = 1',
      [[...cases.keys()]],
    );
    const isOurs = rows.length === cases.size && rows.every(({ delivery }) => delivery === id);
    if (isOurs) return true;
    for (const { case_id: caseId } of rows)
      faults.add(`line ${cases.get(caseId)?.[0]?.line ?? 0}`, known(caseId).found[0]?.words ?? '');
    return false;
  }
}

/** Lets the timers of imported cases run on here, from the moment their events are here. */
function keeping(wakes: readonly ImportedWake[]): KeptWith {
  return async (transaction) => {
    await transaction.query(
      `insert into frontdoor.wake (case_id, due, service)
       select * from unnest($1::text[], $2::bigint[], $3::text[]) on conflict (case_id) do nothing`,
      [wakes.map(({ caseId }) => caseId), wakes.map(({ due }) => due), wakes.map(({ service }) => service)],
    );
  };
}

function importedOf({ cases, events }: ReadLog): Imported {
  return { cases: cases.size, events: events.length, clock: CLOCK };
}

function refused({ all: faults }: Faults): Problem {
  return new Problem('not-valid', 'Nothing of the log was imported.', { faults });
}

function known(caseId: string): Faults {
  const faults = new Faults();
  faults.add('body', `the log of this door holds case ${caseId} already; import cases that are new to it`);
  return faults;
}
