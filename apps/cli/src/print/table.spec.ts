import { tableOf } from './table.js';
import { hanging, wrap } from './wrap.js';

describe('a table in print', () => {
  it('sets numbers to the right, breaks long cells between words and leaves no space at the end of a line', () => {
    const table = tableOf(
      [
        { head: 'Measure', width: 12 },
        { head: 'Mean', align: 'right' },
      ],
      [{ heading: 'Contacts' }, ['Contacts received by telephone', '1,200'], ['Referrals', '7']],
    );
    expect(table).toBe(
      [
        'Measure       Mean',
        '-----------  -----',
        '',
        'Contacts',
        'Contacts     1,200',
        'received by',
        'telephone',
        'Referrals        7',
      ].join('\n'),
    );
  });

  it('gives a column what the others leave of the page', () => {
    const columns = [{ head: 'Measure', width: 'rest' }, { head: 'Mean' }] as const;
    const lines = tableOf(columns, [['word '.repeat(40).trim(), 'x'.repeat(30)]]).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines[2]).toMatch(/^(word ){13} x+$/);
  });
});

describe('text in print', () => {
  it('is broken between words and never inside one', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('immeasurable', 3)).toEqual(['immeasurable']);
  });

  it('is set in from its second line on', () => {
    expect(hanging('one two three', 9, '  ')).toBe('one two\n  three');
  });
});
