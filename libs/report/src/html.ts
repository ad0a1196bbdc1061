/** A piece of a page that is markup already and is not escaped again. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, nothing is left out, lists follow one another. */
export type Piece = Html | string | number | undefined | false | readonly Piece[];

/** Makes markup of a template: what is put into it is text unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.reduce((text, part, place) => `${text}${textOf(pieces[place - 1])}${part}`));
}

/** Markup made elsewhere, such as a drawing. */
export const markup = (text: string): Html => new Html(text);

/** Text that cannot be taken for markup, also within an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function textOf(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  return escaped(String(piece));
}
