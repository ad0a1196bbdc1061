import { VALID, filesOf } from './support/files.js';
import { VOCABULARY } from './support/vocabulary.js';
import type { ValueChange } from './change.js';
import { type Fault, renderFault } from './fault.js';
import { nudged } from './nudge.js';
import { type ScenarioSource, readSource } from './read-scenario.js';

const source = readSource('a.yaml', filesOf({ 'a.yaml': VALID }), VOCABULARY) as ScenarioSource;
const change = (path: string, to: string): ValueChange => ({ path, to });

const changed = (...changes: ValueChange[]) => {
  const read = source.scenarioWith(changes);
  if ('faults' in read) throw new Error(read.faults.map(renderFault).join('\n'));
  return read.scenario;
};

const faultsOf = (...changes: ValueChange[]): readonly Fault[] => {
  const read = source.scenarioWith(changes);
  return 'faults' in read ? read.faults : [];
};

describe('a value changed by its path', () => {
  it('is as if the file had said so, and nothing else is', () => {
    const { numbers, staff, ...others } = changed(change('staff.social-worker/<team>.count', '25'));
    const { numbers: _, staff: before, ...rest } = changed();
    expect(others).toEqual(rest);
    expect(staff['social-worker/team-3']).toEqual({ ...before['social-worker/team-3'], count: 25 });
    expect(numbers).toHaveLength(changed().numbers.length);
  });

  it('keeps the provenance of what it stands for, written around it or beside it', () => {
    const [found, was] = [changed(change('demand.contacts', '12000 per year')), changed()].map(({ numbers }) =>
      numbers.find(({ path }) => path === 'demand.contacts'),
    );
    expect(found).toMatchObject({ written: '12000 per year', provenance: was!.provenance });
    expect(changed(change('demand.contacts.value', '12000 per year')).demand.contactsPerYear).toBe(12000);
  });

  it('may lie under names that have dots of their own', () => {
    const { tasks } = changed(change('tasks.mash.decide.effort', 'fixed 30 min'));
    expect(tasks['mash.decide']?.time).toEqual({ kind: 'fixed', value: 1_800_000, unit: 'working-ms' });
  });

  it('is refused where it was asked for, as a file would be', () => {
    const [fault] = faultsOf(change('staff.social-worker/<team>.count', 'NaN'));
    expect(fault).toMatchObject({ file: '--set', line: 1, column: 34, wayOut: 'Write a number.' });
    expect(fault?.excerpt).toContain('staff.social-worker/<team>.count=NaN');
  });

  it('is refused with the nearest path where there is none', () => {
    expect(faultsOf(change('staff.social-wroker/<team>.count', '5'))[0]).toMatchObject({
      says: 'the scenario writes no `staff.social-wroker/<team>.count`',
      wayOut: 'Did you mean `staff.social-worker/<team>.count`?',
    });
    expect(faultsOf(change('staff.social-worker/<team>', '5'))[0]?.says).toContain('holds several values');
    expect(faultsOf(change('colour', '5'))[0]?.wayOut).toContain('Write the path of a value');
    expect(faultsOf(change('', '5'), change('colour', '5'))).toHaveLength(2);
  });

  it('is held to what only the whole scenario shows', () =>
    expect(faultsOf(change('demand.channels.telephone.share', '90%'))[0]?.says).toContain('add up to'));
});

describe('a number moved by a tenth', () => {
  const number = (path: string) => changed().numbers.find((each) => each.path === path)!;
  const up = (path: string) => nudged(source, number(path), 1.1);

  it.each([
    ['demand.contacts', '17600 per year'],
    ['staff.social-worker/<team>.count', '30'],
    ['tasks.mash.decide.effort', 'lognormal median 29.7 min, p90 53.9 min'],
  ])('takes %s to %s', (path, to) => expect(up(path)).toMatchObject({ to, othersMoved: false }));

  it('moves what must be whole by one where a tenth is less', () => {
    const few = changed().numbers.find(({ path, written }) => path.startsWith('staff.') && written === '3')!;
    expect(nudged(source, few, 0.9)).toMatchObject({ to: '2' });
  });

  it('takes from the other parts of a whole in proportion', () => {
    const moved = up('demand.channels.telephone.share');
    const { channels } = 'scenario' in moved ? moved.scenario.demand : changed().demand;
    const { channels: before } = changed().demand;
    expect(moved).toMatchObject({ othersMoved: true });
    expect(channels['telephone']).toBeCloseTo(before['telephone']! * 1.1, 12);
    expect(channels['written']! / channels['police-notification']!).toBeCloseTo(
      before['written']! / before['police-notification']!,
      9,
    );
  });

  it('says why a number is left alone', () => {
    const leftOut = changed().numbers.flatMap((each) => {
      const moved = nudged(source, each, 1.1);
      return 'leftOut' in moved ? [moved.leftOut] : [];
    });
    expect(leftOut).toEqual(expect.arrayContaining(['opening hours', 'which days are played']));
    expect(new Set(leftOut).size).toBeLessThan(12);
  });
});
