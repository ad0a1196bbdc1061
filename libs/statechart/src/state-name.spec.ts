import { stateName } from './state-name.js';

describe('the name of a state', () => {
  it.each([
    ['one state', 'checking', 'checking'],
    ['a state within a state', { supporting: 'visiting' }, 'supporting.visiting'],
    ['three deep', { open: { supporting: 'visiting' } }, 'open.supporting.visiting'],
    ['regions side by side', { police: 'back', health: 'out' }, 'police: back, health: out'],
    ['regions within a state', { checking: { health: 'out', police: 'back' } }, 'checking(health: out, police: back)'],
    [
      'regions deep within',
      { open: { child: 'seen', work: { writing: 'first' } } },
      'open(child: seen, work: writing.first)',
    ],
    ['a region that has no states of its own', { open: { child: {}, work: 'writing' } }, 'open(child, work: writing)'],
    ['a state with nothing in it', { open: {} }, 'open'],
    ['no state at all', {}, ''],
  ])('says %s', (_, value, name) => {
    expect(stateName(value)).toBe(name);
  });

  it('leaves out a region that is not there', () => {
    expect(stateName({ open: 'child', gone: undefined })).toBe('open.child');
  });
});
