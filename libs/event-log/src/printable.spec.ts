import { PlacedFault, tell } from './fault.js';
import { printable } from './printable.js';

describe('text from outside, as it is shown', () => {
  it.each([
    ['a NUL', 'a\0b', 'a\\u0000b'],
    ['what would clear the screen', '\u001b[2J', '\\u001b[2J'],
    ['the same in one character', '\u009b2J', '\\u009b2J'],
    ['a line that would look like ours', '41\nno deviations', '41\\u000ano deviations'],
    ['what would turn the text', 'a\u202eb', 'a\\u202eb'],
  ])('has %s written out', (_, text, shown) => expect(printable(text)).toBe(shown));

  it('is as it was where it steers nothing', () => expect(printable('é€😀\t“–”')).toBe('é€😀\t“–”'));

  it('is shown so in every fault', () => {
    expect(tell({ field: 'a\u001bb', message: 'c\0d' })).toBe('a\\u001bb: c\\u0000d');
    expect(String(new PlacedFault('events.jsonl', 2, 'c\0d'))).toBe('events.jsonl:2: c\\u0000d');
  });
});
