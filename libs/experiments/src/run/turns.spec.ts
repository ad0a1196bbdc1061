import { roundByRound } from './turns.js';

const batches = (...asked: Parameters<typeof roundByRound>) =>
  [...roundByRound(...asked)].map((batch) => batch.map(({ order, replication }) => `${order}/${replication}`));

describe('roundByRound', () => {
  it('gives one replication of each order before the next', () => {
    expect(batches(2, 2)).toEqual([['0/0'], ['1/0'], ['0/1'], ['1/1']]);
  });

  it('gives a whole group of each order before the next, and ends with what is left', () => {
    expect(batches(2, 3, 2)).toEqual([['0/0', '0/1'], ['1/0', '1/1'], ['0/2'], ['1/2']]);
  });

  it.each([1, 2, 3, 7])('gives every replication of many orders once, in whole groups of %s', (together) => {
    const all = batches(30, 4 * together, together);
    expect(all.every((batch) => batch.length === together)).toBe(true);
    expect(new Set(all.flat()).size).toBe(30 * 4 * together);
  });

  it('plays some of an order in a row where there are too many to hold', () => {
    expect(batches(30, 12).slice(0, 6).flat()).toEqual(['0/0', '0/1', '0/2', '0/3', '0/4', '1/0']);
  });
});
