import { readFileSync } from 'node:fs';
import { SETTINGS, settingsTable } from './settings.js';

const PAGE = readFileSync('docs/operations.md', 'utf8');

/** The cells of a table, however wide it is set. */
function cellsOf(table: string): readonly string[] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) => line.replaceAll(/\s*\|\s*/g, '|'));
}

describe('the page on operations', () => {
  it('has the table of settings as the program reads them', () => {
    const [, table = ''] = /<!-- settings -->(.*)<!-- \/settings -->/s.exec(PAGE) ?? [];
    expect(cellsOf(table)).toEqual(cellsOf(settingsTable()));
    expect(cellsOf(table)).toHaveLength(Object.keys(SETTINGS).length + 1);
  });
});
