import { z } from 'zod';
import { toIso } from '@frontdoor/event-log';
import type { StampedEvent } from '@frontdoor/event-store';
import type { Clock } from '@frontdoor/standards';
import { CASE_ID, FACTS, MOMENT } from '../inputs/schemas.js';
import { OPEN_TASK } from './task-document.js';

const LOGGED = z.object({
  version: z.int(),
  type: z.string(),
  at: MOMENT,
  by: z.string(),
  data: FACTS,
  clock: z.string().describe('In which time `at` is told: wall, accelerated, stepped, or that of an imported log.'),
  delivery: z.string().nullable().describe('What was given that led to it; null where a timer did, or nobody.'),
  recordedAt: z.iso.datetime().describe('Wall clock.'),
});

const CLOCK = z.object({
  standard: z.string(),
  name: z.string(),
  verdict: z
    .enum(['running', 'met', 'breached', 'excluded', 'cannot-tell'])
    .describe('A clock that runs is overdue once the time of the door is past `dueAt`.'),
  startedAt: MOMENT.nullable(),
  dueAt: MOMENT.nullable(),
  stoppedAt: MOMENT.nullable(),
  why: z.string().nullable().describe('The verdict in words; null while it runs.'),
});

/** A case as its log has it: everything in it follows from its version. */
export const CASE = z
  .object({
    caseId: CASE_ID,
    version: z.int(),
    clock: z.string().describe('What the time of the door goes by.'),
    states: z.array(z.object({ service: z.string(), state: z.string() })).readonly(),
    tasks: z.array(OPEN_TASK).readonly(),
    clocks: z.array(CLOCK).readonly(),
    timers: z.array(z.object({ service: z.string(), timer: z.string(), event: z.string(), due: MOMENT })).readonly(),
    departs: z
      .string()
      .nullable()
      .describe('Why this door cannot have written its log, where it cannot: nothing can be done with it.'),
    timeline: z.array(LOGGED).readonly(),
  })
  .meta({ id: 'Case' });

export type CaseDocument = z.infer<typeof CASE>;

/** An event as it is sent. */
export function loggedDocument(event: StampedEvent): z.infer<typeof LOGGED> {
  const { version, type, at, by, data, clock, delivery, recordedAt } = event;
  return { version, type, at: toIso(at), by, data, clock, delivery, recordedAt: recordedAt.toISOString() };
}

/** A clock as it is sent. */
export function clockDocument(clock: Clock, name: string): z.infer<typeof CLOCK> {
  const { standard, verdict, startedAt, dueAt, stoppedAt, why } = clock;
  const isRunning = verdict === 'running' || verdict === 'overdue';
  return {
    standard,
    name,
    verdict: isRunning ? 'running' : verdict,
    startedAt: momentOf(startedAt),
    dueAt: momentOf(dueAt),
    stoppedAt: momentOf(stoppedAt),
    why: isRunning ? null : why,
  };
}

/** A moment as it is sent; null where there is none. */
export const momentOf = (at: number | null | undefined): string | null =>
  at === undefined || at === null ? null : toIso(at);
