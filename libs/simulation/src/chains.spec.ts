import fc from 'fast-check';
import { Chains, NONE } from './chains.js';

describe('Chains', () => {
  it('keep each chain in the order of joining, whoever leaves from where and whoever goes before the others', () => {
    const step = fc.record({ chain: fc.nat(2), first: fc.boolean(), leave: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 900 }), (steps) => {
        const chains = new Chains();
        const known: number[][] = [[], [], []];
        for (const [slot, { chain, first, leave }] of steps.entries()) {
          if (first) chains.joinAtFront(slot, chain);
          else chains.join(slot, chain);
          if (first) known[chain]!.unshift(slot);
          else known[chain]!.push(slot);
          if (leave === null) continue;
          const from = known[leave % 3]!;
          const [gone] = from.splice(leave % Math.max(1, from.length), 1);
          if (gone !== undefined) chains.leave(gone);
        }
        for (const [chain, slots] of known.entries()) {
          expect(chains.list(chain)).toEqual(slots);
          expect([chains.front(chain), chains.back(chain)]).toEqual([slots[0] ?? NONE, slots.at(-1) ?? NONE]);
          for (const [place, slot] of slots.entries()) {
            expect([chains.of(slot), chains.before(slot), chains.next(slot)]).toEqual([
              chain,
              slots[place - 1] ?? NONE,
              slots[place + 1] ?? NONE,
            ]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keep what they hold when they are made longer', () => {
    const chains = new Chains();
    chains.join(3, 1);
    chains.reserve(100);
    chains.widen(5000);
    chains.join(4000, 99);
    chains.join(4001, 1);
    expect([chains.list(1), chains.list(99), chains.list(98)]).toEqual([[3, 4001], [4000], []]);
  });
});
