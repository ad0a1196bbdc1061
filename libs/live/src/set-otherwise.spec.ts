import { DoorIsSetOtherwise, differencesOf, timeDiffers } from './set-otherwise.js';

const opened = {
  ruleSet: 'wt2013',
  policies: { mash: { red: { amount: 4, unit: 'hours' } }, salt: { south: ['a', 'b'] } },
};

describe('a door that is opened again', () => {
  it('has no difference where it is asked for as it was, in whatever order', () => {
    const again = {
      policies: { salt: { south: ['a', 'b'] }, mash: { red: { unit: 'hours', amount: 4 } } },
      ruleSet: 'wt2013',
    };
    expect(differencesOf(opened, again)).toEqual([]);
    expect(timeDiffers({ kind: 'stepped', now: 1 }, { kind: 'stepped', now: 2 })).toEqual([]);
  });

  it('names each setting that differs, with its two values', () => {
    const wanted = { ruleSet: 'wt2018', policies: { mash: { red: { amount: 6, unit: 'hours' } }, salt: {}, cse: 1 } };
    const differences = [
      ...differencesOf(opened, wanted),
      ...timeDiffers({ kind: 'wall' }, { kind: 'accelerated', factor: 60, wall: 0, door: 0 }),
    ];
    expect(new DoorIsSetOtherwise(differences).message.split('\n').slice(1, -1)).toEqual([
      '  policies.mash.red.amount: opened with 4, now asked for with 6',
      '  policies.salt.south: opened with ["a","b"], now asked for with none',
      '  policies.cse: opened with none, now asked for with 1',
      '  ruleSet: opened with "wt2013", now asked for with "wt2018"',
      '  speed: opened with "wall", now asked for with "accelerated x60"',
    ]);
  });

  it('says how many more there are where there are very many', () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ setting: `s${n}`, opened: 1, wanted: 2 }));
    expect(new DoorIsSetOtherwise(many).message).toMatch(/s11: .*\n {2}and 8 more\n/);
  });

  it('is held to no setting that there was not when it was first opened', () =>
    expect(differencesOf(opened, { ...opened, place: { districts: ['north'] } })).toEqual([]));
});
