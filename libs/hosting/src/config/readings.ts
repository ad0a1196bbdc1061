import { statSync } from 'node:fs';
import { z } from 'zod';
import { withoutPassword } from '@frontdoor/event-store';
import { didYouMean } from '@frontdoor/scenarios';
import { FASTEST, type Speed, speedOf } from './speed.js';

/** What is not right about a setting, and the way out, to stand after `found "…"`. */
interface Wrong {
  readonly wrong: string;
  /** How what was found may be shown, where it may hold a secret. */
  readonly shown?: string;
}

/** A schema that reads one setting's text, and says what was found and what to do where it cannot. */
function reading<Value>(read: (text: string) => { readonly value: Value } | Wrong): z.ZodType<Value, string> {
  return z.string().transform((text, context) => {
    const found = read(text.trim());
    if ('value' in found) return found.value;
    context.issues.push({ code: 'custom', input: text, message: `${found.shown ?? `"${text}"`}: ${found.wrong}` });
    return z.NEVER;
  });
}

/** An address of one of these protocols. Its password is never shown. */
export function address(protocols: readonly string[], example: string): z.ZodType<string, string> {
  const right = `give one such as ${example}`;
  return reading((text) => {
    if (!URL.canParse(text)) return { wrong: right, shown: 'what is no address' };
    const { protocol, hostname } = new URL(text);
    if (protocols.includes(protocol) && hostname !== '') return { value: text };
    return { wrong: right, shown: `"${withoutPassword(text)}"` };
  });
}

/** A whole number between two others. */
export function whole(least: number, most: number): z.ZodType<number, string> {
  return reading((text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return { value };
    return { wrong: `give a whole number from ${least} to ${most}` };
  });
}

/** One of some words. */
export function oneOf<Word extends string>(words: readonly Word[]): z.ZodType<Word, string> {
  return reading((text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { wrong: didYouMean(text, words) } : { value };
  });
}

/** Words with commas between them, each one of those known. `none` stands for no word at all. */
export function someOf(known: readonly string[]): z.ZodType<readonly string[], string> {
  return reading((text) => {
    if (text === 'none') return { value: [] };
    const words = text.split(',').map((word) => word.trim());
    const faults = words.flatMap((word) => (known.includes(word) ? [] : [faultOf(word, known)]));
    if (faults.length > 0) return { wrong: faults.join(' ') };
    return { value: known.filter((word) => words.includes(word)) };
  });
}

function faultOf(word: string, known: readonly string[]): string {
  if (word === '') return 'A name is missing between two commas, or at an end.';
  return `There is no "${word}". ${didYouMean(word, known)}`;
}

/** A name of letters, digits, `_`, `.` and `-`, as a queue or a machine may have. */
export const name: z.ZodType<string, string> = reading((text) =>
  /^[A-Za-z0-9_.:-]{1,80}$/.test(text)
    ? { value: text }
    : { wrong: 'give at most 80 letters, digits, and any of _ . : -' },
);

/** The path of a file that is there. */
export function file(what: string): z.ZodType<string, string> {
  return reading((text) => {
    const found = statSync(text, { throwIfNoEntry: false });
    if (found?.isFile()) return { value: text };
    return { wrong: `${found ? 'it is not a file' : 'there is no such file'}; give the path of ${what}` };
  });
}

/** How fast a door's time goes. */
export const speed: z.ZodType<Speed, string> = reading((text) => {
  const value = speedOf(text);
  if (value) return { value };
  return {
    wrong: `give wall, 60x or 1 day per second: at least as fast as the wall clock, at most ${FASTEST / 86_400} days per second`,
  };
});
