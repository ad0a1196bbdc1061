import { printable } from './printable.js';

/** One thing wrong with something read from outside: which field, what is wrong, and a way out. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** What a check gives: the thing itself, safe to use, or everything that is wrong with it. */
export type Checked<Sound> =
  { readonly type: 'sound'; readonly value: Sound } | { readonly type: 'faulty'; readonly faults: readonly Fault[] };

/** How much of a found value a message shows: it may be long, and it may be about a child. */
const SHOWN_CHARACTERS = 40;

/** A fault with its place in a file, so that a person can go there. */
export class PlacedFault {
  constructor(
    readonly file: string,
    /** Counted from 1. */
    readonly line: number,
    readonly message: string,
    /** How many faults, from this line on, are not listed one by one; 0 for a fault that is. */
    readonly unlisted = 0,
  ) {}

  toString(): string {
    return printable(`${this.file}:${this.line}: ${this.message}`);
  }
}

/** Writes a fault as one phrase. */
export function tell({ field, message }: Fault): string {
  return printable(field === '' ? message : `${field}: ${message}`);
}

/** Shows a found value in a message, clipped. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
