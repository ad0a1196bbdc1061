import { Threefry } from './threefry.js';

const words = (key: readonly [number, number], counter: readonly [number, number]) => {
  const threefry = new Threefry();
  threefry.block(...key, ...counter);
  return [threefry.word0, threefry.word1].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join(' ');
};

describe('Threefry2x32-20', () => {
  it.each([
    [[0, 0], [0, 0], '6b200159 99ba4efe'],
    [[-1, -1], [-1, -1], '1cb996fc bb002be7'],
    [[0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], 'c4923a9c 483df7a0'],
  ] as const)('gives the published answer for key %j and counter %j', (key, counter, answer) => {
    expect(words(key, counter)).toBe(answer);
  });
});
