import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf } from '../database-errors.js';
import type { TableHeader, TableTotals } from './backup-file.js';
import { BackupNotValid, END_OF_ROWS } from './backup-file.js';

const LINE_END = 10;
/** How much of a table is handed over at once. Unit: bytes. */
const GATHERED = 65_536;

/** Reads a backup from its beginning to its end, line by line. */
export class BackupReader {
  private readonly lines: AsyncGenerator<Buffer>;

  constructor(readonly file: string) {
    this.lines = linesOf(file);
  }

  /** The next line, which is JSON; undefined at the end of the file. @throws BackupNotValid when it is not */
  async json(): Promise<unknown> {
    const line = await this.line();
    if (line === undefined) return undefined;
    try {
      return JSON.parse(line.toString());
    } catch (error) {
      throw new BackupNotValid(this.file, 'it is not a backup of frontdoor', error);
    }
  }

  /** The rows of the table whose header was just read, and then what they add up to. @throws BackupNotValid */
  async *rows(header: TableHeader, done: (totals: TableTotals) => void): AsyncGenerator<Buffer> {
    const hash = createHash('sha256').update(`${JSON.stringify(header)}\n`);
    let rows = 0;
    let gathered: Buffer[] = [];
    let size = 0;
    for (;;) {
      const line = await this.line();
      if (line === undefined) throw new BackupNotValid(this.file, `it was cut off within the table ${header.table}`);
      if (line.toString() === `${END_OF_ROWS}\n`) break;
      hash.update(line);
      rows++;
      gathered.push(line);
      if ((size += line.length) < GATHERED) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      size = 0;
    }
    if (size > 0) yield Buffer.concat(gathered);
    done({ table: header.table, rows, sha256: hash.digest('hex') });
  }

  /** Gives up the file. */
  async close(): Promise<void> {
    await this.lines.return(undefined);
  }

  private async line(): Promise<Buffer | undefined> {
    try {
      const { value, done } = await this.lines.next();
      return done === true ? undefined : value;
    } catch (error) {
      const code = codeOf(error);
      const reason = code.startsWith('Z_') ? 'it is damaged, cut off or no backup' : `it cannot be read (${code})`;
      throw new BackupNotValid(this.file, reason, error);
    }
  }
}

/** Each line with its line end. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const unzipped = createGunzip();
  // An error of either is thrown by the loop below.
  pipeline(createReadStream(file), unzipped, () => undefined);
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of unzipped as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = part.indexOf(LINE_END); end >= 0; end = part.indexOf(LINE_END, from)) {
      const line = part.subarray(from, end + 1);
      yield from === 0 && rest.length > 0 ? Buffer.concat([rest, line]) : line;
      from = end + 1;
    }
    rest = from === 0 ? Buffer.concat([rest, part]) : part.subarray(from);
  }
  if (rest.length > 0) yield rest;
}
