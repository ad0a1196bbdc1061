import type { Cancel } from './cancel.js';
import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

/** What every command is given: where it speaks, how it is stopped, and where it is installed. */
export interface Session {
  readonly terminal: Terminal;
  readonly cancel: Cancel;
  /** The folder of the project: its scenarios and docs. */
  readonly home: string;
  /** The built program, which is also what a worker thread runs. */
  readonly program: string;
}

/** Told how a command ends, where that is neither well nor by an error. */
export type Ends = (code: ExitCode) => void;
