import type { Instant } from '@frontdoor/cases';
import type { Agenda } from './agenda.js';
import type { Coming } from './coming.js';
import type { EventListener } from './event-listener.js';
import type { LogColumns } from './log-columns.js';
import type { Moving } from './moving.js';
import type { WorkListener } from './work-listener.js';
import type { Work } from './work.js';

/** All that a run has come to by a moment, as plain data that can be copied, kept and taken up again. */
export interface RunState {
  readonly at: Instant;
  readonly coming: ReturnType<Coming['save']>;
  readonly changed: number;
  readonly agenda: ReturnType<Agenda['save']>;
  readonly moving: ReturnType<Moving['save']>;
  readonly work: ReturnType<Work['save']>;
  readonly log: ReturnType<LogColumns['save']>;
}

/** What a run is to tell of, and whether it keeps its log: one that is read while it is played need not. */
export interface RunWatch {
  readonly events?: EventListener;
  readonly work?: WorkListener;
  readonly keepsLog?: boolean;
}
