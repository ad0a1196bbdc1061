import { z } from 'zod';
import { partFaults } from './say-issues.js';

const level = z.union([z.literal(1), z.literal(2)]);
const CHILD = z.strictObject({
  age: z.int().min(0).max(17),
  name: z.string().min(1).max(3).exactOptional(),
  concern: z.strictObject({ level, danger: z.boolean() }).exactOptional(),
  sort: z.enum(['a', 'b']).exactOptional(),
  day: z.iso.date().exactOptional(),
  signs: z.array(z.string()).max(1).exactOptional(),
  by: z.string().regex(/^x/, 'write what begins with x').exactOptional(),
});
const DOING = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('take-up') }),
  z.strictObject({ do: z.literal('answer'), choice: z.string() }),
]);
const WANTED = z.union([z.strictObject({ shipped: z.string() }), z.strictObject({ yaml: z.string() })]);
const DAYS = z.record(z.string().max(2), z.string());

const said = (schema: z.ZodType, value: unknown) =>
  partFaults(schema, value).map(({ path, words }) => [path.join('.'), words]);

describe('what is wrong by a schema', () => {
  it.each([
    [undefined, '', 'is missing; write an object'],
    [[], '', 'is []; write an object'],
    [{}, 'age', 'is missing; write a number'],
    [{ age: 'seven' }, 'age', 'is "seven"; write a number'],
    [{ age: 1.5 }, 'age', 'is 1.5; write a whole number'],
    [{ age: 18 }, 'age', 'is 18; write at most 17'],
    [{ age: 7, name: '' }, 'name', 'is ""; write at least 1 character'],
    [{ age: 7, name: 'x'.repeat(99) }, 'name', `is "${'x'.repeat(79)}…; write at most 3 characters`],
    [{ age: 7, concern: { level: 3, danger: true } }, 'concern.level', 'is 3; write one of 1, 2'],
    [{ age: 7, concern: { level: 1 } }, 'concern.danger', 'is missing; write true or false'],
    [{ age: 7, sort: 'c' }, 'sort', 'is "c"; write one of "a", "b"'],
    [{ age: 7, day: 'Monday' }, 'day', 'is "Monday"; write a day as 2015-01-12'],
    [{ age: 7, signs: ['a', 'b'] }, 'signs', 'is ["a","b"]; write at most 1 item'],
    [{ age: 7, by: 'y' }, 'by', 'is "y"; write what begins with x'],
  ])('is said plainly of %j', (value, place, words) => expect(said(CHILD, value)).toEqual([[place, words]]));

  it('is said with the ways there are where something can be written in several', () => {
    expect(said(DOING, { do: 'x' })).toEqual([['do', 'is "x"; write one of "take-up", "answer"']]);
    expect(said(DOING, { do: 'answer' })).toEqual([['choice', 'is missing; write text']]);
    expect(said(WANTED, {})).toEqual([['', 'is {}; write text as "shipped", or write text as "yaml"']]);
    expect(said(WANTED, { yaml: 7 })).toEqual([['yaml', 'is 7; write text']]);
  });

  it('is said of a part that is not known with those that are, wherever it stands', () => {
    const outer = z.strictObject({ inner: z.strictObject({ one: z.string(), two: z.string() }) });
    const value = { inner: { one: '', two: '', three: '' }, outer: '' };
    expect(said(outer, value)).toEqual([
      ['inner.three', 'is not known here; leave it out, or write one of: one, two'],
      ['outer', 'is not known here; leave it out, or write one of: inner'],
    ]);
  });

  it('is said of a name too', () => {
    expect(said(DAYS, { abc: 'x' })).toEqual([['abc', 'is "x"; give it another name: write at most 2 characters']]);
  });
});
