import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { toIso } from '@frontdoor/event-log';
import { LiveDoor } from '@frontdoor/live';
import { type TaskRow, tasksPage } from '@frontdoor/views';
import { momentOf } from '../cases/case-document.js';
import type { Paged } from '../cases/cases-page.query.js';
import { CASE_ID, MOMENT, PAGING } from '../inputs/schemas.js';
import { DoorReading } from './door-reading.js';

/** Which open tasks are wanted. */
export const TASKS_WANTED = z.strictObject({
  ...PAGING,
  team: z.string().max(100).optional(),
  role: z.string().max(100).optional().describe('`social-worker`, or one with its team: `social-worker/north`.'),
  service: z.string().max(100).optional(),
  before: MOMENT.optional().describe('Those due before this moment.'),
});

const TASK_IN_LIST = z.object({
  caseId: CASE_ID,
  service: z.string(),
  task: z.string(),
  says: z.string(),
  who: z.array(z.string()).readonly(),
  team: z.string().nullable(),
  priority: z.int(),
  openedAt: MOMENT,
  takenUp: z.boolean(),
  due: MOMENT.nullable().describe('When the first of the running clocks it serves runs out.'),
});

export const TASKS_PAGE = z
  .object({ clock: z.string(), tasks: z.array(TASK_IN_LIST).readonly() })
  .meta({ id: 'TasksPage' });

/** Asks for open tasks, the one opened first first. */
export class TasksPage extends Query<Paged<z.infer<typeof TASKS_PAGE>>> {
  constructor(readonly wanted: z.infer<typeof TASKS_WANTED>) {
    super();
  }
}

@QueryHandler(TasksPage)
export class TasksPageHandler implements IQueryHandler<TasksPage> {
  constructor(
    private readonly live: LiveDoor,
    private readonly reading: DoorReading,
  ) {}

  async execute({ wanted: { cursor: after, limit: most, before, ...wanted } }: TasksPage) {
    const dueBefore = before === undefined ? undefined : Date.parse(before);
    const { items, next } = await tasksPage(this.live.database, { ...wanted, after, most, before: dueBefore });
    const { clock } = await this.reading.time();
    return { body: { clock, tasks: items.map(inList) }, next };
  }
}

function inList({ roles: _roles, openedAt, due, ...task }: TaskRow) {
  return { ...task, openedAt: toIso(openedAt), due: momentOf(due) };
}
