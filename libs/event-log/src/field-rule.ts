import type { Fault } from './fault.js';
import { show } from './fault.js';

/** An object read from outside, not checked yet. */
export type Found = Readonly<Record<string, unknown>>;

/** What a field must be, and how a message goes on from what was found instead: "is not …; write …". */
export interface FieldRule {
  readonly fits: (value: unknown, found: Found) => boolean;
  readonly wayOut: string;
}

export type FieldRules = Readonly<Record<string, FieldRule>>;

/** Finds the fields that do not fit their rule. */
export function misfits(rules: FieldRules, found: Found): readonly Fault[] {
  const faults: Fault[] = [];
  for (const field in rules) {
    const rule = rules[field];
    if (rule === undefined || rule.fits(found[field], found)) continue;
    faults.push({ field, message: say(found[field], rule.wayOut) });
  }
  return faults;
}

/** Finds the fields for which there is no rule. */
export function strangers(rules: FieldRules, found: Found, wayOut: string): readonly Fault[] {
  return Object.keys(found)
    .filter((name) => !Object.hasOwn(rules, name))
    .map((field) => ({ field, message: `is not known; ${wayOut}` }));
}

function say(value: unknown, wayOut: string): string {
  return value === undefined ? `is missing${wayOut.slice(wayOut.indexOf(';'))}` : `${show(value)} ${wayOut}`;
}
