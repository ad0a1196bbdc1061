import { type Document, type Node, type Pair, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Complaint, type Fault, faultAt } from './fault.js';
import type { SourceText, Written, WrittenEntry, WrittenMap } from './written.js';

/** Unit: characters. The shipped scenario has about 20,000. */
export const LONGEST_FILE = 256 * 1024;
/** Unit: levels of maps and lists inside each other. */
const DEEPEST = 16;
/** Unit: maps, lists and scalars, those an alias repeats included. */
const MOST_NODES = 20_000;
const MOST_ALIASES = 100;
/** Past so many, the file is not nearly YAML, and more of them help nobody. */
const MOST_YAML_FAULTS = 100;
/** Names that mean something else to JavaScript. */
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** What a file says, with places, or what is wrong with it as YAML. Nothing thrown, whatever the text. */
export function readYaml(file: SourceText): { written: WrittenMap } | { faults: Fault[] } {
  if (file.text.length > LONGEST_FILE) {
    const says = `the file has ${file.text.length} characters, more than the ${LONGEST_FILE} a scenario may have`;
    return { faults: [faultAt({ file, offset: 0 }, { says, wayOut: 'Move part of it to a file this one extends.' })] };
  }
  const document = parse(file);
  if ('faults' in document) return document;
  const reader = new Reader(file, document.parsed);
  const written = reader.read(document.parsed.contents, 0);
  if (reader.faults.length > 0) return { faults: reader.faults };
  if (written.kind === 'map') return { written };
  const wayOut = 'Write it as `key: value` lines, such as `name: my-scenario`.';
  return { faults: [faultAt({ file, offset: 0 }, { says: 'a scenario is a map of keys, and this is none', wayOut })] };
}

function parse(file: SourceText): { parsed: Document } | { faults: Fault[] } {
  try {
    const parsed = parseDocument(file.text, { prettyErrors: false, stringKeys: false });
    const all = [...parsed.errors, ...parsed.warnings];
    // A tab confuses all that comes after it.
    const tabs = all.filter(({ code }) => code === 'TAB_AS_INDENT');
    const wrong = tabs.length > 0 ? tabs : all;
    if (wrong.length === 0) return { parsed };
    const shown = wrong.slice(0, MOST_YAML_FAULTS);
    return {
      faults: shown.map(({ pos, code, message }) => faultAt({ file, offset: pos[0] }, yamlComplaint(code, message))),
    };
  } catch {
    // The parser's own recursion has run out, or a construct it cannot hold.
    return { faults: [faultAt({ file, offset: 0 }, TOO_DEEP)] };
  }
}

const TOO_DEEP: Complaint = {
  says: `maps and lists stand inside each other more than ${DEEPEST} deep`,
  wayOut: 'A scenario needs no more than six levels: check the indentation and brackets.',
};

const WAYS_OUT: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two and delete the other.',
  TAB_AS_INDENT: 'Indent with spaces: YAML does not allow tabs there.',
  BAD_INDENT: 'Line it up with the entries it belongs to.',
  MULTIPLE_DOCS: 'Keep one scenario to a file: delete the `---` and what follows.',
  TAG_RESOLVE_FAILED: 'Delete the tag (the word that begins with `!`): a scenario needs none.',
  BAD_ALIAS: 'Write the value out, or define the anchor (`&name`) before it is used.',
  MISSING_CHAR: 'Close the quotation mark or bracket that was opened, or put the missing character in.',
};

function yamlComplaint(code: string, message: string): Complaint {
  if (message.includes('call stack')) return TOO_DEEP;
  const says = `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1).trim()}`;
  return { says, wayOut: WAYS_OUT[code] ?? 'Look at the indentation, colons and quotation marks near here.' };
}

/** Turns yaml's nodes into ours, within limits. */
class Reader {
  readonly faults: Fault[] = [];
  private nodes = 0;
  private aliases = 0;
  private stopped = false;

  constructor(
    private readonly file: SourceText,
    private readonly document: Document,
  ) {}

  read(node: unknown, depth: number): Written {
    const place = { file: this.file, offset: offsetOf(node) };
    const nothing: Written = { kind: 'scalar', value: null, letters: '', at: place };
    this.nodes += 1;
    if (this.stopped || node === null || node === undefined) return nothing;
    if (this.nodes > MOST_NODES) return this.stop(nothing, TOO_MANY);
    if (depth > DEEPEST) return this.stop(nothing, TOO_DEEP);
    if (isTagged(node)) this.complain(offsetOf(node), TAGGED);
    if (isAlias(node)) return this.readAlias(node, depth, nothing);
    if (isMap(node)) return { kind: 'map', entries: this.readEntries(node.items, depth), at: place };
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.read(item, depth + 1)), at: place };
    return isScalar(node) ? { ...nothing, value: scalarOf(node.value), letters: node.source ?? '' } : nothing;
  }

  private readAlias(node: Parameters<typeof isAlias>[0], depth: number, nothing: Written): Written {
    this.aliases += 1;
    if (this.aliases > MOST_ALIASES) return this.stop(nothing, TOO_MANY);
    return isAlias(node) ? this.read(node.resolve(this.document), depth + 1) : nothing;
  }

  private readEntries(pairs: readonly Pair[], depth: number): Map<string, WrittenEntry> {
    const entries = new Map<string, WrittenEntry>();
    for (const { key, value } of pairs) {
      if (this.stopped) break;
      const offset = offsetOf(key);
      const name = isScalar(key) && key.value !== null ? (key.source ?? textOf(key.value)) : undefined;
      if (name === undefined) this.complain(offset, NO_KEY);
      else if (REFUSED_KEYS.has(name)) this.complain(offset, refusedKey(name));
      else entries.set(name, { at: { file: this.file, offset }, value: this.valueOf(value, offset, depth) });
    }
    return entries;
  }

  /** An empty value has no place of its own: it takes its key's. */
  private valueOf(value: unknown, offset: number, depth: number): Written {
    const written = this.read(value, depth + 1);
    return value === null ? { ...written, at: { file: this.file, offset } } : written;
  }

  private stop(nothing: Written, complaint: Complaint): Written {
    this.stopped = true;
    this.complain(nothing.at.offset, complaint);
    return nothing;
  }

  private complain(offset: number, complaint: Complaint): void {
    this.faults.push(faultAt({ file: this.file, offset }, complaint));
  }
}

const TOO_MANY: Complaint = {
  says: `the file says more than ${MOST_NODES} things, or repeats itself by more than ${MOST_ALIASES} aliases`,
  wayOut: 'Write values out instead of repeating them by alias (`*name`).',
};
const TAGGED: Complaint = {
  says: 'the value has a tag, which a scenario does not take',
  wayOut: 'Delete the tag (the word that begins with `!`).',
};
const NO_KEY: Complaint = { says: 'the key is not a name', wayOut: 'Write a word before the colon.' };
const refusedKey = (name: string): Complaint => ({
  says: `\`${name}\` cannot be a key`,
  wayOut: 'Choose another name.',
});

function offsetOf(node: unknown): number {
  return (node as Partial<Node> | null | undefined)?.range?.[0] ?? 0;
}

function isTagged(node: object): boolean {
  return 'tag' in node && typeof node.tag === 'string';
}

function scalarOf(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return typeof value === 'bigint' ? Number(value) : '';
}

function textOf(value: unknown): string {
  return String(scalarOf(value));
}
