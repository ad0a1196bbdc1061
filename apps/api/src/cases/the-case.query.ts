import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CaseId } from '@frontdoor/cases';
import { toIso } from '@frontdoor/event-log';
import { LogDeparts } from '@frontdoor/live';
import { DoorReading } from '../door/door-reading.js';
import { type CaseDocument, clockDocument, loggedDocument } from './case-document.js';
import { type Standing, Standings } from './standing.js';
import { taskDocument } from './task-document.js';

/** Asks for everything there is to be seen of a case. */
export class TheCase extends Query<CaseDocument> {
  constructor(readonly caseId: CaseId) {
    super();
  }
}

@QueryHandler(TheCase)
export class TheCaseHandler implements IQueryHandler<TheCase> {
  constructor(
    private readonly standings: Standings,
    private readonly reading: DoorReading,
  ) {}

  async execute({ caseId }: TheCase): Promise<CaseDocument> {
    const standing = await this.standingOf(caseId);
    const events = await this.standings.timelineOf(caseId);
    // Whatever was appended between the two questions is left for the next: all here is of one version.
    const timeline = standing.departs === null ? events.slice(0, standing.version) : events;
    const { clock } = await this.reading.time();
    return {
      caseId,
      version: timeline.length,
      clock,
      states: standing.states,
      tasks: standing.openTasks.map(taskDocument),
      clocks: this.reading.clocksOf(timeline).map((one) => clockDocument(one, this.reading.nameOf(one.standard))),
      timers: standing.timers.map(({ ofService, name, event, due }) => ({
        service: ofService,
        timer: name,
        event,
        due: toIso(due),
      })),
      departs: standing.departs,
      timeline: timeline.map(loggedDocument),
    };
  }

  private async standingOf(caseId: CaseId): Promise<Standing & { readonly departs: string | null }> {
    try {
      return { ...(await this.standings.of(caseId)), departs: null };
    } catch (error) {
      if (!(error instanceof LogDeparts)) throw error;
      return { caseId, version: 0, states: [], openTasks: [], timers: [], departs: error.message };
    }
  }
}
