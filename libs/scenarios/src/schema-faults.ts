import type { z } from 'zod';
import { quoted } from './amounts.js';
import { didYouMean } from './did-you-mean.js';
import { type Complaint, type Fault, faultAt } from './fault.js';
import type { ComplaintParams } from './leaves.js';
import { type Path, type WrittenMap, placeOf, valuePlaceOf } from './written.js';

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong, in words and placed. `around` is the path of what was checked. */
export function schemaFaults(issues: readonly Issue[], around: Path, written: WrittenMap): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...around, ...issue.path];
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue, path, written);
    const complaint = isMissing(issue) ? missing(path) : complaintOf(issue, path);
    return [faultAt(issue.code === 'invalid_key' ? placeOf(written, path) : valuePlaceOf(written, path), complaint)];
  });
}

function unknownKeys(issue: Issue & { code: 'unrecognized_keys' }, path: Path, written: WrittenMap): Fault[] {
  const waysOut = issue.message.split('\n');
  return issue.keys.map((key, index) =>
    faultAt(placeOf(written, [...path, key]), {
      says: `${inside(path)} has no ${quoted(key)}`,
      wayOut: waysOut[index] ?? '',
    }),
  );
}

function isMissing({ code, input }: Issue): boolean {
  return input === undefined && (code === 'invalid_type' || code === 'invalid_union' || code === 'invalid_value');
}

function missing(path: Path): Complaint {
  const key = String(path.at(-1));
  return { says: `${inside(path.slice(0, -1))} has no \`${key}\``, wayOut: `Add \`${key}:\` there.` };
}

function complaintOf(issue: Issue, path: Path): Complaint {
  const here = inside(path);
  switch (issue.code) {
    case 'custom':
      return (issue.params as ComplaintParams | undefined)?.complaint ?? { says: issue.message, wayOut: '' };
    case 'invalid_value':
      return {
        says: `${here} cannot be ${found(issue.input)}`,
        wayOut: didYouMean(String(issue.input), issue.values.map(String)),
      };
    case 'invalid_type':
      return {
        says: `${here} is ${found(issue.input)}`,
        wayOut: isOurs(issue) ? `${capital(issue.message)}.` : `Write ${EXPECTED[issue.expected] ?? issue.expected}.`,
      };
    case 'invalid_key':
      return keyComplaint(issue, path);
    case 'invalid_union':
      return { says: `${here} is ${found(issue.input)}`, wayOut: `${capital(issue.message)}.` };
    case 'too_small':
      return { says: `${here} is too small or too short`, wayOut: `Write at least ${issue.minimum}.` };
    case 'too_big':
      return { says: `${here} is too large or too long`, wayOut: `Write at most ${issue.maximum}.` };
    case 'invalid_format': {
      const [says = '', wayOut = ''] = issue.message.split('\n');
      return { says: `${here} is ${found(issue.input)}: ${says}`, wayOut };
    }
    case 'not_multiple_of':
    case 'invalid_element':
    case 'unrecognized_keys':
      return { says: `${here}: ${issue.message}`, wayOut: '' };
  }
}

/** Whether a field says itself what belongs there, in place of zod's own words. */
function isOurs({ message }: Issue): boolean {
  return !message.startsWith('Invalid');
}

function keyComplaint(issue: Issue & { code: 'invalid_key' }, path: Path): Complaint {
  const key = String(path.at(-1));
  const [first] = issue.issues;
  if (first?.code === 'custom') return complaintOf(first, path);
  const names = first?.code === 'invalid_value' ? first.values.map(String) : [];
  return { says: `${inside(path.slice(0, -1))} has no ${quoted(key)}`, wayOut: didYouMean(key, names) };
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list: lines that begin with `- `, or `[one, two]`',
  object: 'a map: lines of `key: value`',
  record: 'a map: lines of `key: value`',
};

function found(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object' && input !== null) return 'a map';
  if (input === '') return 'empty';
  return quoted(String(input));
}

function inside(path: Path): string {
  return path.length === 0 ? 'the scenario' : `\`${path.map(String).join('.')}\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
