import { readFileSync } from 'node:fs';
import { Metrics } from './metrics.js';

describe('the page on operations', () => {
  it('names every metric of ours that there is, and no other', () => {
    const there = new Metrics({ program: 'spec', version: '1' }).registry.getMetricsAsArray().map(({ name }) => name);
    const named = readFileSync('docs/operations.md', 'utf8').match(/(?<=`)frontdoor_\w+(?=`)/g) ?? [];
    const ours = there.filter((name) => name.startsWith('frontdoor_') && name !== 'frontdoor_clocks_running');
    expect([...new Set(named)].toSorted()).toEqual(ours.toSorted());
  });
});
