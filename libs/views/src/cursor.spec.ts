import { CursorNotValid, keyOf, limitOf, pageOf } from './cursor.js';

const key = (item: number) => [item, `case ${item}`] as const;

describe('a cursor', () => {
  it('leads on from the last item shown', () => {
    const page = pageOf([1, 2, 3], { most: 2 }, key);
    expect(page.items).toEqual([1, 2]);
    expect(keyOf({ after: page.next ?? '' }, ['number', 'string'])).toEqual([2, 'case 2']);
  });

  it('is not given where nothing follows', () => {
    expect(pageOf([1, 2], { most: 2 }, key)).toEqual({ items: [1, 2], next: null });
    expect(pageOf([], {}, key)).toEqual({ items: [], next: null });
  });

  it.each([
    '',
    'nonsense',
    'bnVsbA',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('["a",1]').toString('base64url'),
  ])('that no page gave is refused: %j', (after) => {
    expect(() => keyOf({ after }, ['number', 'string'])).toThrow(CursorNotValid);
    expect(() => keyOf({ after }, ['number', 'string'])).toThrow('give the "next" of its last page');
  });

  it('asks for one more than is shown, 500 at the most', () => {
    expect([limitOf({}), limitOf({ most: 10 }), limitOf({ most: 9_999 }), limitOf({ most: 0 })]).toEqual([
      51, 11, 501, 2,
    ]);
  });
});
