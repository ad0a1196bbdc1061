/** What steers a terminal, ends a line or turns the way text runs, and shows nothing itself. */
const STEERING = /(?!\t)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text from outside as one line that is safe to show: what would steer a terminal is written out, `\u001b`. */
export function printable(text: string): string {
  return text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
