import fc from 'fast-check';
import { Remembered } from './remembered.js';

describe('Remembered', () => {
  it('runs a function once for the facts it looks at, whatever else differs', () => {
    let runs = 0;
    const crew = new Remembered(({ team }) => ((runs += 1), `social-worker/${String(team)}`));
    expect(crew.of({ team: 'north', level: 1 })).toBe('social-worker/north');
    expect(crew.of({ team: 'north', level: 2 })).toBe('social-worker/north');
    expect(crew.of({ team: 'south', level: 2 })).toBe('social-worker/south');
    expect(runs).toBe(2);
  });

  it('runs one that looks into an object each time', () => {
    const level = new Remembered(({ concern }) => (concern as { level: number }).level);
    const concern = { level: 1 };
    expect(level.of({ concern })).toBe(1);
    concern.level = 2;
    expect(level.of({ concern })).toBe(2);
  });

  it('runs one that lists what there is each time', () => {
    const facts = new Remembered((context) => Object.keys(context).length);
    expect([{}, { a: 1 }, { a: 1, b: 2 }].map((context) => facts.of(context))).toEqual([0, 1, 2]);
  });

  it('says what the function says, whichever facts it looks at when', () => {
    const says = ({ a, b, c }: Readonly<Record<string, unknown>>) => (a === 1 ? [a, b] : b === undefined ? [c] : ['-']);
    const context = fc.record({ a: fc.nat(2), b: fc.option(fc.nat(2), { nil: undefined }), c: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(context), (contexts) => {
        const remembered = new Remembered(says);
        for (const each of contexts) expect(remembered.of(each)).toEqual(says(each));
      }),
    );
  });
});
