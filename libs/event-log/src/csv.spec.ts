import { csvRow } from './csv.js';

describe('a row for a spreadsheet', () => {
  it('parts its cells by commas, and has nothing for what is not there', () =>
    expect(csvRow(['a', 1.5, true, undefined, null, ''])).toBe('a,1.5,true,,,'));

  it.each([
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    [' a ', ' a '],
  ])('quotes %j where RFC 4180 asks it', (text, row) => expect(csvRow([text])).toBe(row));

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
  ])('makes no formula of %j', (text, row) => expect(csvRow([text])).toBe(row));

  it('leaves a number below zero a number', () => expect(csvRow([-1.5])).toBe('-1.5'));
});
