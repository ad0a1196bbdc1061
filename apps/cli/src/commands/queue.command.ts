import type { Command } from 'commander';
import type { Standing } from '@frontdoor/hosting';
import { withDoor } from '../live/with-door.js';
import { sayDuration } from '../print/duration.js';
import { tableOf } from '../print/table.js';
import type { Session } from '../session.js';

interface StatusOptions {
  readonly json?: true;
}

/** `frontdoor queue`: what waits at the live door, and the queues made again from the database. */
export function addQueue(program: Command, session: Session): void {
  const queue = program
    .command('queue')
    .description('the queues of the live door: what waits there, making them again');
  queue
    .command('status')
    .description('print what waits for each service, for how long, and the wake-ups on its queue')
    .option('--json', 'print one JSON document')
    .action((options: StatusOptions) => status(session, options));
  queue
    .command('rebuild')
    .description('empty the queues and make them again from the database, after they were lost; nothing is lost by it')
    .action(() => rebuild(session));
}

async function status(session: Session, { json }: StatusOptions): Promise<void> {
  await withDoor(session, async ({ live }) => {
    const { standingOf } = await import('@frontdoor/hosting');
    const standing = await standingOf(live);
    session.terminal.out(json ? JSON.stringify(inJson(standing), null, 2) : inWords(standing));
  });
}

async function rebuild(session: Session): Promise<void> {
  await withDoor(session, async ({ live }) => {
    const { rebuildQueues } = await import('@frontdoor/live');
    const count = await rebuildQueues(live);
    session.terminal.note(`The queues were made again: ${count} ${count === 1 ? 'wake-up' : 'wake-ups'}.`);
  });
}

function servicesOf({ waiting, wakes }: Standing) {
  const byService = new Map(waiting.map((one) => [one.service, one]));
  return [...wakes].map(([service, counts]) => ({
    service,
    waiting: byService.get(service)?.count ?? 0,
    oldestSeconds: byService.get(service)?.oldest ?? null,
    wakes: counts,
  }));
}

function inJson(standing: Standing): object {
  const { refused, timersLate, head, views } = standing;
  return { services: servicesOf(standing), refused, timersLate, logPosition: head, viewsPosition: views.events };
}

function inWords(standing: Standing): string {
  const right = { align: 'right' } as const;
  const columns = [
    { head: 'service' },
    { head: 'waiting', ...right },
    { head: 'oldest', ...right },
    { head: 'wake-ups', ...right },
    { head: 'at work', ...right },
    { head: 'timers', ...right },
  ];
  const rows = servicesOf(standing).map(({ service, waiting, oldestSeconds, wakes }) => [
    service,
    String(waiting),
    oldestSeconds === null ? '' : sayDuration(oldestSeconds * 1000),
    String(wakes.waiting),
    String(wakes.active),
    String(wakes.delayed),
  ]);
  const { refused, timersLate, head, views } = standing;
  return [
    tableOf(columns, rows),
    '',
    `${head} events in the log, ${views.events} of them in the views; ${timersLate} timers are late.`,
    `${refused} refused, for people to mend or drop: frontdoor refused list`,
  ].join('\n');
}
