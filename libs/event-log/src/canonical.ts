import type { Json } from '@frontdoor/cases';
import type { LoggedEvent } from './envelope.js';
import type { Fault } from './fault.js';
import { tell } from './fault.js';
import { toIso } from './iso-time.js';
import { DEEPEST, hasLoneSurrogate, isPlain, jsonFaults } from './json-faults.js';

/** Text that needs no escape and holds no surrogate, which is nearly all of it. */
const BARE = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** Thrown when a value has no canonical form. */
export class NotJson extends Error {
  override readonly name = 'NotJson';

  constructor(readonly faults: readonly Fault[]) {
    super(`this has no form in JSON: ${faults.map(tell).join('; ')}`);
  }
}

/**
 * Writes a value in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it.
 *
 * @throws NotJson on NaN, Infinity, half a surrogate pair, anything JSON lacks, or more than 100 levels
 */
export function canonical(value: Json): string {
  return write(value, value, 0);
}

/** Writes an event as its line in a log: the canonical form of its envelope, with the time as ISO text. */
export function canonicalEvent(event: LoggedEvent): string {
  return (
    `{"at":"${toIso(event.at)}","by":${writeText(event.by, event)},"caseId":${writeText(event.caseId, event)}` +
    `,"data":${write(event.data, event, 0)},"id":${writeText(event.id, event)},"type":${writeText(event.type, event)}` +
    `,"version":${write(event.version, event, 0)}}`
  );
}

/** `whole` is what was asked for: a refusal lists everything wrong with it, not only the first thing met. */
function write(value: unknown, whole: unknown, depth: number): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return writeText(value, whole);
  if (typeof value === 'boolean') return String(value);
  // RFC 8785 takes its number form from ECMAScript, so this is it, with -0 as 0.
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || depth >= DEEPEST) throw new NotJson(jsonFaults(whole));
  return Array.isArray(value) ? writeList(value, whole, depth + 1) : writeFields(value, whole, depth + 1);
}

function writeText(text: string, whole: unknown): string {
  if (BARE.test(text)) return `"${text}"`;
  if (hasLoneSurrogate(text)) throw new NotJson(jsonFaults(whole));
  return JSON.stringify(text);
}

function writeList(list: readonly unknown[], whole: unknown, depth: number): string {
  let text = '[';
  for (let index = 0; index < list.length; index++) {
    text += (index === 0 ? '' : ',') + write(list[index], whole, depth);
  }
  return text + ']';
}

function writeFields(fields: object, whole: unknown, depth: number): string {
  if (!isPlain(fields)) throw new NotJson(jsonFaults(whole));
  let text = '{';
  // Sorting strings compares UTF-16 code units, as the RFC asks.
  for (const name of Object.keys(fields).sort()) {
    text += `${text === '{' ? '' : ','}${writeText(name, whole)}:${write(fields[name], whole, depth)}`;
  }
  return text + '}';
}
