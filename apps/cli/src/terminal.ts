import { once } from 'node:events';
import { printable } from '@frontdoor/event-log';

/** Where a command speaks: what was asked for goes to stdout, everything else to stderr. */
export interface Terminal {
  /** Writes what was asked for. */
  out(text: string): void;
  /** Writes a part of what was asked for, with no line end, and waits until it is taken. A file or program gets it as it is. */
  pour(text: string): Promise<void>;
  /** Tells the person at the terminal something. */
  note(text: string): void;
  /** Shows how far the work is, in one line that the next one replaces. Only on a terminal. */
  progress(line: string): void;
}

const CLEAR_LINE = '\r\u001b[2K';

/** Lines of which nothing steers the terminal, whatever was read from a file; in JSON they still mean the same. */
const readable = (text: string): string => text.split('\n').map(printable).join('\n');

/** The terminal this program was started from. */
export function terminalOf(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  let shown = '';
  const clear = () => {
    if (shown !== '') stderr.write(CLEAR_LINE);
    shown = '';
  };
  return {
    out: (text) => {
      clear();
      stdout.write(`${readable(text)}\n`);
    },
    pour: async (text) => {
      clear();
      if (!stdout.write(stdout.isTTY ? readable(text) : text)) await once(stdout, 'drain');
    },
    note: (text) => {
      clear();
      stderr.write(`${readable(text)}\n`);
    },
    progress: (line) => {
      if (!stderr.isTTY || line === shown) return;
      stderr.write(`${CLEAR_LINE}${line.slice(0, (stderr.columns || 80) - 1)}`);
      shown = line;
    },
  };
}
