import { districtFault, unknownName } from './place.js';

const place = { districts: ['north', 'south'], teams: [] };

describe('the names that a door knows', () => {
  it('are listed where another is given', () => {
    expect(districtFault({ district: 'nort' }, place)).toBe(
      '"nort" is no district of this door; it knows: north, south',
    );
    expect(
      unknownName(
        'state',
        'x',
        Array.from({ length: 42 }, (_, n) => `s${n}`),
      ),
    ).toMatch(/s39 and 2 more$/);
  });

  it('are held to only where a fact names a district and the door knows its own', () => {
    expect(districtFault({ district: 'south' }, place)).toBeUndefined();
    expect(districtFault({ level: 1 }, place)).toBeUndefined();
    expect(districtFault({ district: 'elsewhere' }, undefined)).toBeUndefined();
  });
});
