import { type Written, type WrittenMap, at } from './written.js';

/** What a scenario is called by the schema. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

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
    .replaceAll(/^-|-$/g, '');
  const title = textAt(base, 'title');
  const own: Readonly<Record<string, string | undefined>> = {
    name: NAME.test(name) ? name : undefined,
    title: title && `${title}, changed by ${file}`,
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

function textAt(written: WrittenMap, key: string): string | undefined {
  const found = at(written, key);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}
