import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FIRST_YEAR, LAST_YEAR, readInstant } from '@frontdoor/calendar';
import type { Actor, Facts } from '@frontdoor/cases';
import { toIso } from '@frontdoor/event-log';
import type { Pathway } from '@frontdoor/statechart';
import type { Input } from '@frontdoor/walkthrough';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { isRecord } from '../is-record.js';
import { refuseNoPlace } from '../out/refuse-no-place.js';
import { receiveFaults } from './receive-faults.js';
import { isTooFar } from './words-to-moment.js';

/** An input with the line of the file it stands in. */
export interface PlacedInput {
  readonly line: number;
  readonly input: Input;
}

type Found = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTextOrLeftOut = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isActorOrLeftOut = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && /^(outside|person)\/./.test(value));

/** What each field must be, and what to write there. */
const FIELDS: Readonly<Record<string, readonly [fits: (value: unknown) => boolean, wayOut: string]>> = {
  at: [
    (value) => typeof value === 'string' && !isTooFar(readInstant(value) ?? Infinity),
    `write a time from ${FIRST_YEAR} to ${LAST_YEAR - 2}: "2014-04-01T09:30:00Z"`,
  ],
  by: [isActorOrLeftOut, 'write who: "person/duty-manager" or "outside/6"'],
  task: [isText, 'write the id of a task: "mash.decide"'],
  choice: [isText, 'write the choice taken'],
  facts: [(value) => value === undefined || isRecord(value), 'write an object, or leave it out'],
  reason: [isTextOrLeftOut, 'write text, or leave it out'],
  type: [isText, 'write the type of the event: "front-door.contact-received"'],
  data: [isRecord, 'write the facts of the event as an object'],
};

const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  receive: ['at', 'by', 'type', 'data'],
  'take-up': ['at', 'by', 'task'],
  answer: ['at', 'by', 'task', 'choice', 'facts', 'reason'],
  wait: ['at'],
};

/** Reads a walk's inputs from JSON Lines, for a pathway and the districts there are. @throws CommandFailed with every fault, each at its line */
export function readInputs(path: string, pathway: Pathway, districts: readonly string[]): readonly PlacedInput[] {
  const faults: string[] = [];
  const inputs: PlacedInput[] = [];
  for (const [index, text] of textOf(path).split(/\r?\n/).entries()) {
    if (text.trim() === '') continue;
    const found = jsonOf(text);
    const wrong = faultsOf(found);
    const input = wrong.length === 0 ? inputOf(found as Found) : undefined;
    if (input?.do === 'receive') wrong.push(...receiveFaults(input, pathway, districts));
    faults.push(...wrong.map((fault) => `${path}:${index + 1}: ${fault}`));
    if (input) inputs.push({ line: index + 1, input });
  }
  if (faults.length > 0) throw new CommandFailed(EXIT.badInput, faults.join('\n'));
  return inputs;
}

/** Refuses a place where inputs could not be written later. @throws CommandFailed */
export function refuseUnwritable(path: string): void {
  if (!existsSync(path)) return refuseNoPlace(path, '--write');
  throw new CommandFailed(
    EXIT.badInput,
    `cannot write ${path}: it is there already. Name a file that does not exist yet.`,
  );
}

/** Saves a walk's inputs as JSON Lines, in a folder that is made where there is none. @throws CommandFailed when the file is there already */
export function writeInputs(path: string, inputs: readonly Input[]): void {
  const lines = inputs.map((input) => `${JSON.stringify({ ...input, at: toIso(input.at) })}\n`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, lines.join(''), { flag: 'wx' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(
      EXIT.badInput,
      `cannot write ${path}: ${reason}. Name a file that does not exist yet.`,
      error,
    );
  }
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not UTF-8 text' : (error as Error).message;
    throw new CommandFailed(EXIT.unreadable, `cannot read the answers ${path}: ${reason}.`, error);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(found: unknown): string[] {
  if (!isRecord(found)) return ['this line is no JSON object; write one input on each line'];
  const fields = FIELDS_OF[String(found['do'])];
  if (!fields)
    return [`"do" is ${JSON.stringify(found['do']) ?? 'missing'}; write ${Object.keys(FIELDS_OF).join(', ')}`];
  const strange = Object.keys(found).filter((name) => name !== 'do' && !fields.includes(name));
  return [
    ...fields.flatMap((name) => {
      const [fits, wayOut] = FIELDS[name] ?? [() => true, ''];
      return fits(found[name]) ? [] : [`${name} is ${JSON.stringify(found[name]) ?? 'missing'}; ${wayOut}`];
    }),
    ...(found['do'] === 'receive' && found['by'] === undefined ? ['by is missing; write who: "outside/6"'] : []),
    ...strange.map((name) => `${found['do'] as string} has no "${name}"; take it out`),
  ];
}

/** A checked line as an input: every field has been looked at. */
function inputOf(found: Found): Input {
  const { at, by, facts, data, ...others } = found as Found & { at: string; by?: Actor; facts?: Facts; data?: Facts };
  return {
    ...others,
    at: readInstant(at) ?? 0,
    ...(by === undefined ? {} : { by }),
    ...(facts === undefined ? {} : { facts }),
    ...(data === undefined ? {} : { data }),
  } as unknown as Input;
}
