import { compilePathway, nodesOf, pathwayOf } from '@frontdoor/statechart';
import { randomService } from '../support/random-machine.js';
import { Chance } from './chance.js';
import { type Comparison, compare } from './equivalence.js';

/** `npm test` compares a slice; `npm run verify` sets this, and compares at length. */
const VERIFY = process.env['FRONTDOOR_VERIFY'] === '1';
const MACHINES = VERIFY ? 900 : 60;
const SEED = VERIFY ? 10_000 : 0;
const GROUPS = 10;

const comparisons: Comparison[] = [];

function compareRandom(seed: number): Comparison {
  const pathway = compilePathway(pathwayOf([randomService(new Chance(seed))]));
  return compare(pathway, 0, { seed, events: 250, places: 8 });
}

describe('machines drawn by chance', () => {
  it('use all of the dialect', () => {
    const nodes = Array.from({ length: 60 }, (_, seed) => nodesOf(randomService(new Chance(seed)).machine)).flat();
    const moves = nodes.flatMap((node) => [...node.transitions.values()].flat());
    const has = (claim: (node: (typeof nodes)[number]) => boolean) => nodes.some(claim);
    expect([...new Set(nodes.map(({ type }) => type))].toSorted()).toEqual(['atomic', 'compound', 'final', 'parallel']);
    expect(has(({ entry }) => entry.length > 0) && has(({ exit }) => exit.length > 0)).toBe(true);
    expect(has(({ always }) => (always ?? []).some(({ guard }) => guard !== undefined))).toBe(true);
    expect(moves.some(({ eventType, target }) => eventType.startsWith('xstate.done') && target)).toBe(true);
    expect(moves.some(({ reenter, target }) => reenter && target)).toBe(true);
    expect(moves.some(({ target, actions }) => !target && actions.length > 0)).toBe(true);
    expect(moves.some(({ target, actions, guard }) => !target && actions.length === 0 && !guard)).toBe(true);
  });

  it.each(Array.from({ length: GROUPS }, (_, group) => group))(
    'move the same by step() and by tables: every tenth, from number %i',
    (group) => {
      for (let seed = SEED + group; seed < SEED + MACHINES; seed += GROUPS) {
        const comparison = compareRandom(seed);
        comparisons.push(comparison);
        expect([seed, comparison.fault, comparison.missed]).toEqual([seed, undefined, []]);
      }
    },
    VERIFY ? 600_000 : undefined,
  );

  it('were given events enough', () => {
    const total = comparisons.reduce((sum, { events }) => sum + events, 0);
    const leaves = comparisons.reduce((sum, one) => sum + one.leaves.length, 0);
    if (VERIFY) process.stdout.write(`${MACHINES} random machines: ${total} events, ${leaves} ends of plans\n`);
    expect(total).toBeGreaterThanOrEqual(VERIFY ? 250_000 : 15_000);
  });
});
