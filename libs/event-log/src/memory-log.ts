import type { CaseEvent, CaseId } from '@frontdoor/cases';
import { admit } from './admit.js';
import type { LoggedEvent } from './envelope.js';
import type { PositionedEvent } from './event-log.js';
import { EventLog } from './event-log.js';

/** A log kept in memory: for tests, walks and runs. */
export class MemoryLog extends EventLog {
  private readonly all: LoggedEvent[] = [];
  private readonly cases = new Map<CaseId, LoggedEvent[]>();

  async append(caseId: CaseId, expectedVersion: number, events: readonly CaseEvent[]): Promise<readonly LoggedEvent[]> {
    const known = this.cases.get(caseId);
    const added = admit({ caseId, expectedVersion, events }, known?.at(-1));
    if (added.length === 0) return added;

    for (const event of added) this.all.push(event);
    if (known === undefined) this.cases.set(caseId, [...added]);
    else known.push(...added);
    return added;
  }

  async readCase(caseId: CaseId): Promise<readonly LoggedEvent[]> {
    return [...(this.cases.get(caseId) ?? [])];
  }

  async *readAll(fromPosition = 1): AsyncGenerator<PositionedEvent> {
    for (let position = Math.max(fromPosition, 1); position <= this.all.length; position++) {
      const event = this.all[position - 1];
      if (event !== undefined) yield { ...event, position };
    }
  }

  async versionOf(caseId: CaseId): Promise<number> {
    return this.cases.get(caseId)?.length ?? 0;
  }
}
