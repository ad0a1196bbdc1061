/** One entry of the register of sources or of assumptions. */
export interface RegisterEntry {
  readonly id: string;
  readonly title: string;
  /** What it says under a name, such as `Value` or `Publisher`. */
  readonly fields: Readonly<Record<string, string>>;
}

const FIELDS = ['Publisher', 'Date', 'Used for', 'Support', 'Licence', 'Value', 'Range', 'Why', 'Affects', 'To change'];
const NAMED = new RegExp(`(?:^|\\s|- )(${FIELDS.join('|')}): `, 'g');

/** The entries of a register as its file writes it: each begins with a third-level heading that opens with its id. */
export function readRegister(text: string): readonly RegisterEntry[] {
  return text.split(/^#{2,3} /m).flatMap((section) => {
    const [, id, title] = /^([SA]-\d{3}) (\S.*)\n/.exec(section) ?? [];
    return id === undefined || title === undefined ? [] : [{ id, title, fields: fieldsOf(section) }];
  });
}

function fieldsOf(section: string): Readonly<Record<string, string>> {
  const body = section.slice(section.indexOf('\n')).replaceAll(/\s*\n\s*/g, ' ');
  const found = [...body.matchAll(NAMED)];
  return Object.fromEntries(
    found.map((match, place) => {
      const end = found[place + 1]?.index ?? body.length;
      return [match[1] ?? '', tidied(body.slice(match.index + match[0].length, end))];
    }),
  );
}

/** Without what marks a list, a table or code in the file. */
function tidied(text: string): string {
  const [plain = ''] = text.split(' | ');
  return plain
    .replaceAll('`', '')
    .replace(/[\s-]+$/, '')
    .trim();
}
