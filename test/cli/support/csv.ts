/** The rows of a table by RFC 4180, each by its columns; what is not there is left out. */
export function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = cellsOf(csv);
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((cell, place) => (cell === '' ? [] : [[head[place], cell]]))),
  );
}

function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
