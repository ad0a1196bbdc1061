import { DatabaseUnreachable, ServerCannotStart, databaseCodeOf } from '@frontdoor/event-store';
import { ClocksDiffer, DoorIsSetOtherwise, DoorTooBusy } from '@frontdoor/live';

/** An error, as it may be logged. */
export interface Said {
  readonly words: string;
  readonly error: string;
  /** The code of the database or the network. */
  readonly code?: string;
  /** Where in the program, for a fault of ours. */
  readonly where?: string;
}

/** Errors of ours whose words are about this machine, and never about a case. */
const ABOUT_THE_MACHINE = [DatabaseUnreachable, ServerCannotStart, ClocksDiffer, DoorIsSetOtherwise, DoorTooBusy];

/** Codes of the network: their messages name an address. */
const OF_THE_NETWORK = /^E[A-Z_]+$/;

/** What is in quotes may have been said by somebody about a child, and a job is named after a delivery. */
const PERHAPS_CONTENTS = /"[^"]*"?|'[^']*'?|`[^`]*`?|(?<=\b[Jj]ob )\S+/g;

/**
 * Says an error without anything that may be the contents of a case: a database's message quotes values, and one of ours
 * names the case. What is left still says what went wrong, and where.
 */
export function saidWithoutContents(error: unknown): Said {
  if (!(error instanceof Error)) return { words: 'something that is no error was thrown', error: typeof error };
  const code = databaseCodeOf(error);
  const said = { error: error.name, ...(code === '' ? {} : { code }) };
  if (ABOUT_THE_MACHINE.some((kind) => error instanceof kind)) return { words: error.message, ...said };
  if (OF_THE_NETWORK.test(code)) return { words: networkWords(error), ...said };
  if (code !== '') return { words: 'the database refused what was asked of it', ...said, ...whereOf(error) };
  if (error.name === 'Error') return { words: error.message.replaceAll(PERHAPS_CONTENTS, '…'), ...said };
  return { words: 'an unexpected error', ...said, ...whereOf(error) };
}

function networkWords(error: Error): string {
  const messages =
    error instanceof AggregateError ? error.errors.map((one: unknown) => messageOf(one)) : [error.message];
  return `the network: ${messages.join(', ')}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The innermost places of the program, without the error's own message. */
function whereOf({ stack = '', message }: Error): { readonly where?: string } {
  const frames = stack.slice(stack.indexOf(message) + message.length).match(/^\s+at .*$/gm) ?? [];
  const places = frames.slice(0, 4).map((frame) => frame.trim().slice(3));
  return places.length === 0 ? {} : { where: places.join(' < ') };
}
