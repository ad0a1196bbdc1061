/** Thrown when a cursor is not one that a page has given. */
export class CursorNotValid extends Error {
  override readonly name = 'CursorNotValid';

  constructor(readonly cursor: string) {
    super(
      `"${cursor.slice(0, 80)}" is no cursor of this list: give the "next" of its last page, or none to begin anew`,
    );
  }
}

/** Some of a list, and where to go on. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Given back as `after`, it leads to the next page; null on the last. */
  readonly next: string | null;
}

/** How much of a list is wanted. */
export interface PageOptions {
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  /** 50 unless said, 500 at the most. */
  readonly most?: number | undefined;
}

const ORDINARY = 50;
const MOST = 500;

type Key = readonly (string | number)[];

/** How many items to read: one more than are shown, so that it is known whether any follow. */
export function limitOf({ most = ORDINARY }: PageOptions): number {
  return Math.min(Math.max(1, most), MOST) + 1;
}

/**
 * The key that a cursor stands for; undefined where there is no cursor.
 *
 * @param shape The kinds of its parts, in order.
 * @throws CursorNotValid
 */
export function keyOf({ after }: PageOptions, shape: readonly ('string' | 'number')[]): Key | undefined {
  if (after === undefined) return undefined;
  const key = parsed(after);
  const fits =
    Array.isArray(key) && key.length === shape.length && shape.every((kind, part) => typeof key[part] === kind);
  if (!fits) throw new CursorNotValid(after);
  return key as Key;
}

/** A page of what was read with `limitOf`. */
export function pageOf<Item>(read: readonly Item[], options: PageOptions, key: (item: Item) => Key): Page<Item> {
  const most = limitOf(options) - 1;
  const items = read.slice(0, most);
  const last = items.at(-1);
  const isLast = read.length <= most || last === undefined;
  return { items, next: isLast ? null : Buffer.from(JSON.stringify(key(last))).toString('base64url') };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new CursorNotValid(cursor);
  }
}
