import { EventNotAccepted } from '@frontdoor/cases';
import { InputNotPossible, type Pathway } from '@frontdoor/statechart';
import { Walk, retrace } from '@frontdoor/walkthrough';
import { type Settings, frontDoorOf } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { readWhole } from '../replay/log-cases.js';
import { manifestIn } from '../replay/manifest-in.js';
import { type PlacedInput, readInputs } from './inputs-file.js';
import type { Lesson } from './lesson.js';

/** Puts the inputs of a file into a walk. @throws CommandFailed naming the line of one that does not fit */
export function putInputs(lesson: Lesson, inputs: readonly PlacedInput[], path: string): void {
  for (const { line, input } of inputs) {
    try {
      lesson.put(input);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      throw new CommandFailed(
        EXIT.badInput,
        `${path}:${line}: ${error.message}. Nothing after this line was put in.`,
        error,
      );
    }
  }
}

/** The inputs of an answers file. Contacts in it are the child's only ones. @throws CommandFailed */
export function answersIn(
  path: string,
  pathway: Pathway,
  districts: readonly string[],
): { readonly inputs: readonly PlacedInput[]; readonly hasContacts: boolean } {
  const inputs = readInputs(path, pathway, districts);
  return { inputs, hasContacts: inputs.some(({ input }) => input.do === 'receive') };
}

/** Walks a logged case again, by what was put into it, to the end of the log. @throws LogUnreadable, CommandFailed */
export async function walkAgain(
  directory: string,
  caseId: string,
): Promise<{ readonly walk: Walk; readonly settings: Settings }> {
  const { manifest, settings } = await manifestIn(directory);
  const { cases } = await readWhole(directory, manifest);
  const events = cases.get(caseId);
  const [first] = events ?? [];
  if (!events || !first) {
    const example = cases.keys().next().value ?? 'none: it is empty';
    const message = `${directory} has no case "${caseId}"; write the id of one, such as ${example}.`;
    throw new CommandFailed(EXIT.badInput, message);
  }
  const walk = new Walk(frontDoorOf(settings), caseId, first.at);
  try {
    retrace(walk, events).put({ do: 'wait', at: manifest.to - 1 });
    return { walk, settings };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const message = `case ${caseId} of ${directory} cannot be walked: ${error.message}. frontdoor replay ${directory} says where it departs.`;
    throw new CommandFailed(EXIT.badInput, message, error);
  }
}

function isRefusal(error: unknown): error is InputNotPossible | EventNotAccepted {
  return error instanceof InputNotPossible || error instanceof EventNotAccepted;
}
