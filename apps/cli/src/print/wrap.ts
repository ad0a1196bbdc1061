/** How wide what is printed may be. Unit: characters. */
export const WIDTH = 100;

/** How wide what is printed is where it need not be wider: a terminal as it opens. Unit: characters. */
export const NARROW = 80;

/** Breaks text into lines of at most a width, between words; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Text broken into lines, all but the first set in by a margin. */
export function hanging(text: string, width: number, margin: string): string {
  return wrap(text, width - margin.length).join(`\n${margin}`);
}
