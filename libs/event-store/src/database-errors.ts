import { QueryFailedError } from 'typeorm';

/** Codes of PostgreSQL and of the network that stand for a fault that may be over by the next attempt. */
const PASSING: ReadonlySet<string> = new Set([
  '40001', // could not serialise
  '40P01', // deadlock
  '25P03', // was idle for too long within a transaction
  '57P01', // shut down by an administrator
  '57P02', // crashed
  '57P03', // starting up or shutting down
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Kinds of codes that stand for such a fault: of the connection; of resources such as disk and memory; of the system. */
const PASSING_KINDS: ReadonlySet<string> = new Set(['08', '53', '58']);

/** What the driver says, without a code, when a connection was lost or none was to be had. */
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Thrown when no server answers, or none that lets us in. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';

  constructor(
    /** The address, without its password. */
    readonly address: string,
    reason: string,
    cause?: unknown,
  ) {
    super(`cannot use the database at ${address}: ${reason}`, { cause });
  }
}

/** The code in an error, of PostgreSQL (`23505`) or the system (`ECONNREFUSED`, `ENOENT`); empty where it has none. */
export function codeOf(error: unknown): string {
  return fieldOf(error, 'code');
}

/** The constraint an error names; empty where it names none. */
export function constraintOf(error: unknown): string {
  return fieldOf(error, 'constraint');
}

/** What PostgreSQL adds to an error, such as the key that was taken; empty where it adds nothing. */
export function detailOf(error: unknown): string {
  return fieldOf(error, 'detail');
}

function fieldOf(error: unknown, field: 'code' | 'constraint' | 'detail'): string {
  const raised: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (typeof raised !== 'object' || raised === null || !(field in raised)) return '';
  const value = (raised as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : '';
}

/**
 * Whether a database error may be over by the next attempt: a lost connection, a server that starts, a deadlock.
 *
 * Whoever began the transaction begins it again: nothing of it was kept.
 */
export function mayPass(error: unknown): boolean {
  const code = codeOf(error);
  if (PASSING.has(code) || PASSING_KINDS.has(code.slice(0, 2))) return true;
  return (
    error instanceof Error && LOST.test(error instanceof QueryFailedError ? error.driverError.message : error.message)
  );
}

/** A database address that may be shown: without its password. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return '(an address that cannot be read)';
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
