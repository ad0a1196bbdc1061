import { logged } from '../support/events.js';
import { outlineOf } from '../support/exports.js';
import { Outline } from './outline.js';

const kindsOf = (...values: readonly (string | number | boolean)[]) =>
  outlineOf(values.map((value) => logged({ data: { value } }))).fields.get('data.value');

describe('the outline of an export', () => {
  it.each([
    [[1, 2], 'integer'],
    [[1, 2.5], 'float'],
    [[1e21], 'float'],
    [[true, false], 'boolean'],
    [[1, true], 'string'],
    [['1', 2], 'string'],
    [[1, true, 2.5], 'string'],
  ])('takes %j to be %s', (values, kind) => expect(kindsOf(...values)).toBe(kind));

  it('knows the fields of each type of event', () => {
    const { types } = outlineOf([
      logged({ type: 'a.came', data: { one: 1 } }),
      logged({ type: 'b.came', data: {} }),
      logged({ type: 'a.came', data: { two: 2 } }),
    ]);
    expect([...types].map(([type, names]) => [type, [...names]])).toEqual([
      ['a.came', ['data.one', 'data.two']],
      ['b.came', []],
    ]);
  });

  it('counts the events of cases in the order in which they came', () => {
    const { cases, events } = outlineOf(['9', '10', '9'].map((caseId) => logged({ caseId })));
    expect([...cases]).toEqual([
      ['9', 2],
      ['10', 1],
    ]);
    expect(events).toBe(3);
  });

  it('knows the family of a case from an event that is not exported, and no case by it', () => {
    const outline = new Outline();
    outline.pass(logged({ caseId: 'child-1', data: { familyId: 'family-1' } }));
    outline.pass(logged({ caseId: 'child-2', data: { familyId: 'family-2' } }));
    outline.add(logged({ caseId: 'child-1', data: { familyId: 'family-3' } }));
    expect(outline.familyOf.get('child-1')).toBe('family-1');
    expect([...outline.families()].sort()).toEqual(['family-1', 'family-3']);
    expect([...outline.cases.keys()]).toEqual(['child-1']);
  });
});
