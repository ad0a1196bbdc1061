/** How many names are few enough to be listed whole. */
const FEW = 9;
/** Unit: characters. A longer word is no slip of the pen. */
const LONGEST = 60;

/** The way out for a name that does not exist: the nearest that does, or which there are. */
export function didYouMean(word: string, names: readonly string[]): string {
  const near = nearest(word, names);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (names.length === 0) return 'There are none to name.';
  const listed = names.slice(0, FEW).map((name) => `\`${name}\``);
  return `It can be ${listed.join(', ')}${names.length > FEW ? ` or one of ${names.length - FEW} more` : ''}.`;
}

/** The name a word is most likely a slip for, if it is near enough to any. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const allowed = Math.ceil(word.length / 3);
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = distanceBetween(word.toLowerCase(), name.toLowerCase());
    if (distance <= allowed && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein's distance: how many letters to insert, delete or change. */
function distanceBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
