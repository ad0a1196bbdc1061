import type { Place } from './written.js';

/** One thing wrong with a scenario: where, what, and the way out. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. Unit: characters. */
  readonly column: number;
  readonly says: string;
  readonly wayOut: string;
  /** The line as written, and a caret under the place. */
  readonly excerpt: string;
}

/** Thrown by those who want a scenario or nothing: holds every fault, not only the first. */
export class ScenarioNotValid extends Error {
  override readonly name = 'ScenarioNotValid';

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(renderFault).join('\n\n'));
  }
}

/** What a fault says before it is placed. */
export interface Complaint {
  readonly says: string;
  readonly wayOut: string;
}

/** Places a complaint. */
export function faultAt(place: Place, { says, wayOut }: Complaint): Fault {
  const { path, text, lineStarts } = place.file;
  const offset = Math.min(Math.max(place.offset, 0), text.length);
  const line = lineOf(offset, lineStarts);
  const lineStart = lineStarts[line - 1] ?? 0;
  const column = offset - lineStart + 1;
  const lineEnd = text.indexOf('\n', offset);
  const letters = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).replace(/\r$/, '');
  return { file: path, line, column, says, wayOut, excerpt: excerptOf(letters, line, column) };
}

/** Faults by their place. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  return [...faults].sort(
    (left, right) =>
      (left.file < right.file ? -1 : Number(left.file > right.file)) ||
      left.line - right.line ||
      left.column - right.column,
  );
}

/** How many lines begin at or before an offset. */
function lineOf(offset: number, lineStarts: readonly number[]): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A fault as a terminal shows it. */
export function renderFault({ file, line, column, says, wayOut, excerpt }: Fault): string {
  return `${file}:${line}:${column} ${says}\n${excerpt}\n  ${wayOut}`;
}

/** Unit: characters of a long line shown before and after the caret. */
const SHOWN = 60;

function excerptOf(letters: string, line: number, column: number): string {
  const from = Math.max(0, column - 1 - SHOWN);
  const shown = letters.slice(from, column - 1 + SHOWN).replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  const margin = String(line);
  const indent = ' '.repeat(column - 1 - from);
  return `  ${margin} | ${shown}\n  ${' '.repeat(margin.length)} | ${indent}^`;
}
