import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from, to } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';

/** What COPY's text form cannot hold as it is. */
const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The connection of a query runner, as the driver has it: TypeORM gives it without a type. */
export async function connectionOf(runner: QueryRunner): Promise<ClientBase> {
  const client: ClientBase = await runner.connect();
  return client;
}

/** A row in the text form of COPY, with its line end. */
export function copyRow(values: readonly (string | number | Buffer | null)[]): string {
  return `${values.map(copyValue).join('\t')}\n`;
}

function copyValue(value: string | number | Buffer | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(SPECIAL, (found) => ESCAPED[found] ?? found);
  return `\\\\x${value.toString('hex')}`;
}

/** Gives a COPY … FROM STDIN its text, as fast as it takes it. */
export async function copyIn(
  client: ClientBase,
  statement: string,
  text: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
): Promise<void> {
  await pipeline(Readable.from(text), client.query(from(statement)));
}

/** What a COPY … TO STDOUT gives, as fast as it is taken. */
export function copyOut(client: ClientBase, statement: string): AsyncIterable<Buffer> {
  return client.query(to(statement));
}
