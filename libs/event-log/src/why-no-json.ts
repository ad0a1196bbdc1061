const COPY_AGAIN = 'write or copy the log again';

/** Why the text of a whole file, one object, is no JSON: with the place, where that can be told. `said` is its parser's. */
export function whyNoJson(text: string, said: SyntaxError): string {
  const whole = text.trimEnd();
  if (whole === '') return `it is empty; ${COPY_AGAIN}`;
  const at = placeIn(said) ?? strayAt(whole);
  if (isCutOff(whole, at)) return `it ends before it is whole; ${COPY_AGAIN}`;
  return `it is not JSON${at === undefined ? '' : ` from ${lineAndColumn(whole, at)} on`}; correct it there, or ${COPY_AGAIN}`;
}

/** Why a line that is to hold one event is no JSON. `said` is its parser's. */
export function whyNoJsonLine(text: string, said: SyntaxError): string {
  const whole = text.trimEnd();
  const at = placeIn(said) ?? strayAt(whole);
  if (isCutOff(whole, at)) return `this line ends before its event is whole; ${COPY_AGAIN}`;
  return `this is not JSON${at === undefined ? '' : ` from column ${at + 1} on`}; each line holds one event as an object`;
}

/** Whether an object ends too soon: one that is whole ends with a brace, and nothing is missing behind it. */
function isCutOff(whole: string, at = 0): boolean {
  return whole.startsWith('{') && (at >= whole.length || !whole.endsWith('}'));
}

/** The parser names a place in some of its messages. */
function placeIn({ message }: SyntaxError): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}

const WORD = /\s*(?:[{}[\],:]|"(?:[^"\\\p{Cc}]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** Where the first thing stands that JSON has no word for; undefined where only their order is wrong. */
function strayAt(text: string): number | undefined {
  let end = 0;
  for (WORD.lastIndex = 0; WORD.test(text);) end = WORD.lastIndex;
  const at = end + text.slice(end).search(/\S|$/);
  return at === text.length ? undefined : at;
}

function lineAndColumn(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
