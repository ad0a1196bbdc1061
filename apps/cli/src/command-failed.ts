import { CommanderError } from 'commander';
import { ExportNotPossible, LogInTheWay, LogUnreadable } from '@frontdoor/event-log';
import { ScenarioNotValid, renderFault } from '@frontdoor/scenarios';
import { RuleSetNotFound, RuleSetNotValid } from '@frontdoor/standards';
import { InputNotPossible } from '@frontdoor/statechart';
import { EventNotAccepted } from '@frontdoor/cases';
import { ExperimentNotPossible, FileNotWritten, FileUnreadable, TurnFailed } from '@frontdoor/experiments';
import { EXIT, type ExitCode } from './exit-code.js';

/** Thrown when a command cannot go on: what, where and what to do are in the message. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';

  constructor(
    readonly exitCode: ExitCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** What an error means to whoever started the program: how it ends and what is said. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly message: string;
}

/** Says what an error means. Commander has said its own messages already. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommandFailed) return { exitCode: error.exitCode, message: error.message };
  if (error instanceof TurnFailed) {
    return { exitCode: error.fault === 'LogInTheWay' ? EXIT.badInput : EXIT.failure, message: error.message };
  }
  if (error instanceof ExperimentNotPossible) return { exitCode: EXIT.badInput, message: error.message };
  if (error instanceof FileUnreadable) return { exitCode: EXIT.unreadable, message: error.message };
  if (error instanceof FileNotWritten) return { exitCode: EXIT.failure, message: error.message };
  if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? EXIT.ok : EXIT.badInput, message: '' };
  if (error instanceof ScenarioNotValid) return { exitCode: EXIT.badInput, message: faultsInWords(error) };
  if (error instanceof LogUnreadable) return { exitCode: EXIT.unreadable, message: `${error.message}.` };
  if (error instanceof LogInTheWay) return { exitCode: EXIT.badInput, message: `${error.message}.` };
  if (isAboutInput(error)) return { exitCode: EXIT.badInput, message: `${error.message}.` };
  return { exitCode: EXIT.failure, message: unexpected(error) };
}

function faultsInWords({ faults }: ScenarioNotValid): string {
  const count = faults.length === 1 ? 'is 1 fault' : `are ${faults.length} faults`;
  return `${faults.map(renderFault).join('\n\n')}\n\nThere ${count}. Nothing was written.`;
}

function isAboutInput(error: unknown): error is Error {
  return [RuleSetNotFound, RuleSetNotValid, InputNotPossible, EventNotAccepted, ExportNotPossible].some(
    (kind) => error instanceof kind,
  );
}

function unexpected(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return `${words}\nIf this is a fault of the program, FRONTDOOR_DEBUG=1 shows where it happened.`;
}

/** The place in the code an error comes from; only for those who asked by FRONTDOOR_DEBUG=1. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `\ncaused by ${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
