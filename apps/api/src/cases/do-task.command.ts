import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseId, LogMovedOn } from '@frontdoor/cases';
import { type Delivery, LiveDoor, refusePastCalendar } from '@frontdoor/live';
import { type OpenTask, eventOfDoing } from '@frontdoor/statechart';
import type { Asked } from '../commands/asked.js';
import { Giving } from '../commands/giving.js';
import { Keys } from '../commands/keys.js';
import { commandNotValid } from '../problems/problem.js';
import type { DoingInput } from './case-schemas.js';
import { doingOf, faultsOfDoing, notOpen } from './doing.js';
import { Standings } from './standing.js';

/** Takes up or answers an open task of a case. */
export class DoTask extends Command<Delivery> {
  constructor(
    readonly asked: Asked,
    readonly caseId: CaseId,
    /** `mash.decide` */
    readonly task: string,
    readonly doing: DoingInput,
  ) {
    super();
  }
}

@CommandHandler(DoTask)
export class DoTaskHandler implements ICommandHandler<DoTask> {
  constructor(
    private readonly keys: Keys,
    private readonly giving: Giving,
    private readonly standings: Standings,
    private readonly live: LiveDoor,
  ) {}

  async execute(command: DoTask): Promise<Delivery> {
    const { asked, caseId } = command;
    await this.standings.versionOf(caseId);
    await this.keys.take(asked);
    const before = await this.giving.again(asked);
    if (before) return before;
    try {
      return await this.give(command);
    } catch (error) {
      // The same command, sent twice at once: the other has done it, and the task is open no more.
      const meanwhile = await this.giving.again(asked);
      if (meanwhile) return meanwhile;
      throw error;
    }
  }

  private async give({ asked, caseId, task: id, doing }: DoTask): Promise<Delivery> {
    const { version, openTasks } = await this.standings.of(caseId);
    const { expectedVersion = version } = asked;
    if (expectedVersion !== version) throw new LogMovedOn(caseId, expectedVersion, version);
    const task = openTasks.find((open) => open.id === id);
    if (!task) throw notOpen(`The task ${id} of case ${caseId} is not open.`, openTasks);
    const { type, data } = await this.eventOf(task, doing);
    return this.giving.give(asked, { caseId, type, data, by: `person/${doing.as ?? task.who[0] ?? ''}` });
  }

  private async eventOf(task: OpenTask, doing: DoingInput) {
    const { door, services, time, database } = this.live;
    const calendar = door.calendars[services.indexOf(task.service)];
    const { now } = await time.read(database);
    refusePastCalendar(now);
    const faults = faultsOfDoing(task, doing, { calendar, now });
    if (faults.length > 0) throw commandNotValid(faults);
    return eventOfDoing(task, doingOf(doing, calendar));
  }
}
