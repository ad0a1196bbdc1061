import { fieldsOf } from './fields.js';

describe('the facts of an event as fields', () => {
  it('are flat, by name', () =>
    expect(fieldsOf({ level: 3, concern: { immediateDanger: false, level: 1 }, channel: 'written' })).toEqual([
      ['data.channel', 'written'],
      ['data.concern.immediateDanger', false],
      ['data.concern.level', 1],
      ['data.level', 3],
    ]));

  it('hold lists, and what is empty, as JSON', () =>
    expect(fieldsOf({ signs: ['b', { z: 1, a: null }], none: [], bare: {} })).toEqual([
      ['data.bare', '{}'],
      ['data.none', '[]'],
      ['data.signs', '["b",{"a":null,"z":1}]'],
    ]));

  it('hold nothing for null', () => expect(fieldsOf({ team: null })).toEqual([]));

  it('have names of their own, even where a name has dots', () =>
    expect(fieldsOf({ 'a.b': 1, a: { b: 2 }, 'a\\': { b: 3 } }).map(([name]) => name)).toEqual([
      'data.a.b',
      'data.a\\.b',
      'data.a\\\\.b',
    ]));
});
