import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { LogUnreadable } from './log-errors.js';
import { unreadable } from './read-manifest.node.js';

/** Unit: bytes. */
const CHUNK_BYTES = 1_048_576;

/** A longer line is no event; without a limit a file of one line would fill the memory. Unit: bytes. */
const LONGEST_LINE_BYTES = 16 * 1_048_576;

const LINE_END = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const GZIP_MARK = Buffer.from([0x1f, 0x8b]);

/** One line of a file without its end. */
export interface Line {
  readonly text: string;
  /** Whether its bytes are UTF-8; if not, what cannot be read stands in the text as U+FFFD. */
  readonly isUtf8: boolean;
  /** Whether the file ends without ending this line. */
  readonly isCut: boolean;
}

/**
 * Reads the lines of a file, as many at a time as a chunk holds.
 *
 * @throws LogUnreadable when the file cannot be read, is compressed, or has a line that goes on and on
 */
export async function* readLines(path: string): AsyncGenerator<readonly Line[]> {
  let rest: Buffer[] = [];
  let isStart = true;
  let line = 1;
  for await (const chunk of chunksOf(path)) {
    const bytes = isStart ? checkStart(path, chunk) : chunk;
    isStart = false;
    const end = bytes.lastIndexOf(LINE_END);
    if (end < 0) {
      rest.push(bytes);
      if (sizeOf(rest) > LONGEST_LINE_BYTES) throw new LogUnreadable(path, tooLong(line));
      continue;
    }
    const lines = split(Buffer.concat([...rest, bytes.subarray(0, end)]));
    yield lines;
    line += lines.length;
    rest = [bytes.subarray(end + 1)];
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield [lineOf(last, true)];
}

function tooLong(line: number): string {
  return `line ${line} is longer than ${LONGEST_LINE_BYTES} bytes, so it is no event; each line holds one, so end it where its event ends`;
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function checkStart(path: string, bytes: Buffer): Buffer {
  if (bytes.subarray(0, 2).equals(GZIP_MARK)) throw new LogUnreadable(path, 'it is compressed; unpack it with gunzip');
  return bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
}

/** Splits whole lines, the last one without its end. */
function split(bytes: Buffer): readonly Line[] {
  if (isUtf8(bytes))
    return bytes
      .toString('utf8')
      .split('\n')
      .map((text) => ({ text, isUtf8: true, isCut: false }));
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(lineOf(bytes.subarray(start, end), false));
    start = end + 1;
  }
  return lines;
}

function lineOf(bytes: Buffer, isCut: boolean): Line {
  return { text: bytes.toString('utf8'), isUtf8: isUtf8(bytes), isCut };
}

function sizeOf(buffers: readonly Buffer[]): number {
  return buffers.reduce((size, { length }) => size + length, 0);
}
