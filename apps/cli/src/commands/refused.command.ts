import type { Command } from 'commander';
import type { Facts } from '@frontdoor/cases';
import type { Delivery } from '@frontdoor/live';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { isRecord } from '../is-record.js';
import { withDoor } from '../live/with-door.js';
import { wholeNumber } from '../number-option.js';
import { wrap, WIDTH } from '../print/wrap.js';
import type { Session } from '../session.js';

interface ListOptions {
  readonly json?: true;
  readonly limit: number;
}

interface MendOptions {
  readonly data?: string;
}

/** `frontdoor refused`: events that no case could take, for people to see to. */
export function addRefused(program: Command, session: Session): void {
  const refused = program
    .command('refused')
    .description('events that a case could not take: see them, give them again mended, or drop them');
  refused
    .command('list')
    .description('print those that nobody has seen to, the newest first, and why they were refused')
    .option('--limit <n>', 'print at most so many', wholeNumber(1, 10_000), 50)
    .option('--json', 'print one JSON document, with what each event holds')
    .action((options: ListOptions) => list(session, options));
  refused
    .command('mend')
    .description('give one again: as it is, since its case has moved on meanwhile, or with other facts')
    .argument('<id>', 'the id of the delivery')
    .option('--data <json>', 'the facts to give instead')
    .action((id: string, options: MendOptions) => mend(session, id, options));
  refused
    .command('drop')
    .description('set one aside: seen, and not to be given again')
    .argument('<id>', 'the id of the delivery')
    .action((id: string) => drop(session, id));
}

async function list(session: Session, { json, limit }: ListOptions): Promise<void> {
  await withDoor(session, async ({ database }) => {
    const { deliveriesIn } = await import('@frontdoor/live');
    const found = await deliveriesIn(database, 'refused', { most: limit });
    if (json) return session.terminal.out(JSON.stringify(found, null, 2));
    if (found.length === 0) return session.terminal.note('Nothing was refused that nobody has seen to.');
    session.terminal.out(found.map(inWords).join('\n\n'));
  });
}

function inWords({ id, type, caseId, by, givenAt, refusal }: Delivery): string {
  const first = `${id}: ${type} for case ${caseId}, by ${by}, given ${givenAt.slice(0, 16).replace('T', ' ')} UTC`;
  const { kind = '', words = '' } = refusal ?? {};
  return [...wrap(first, WIDTH), ...wrap(`${kind}: ${words}`, WIDTH - 2).map((line) => `  ${line}`)].join('\n');
}

async function mend(session: Session, id: string, { data }: MendOptions): Promise<void> {
  const facts = data === undefined ? undefined : factsIn(data);
  await withDoor(session, async ({ live, database }) => {
    const { mendRefused } = await import('@frontdoor/live');
    const again = await mendRefused(database, live.reception, id, { data: facts });
    session.terminal.note(`Given again as ${again.id}.`);
  });
}

/** @throws CommandFailed */
function factsIn(text: string): Facts {
  try {
    const read: unknown = JSON.parse(text);
    if (isRecord(read)) return read as Facts;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CommandFailed(EXIT.badInput, `--data is no JSON object; write one such as '{"route":"assessment"}'.`);
}

async function drop(session: Session, id: string): Promise<void> {
  await withDoor(session, async ({ database }) => {
    const { dropRefused } = await import('@frontdoor/live');
    await dropRefused(database, id);
    session.terminal.note('Dropped.');
  });
}
