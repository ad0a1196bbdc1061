import { HARM, NeedScale, normal, reached } from './need-scale.js';
import { needOf } from './support/need.js';

const scale = new NeedScale(needOf());
/** The bars of the published thresholds, and those for harm alone moved. */
const AS_PUBLISHED = [0, 0, 0] as const;
const HIGH_FOR_HARM = [0, 0, 1] as const;

describe('the scale of true need', () => {
  it('has the thresholds where they part contacts into the shares of the scenario', () => {
    const { lines } = new NeedScale({
      levels: { universal: 0.5, 'early-help': 0.3413447, 'in-need': 0.1359051, 'significant-harm': 0.0227502 },
    });
    expect(lines.map((line) => Math.round(line * 1000) / 1000)).toEqual([0, 1, 2]);
  });

  it('gives a share of nothing no room', () => {
    const { lines } = new NeedScale({ levels: { universal: 0.5, 'in-need': 0.5 } });
    expect(lines).toEqual([0, 0, Infinity]);
  });

  it.each([
    [-2, 0],
    [-0.6745, 0],
    [-0.67, 1],
    [-0.01, 1],
    [0, 2],
    [0.68, HARM],
  ])('takes %d to be truly at level %d, the threshold itself being the higher', (need, level) =>
    expect(scale.levelOf(need)).toBe(level),
  );

  it('agrees with those who weigh by the published thresholds, everywhere', () => {
    for (let need = -3; need <= 3; need += 0.1)
      expect(scale.levelAgainst(need, AS_PUBLISHED)).toBe(scale.levelOf(need));
  });

  it('takes a child for less where the bar is higher, and the gravest bar that is reached counts', () => {
    expect(scale.levelAgainst(1, HIGH_FOR_HARM)).toBe(2);
    expect(scale.levelAgainst(1.7, HIGH_FOR_HARM)).toBe(HARM);
    expect(scale.levelAgainst(1, [0, 5, 0])).toBe(HARM);
  });

  it('counts only what practice has left of the distance from the thresholds', () => {
    expect(scale.levelAgainst(1, HIGH_FOR_HARM, 0.5)).toBe(2);
    expect(scale.levelAgainst(1, HIGH_FOR_HARM, 0.3)).toBe(HARM);
    expect(scale.levelAgainst(0.6, [0, 0, -1], 0)).toBe(2);
  });
});

describe('a draw', () => {
  it('is normal: the middle is 0, and the tails are alike', () => {
    expect(normal(0.5)).toBeCloseTo(0, 12);
    expect(normal(0.975)).toBeCloseTo(1.959964, 5);
    expect(normal(0.2)).toBeCloseTo(-normal(0.8), 12);
  });

  it('has reached the lines at and below it', () => {
    expect([-1, 0, 1, 3].map((value) => reached(value, [0, 1, 2]))).toEqual([0, 1, 2, 3]);
  });
});
