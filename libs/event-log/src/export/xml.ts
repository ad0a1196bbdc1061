/** What must be escaped in an attribute in double quotes so that it is read back as it is, line ends and tabs too. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters that XML 1.0 cannot hold, not even escaped. Source: S-153, production 2. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const BARE = /^[ !#-%'-;=?-~]*$/;

/** Text as the value of an XML attribute; a character that XML cannot hold is written out, `\u001b`. */
export function xmlText(text: string): string {
  if (BARE.test(text)) return text;
  return text.replaceAll(/[&<>"\t\n\r]/g, (found) => ESCAPES[found] ?? found).replaceAll(NO_XML, writtenOut);
}

/** Text as a name that XML takes (`xs:Name`): of what else it holds each character is written out, `_x20_`. */
export function xmlName(text: string): string {
  return text.replaceAll(/_(?=x)|[^\w.-]/gu, (found) => `_x${(found.codePointAt(0) ?? 0).toString(16)}_`);
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
