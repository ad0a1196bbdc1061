import { setImmediate as breathe } from 'node:timers/promises';
import { Replay } from '@frontdoor/audit';
import type { CaseId } from '@frontdoor/cases';
import { LogDeparts, follow } from '@frontdoor/live';
import { type CompiledPathway, type FrontDoor, MovingCase, compilePathway } from '@frontdoor/statechart';
import type { Faults, PlacedEvent, ReadLog } from './lines.js';

/** How many cases are checked before others get their turn. */
const AT_ONCE = 50;

/** When the next timer of an imported case runs out, and whose it is. */
export interface ImportedWake {
  readonly caseId: CaseId;
  readonly due: number;
  readonly service: string;
}

/** Checks logs against a front door: only what it could have written itself may come into its log. */
export class LogCheck {
  private compiled: CompiledPathway | undefined;

  constructor(private readonly door: FrontDoor) {}

  /** Plays every case back, gathering where one departs; gives back when their timers run out. */
  async wakesOf({ cases }: ReadLog, faults: Faults): Promise<readonly ImportedWake[]> {
    this.compiled ??= compilePathway(this.door.pathway);
    const replay = new Replay(this.door, this.compiled);
    const wakes: ImportedWake[] = [];
    let count = 0;
    for (const [caseId, events] of cases) {
      const wake = this.isSound(replay, caseId, events, faults) ? this.wakeOf(caseId, events, faults) : undefined;
      if (wake) wakes.push(wake);
      if (++count % AT_ONCE === 0) await breathe();
    }
    return wakes;
  }

  /** A timer due after a case's last event is not missing: it runs out here. */
  private isSound(replay: Replay, caseId: CaseId, events: readonly PlacedEvent[], faults: Faults): boolean {
    const last = events.at(-1);
    const deviation = replay.deviationOf(
      events.map(({ event }) => event),
      last?.event.at ?? 0,
    );
    if (!deviation) return true;
    const { version, service, state, allowed, words } = deviation;
    const line = events[version - 1]?.line ?? last?.line ?? 0;
    const could = allowed.length > 0 ? `; ${service} in "${state}" could have: ${allowed.join(', ')}` : '';
    faults.add(`line ${line}`, `event ${version} of case ${caseId} departs from this front door: ${words}${could}`);
    return false;
  }

  private wakeOf(caseId: CaseId, events: readonly PlacedEvent[], faults: Faults): ImportedWake | undefined {
    const moving = new MovingCase(this.door, caseId, events[0]?.event.at ?? 0);
    try {
      follow(
        moving,
        events.map(({ event }) => event),
      );
    } catch (error) {
      if (!(error instanceof LogDeparts)) throw error;
      faults.add(`line ${events[error.version - 1]?.line ?? 0}`, error.message);
    }
    const next = moving.runningTimers()[0];
    return next && { caseId, due: next.due, service: next.ofService };
  }
}
