import type { ScenarioSource, ValueChange } from '@frontdoor/scenarios';

/** What became of changes that were to be written: the text with those in it that the file itself writes. */
export interface SetInFile {
  readonly text: string;
  /** The paths that another file writes, which is left alone. */
  readonly elsewhere: readonly string[];
}

/** Puts values into the text of a scenario's own file, and leaves all else in it as it stands, comments included. */
export function setInFile(
  file: string,
  text: string,
  source: ScenarioSource,
  changes: readonly ValueChange[],
): SetInFile {
  const elsewhere: string[] = [];
  const edits = new Map<number, { readonly letters: string; readonly to: string }>();
  for (const { path, to } of changes) {
    const place = source.placeOf(path);
    if (place?.file !== file) elsewhere.push(path);
    else if (place.letters !== to) edits.set(place.offset, { letters: place.letters, to });
  }
  const last = [...edits].toSorted(([a], [b]) => b - a);
  const set = last.reduce((before, [offset, { letters, to }]) => {
    const at = /["']/.test(before.charAt(offset)) ? offset + 1 : offset;
    return `${before.slice(0, at)}${to}${before.slice(at + letters.length)}`;
  }, text);
  return { text: set, elsewhere };
}
