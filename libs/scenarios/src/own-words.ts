import { NAME } from './leaves.js';
import { type Written, type WrittenMap, at } from './written.js';

/** The longest name and title that the schema allows. Unit: letters. */
const LONGEST_NAME = 80;
const LONGEST_TITLE = 200;

/**
 * A file that extends another, with a name, a title and a description of its own where it gives none: it is another design,
 * and those of its base would say of it what it is not.
 */
export function withOwnWords(over: WrittenMap, base: WrittenMap): WrittenMap {
  const file = over.at.file.path.replace(/^.*[/\\]/, '');
  const name = file
    .replace(/\.ya?ml$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST_NAME)
    .replace(/-$/, '');
  const changed = `, changed by ${cut(file, LONGEST_NAME)}`;
  const title = textAt(base, 'title');
  const own: Readonly<Record<string, string | undefined>> = {
    name: NAME.test(name) ? name : undefined,
    title: title && `${cut(title, LONGEST_TITLE - changed.length)}${changed}`,
    description: title && `${title}, with what ${file} says in place of it; the file gives no description of its own.`,
  };
  const entries = new Map(over.entries);
  for (const [key, text] of Object.entries(own)) {
    if (text === undefined || over.entries.has(key)) continue;
    const value: Written = { kind: 'scalar', value: text, letters: text, at: over.at };
    entries.set(key, { at: over.at, value });
  }
  return { ...over, entries };
}

/** A text no longer than is asked for. */
function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function textAt(written: WrittenMap, key: string): string | undefined {
  const found = at(written, key);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}
