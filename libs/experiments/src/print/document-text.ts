/** A JSON document as it is printed and kept: two spaces a level, no line end. */
export function documentText(document: unknown): string {
  return JSON.stringify(document, null, 2);
}
