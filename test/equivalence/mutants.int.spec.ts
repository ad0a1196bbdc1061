import { frontDoorServices } from '@frontdoor/services';
import { type CompiledPathway, compilePathway, pathwayOf } from '@frontdoor/statechart';
import { randomService } from '../support/random-machine.js';
import { Chance } from './chance.js';
import { compare } from './equivalence.js';
import { MUTATIONS, OTHER_MUTATIONS, changed, mutated } from './mutants.js';

const services = frontDoorServices();
const door = compilePathway(pathwayOf(services));
const drawn = Array.from({ length: 8 }, (_, seed) => compilePathway(pathwayOf([randomService(new Chance(seed))])));
const numberOf = (id: string) => services.findIndex((service) => service.id === id);

/** Machines to try a mutant on: some have no timer, some hear of no state that ends. */
const SUBJECTS: readonly (readonly [CompiledPathway, number])[] = [
  ...['mash', 'front-door'].map((id) => [door, numberOf(id)] as const),
  ...drawn.map((pathway) => [pathway, 0] as const),
];
const EXTENT = { seed: 1, events: 300, places: 8 };

const isCaught = (pathway: CompiledPathway, service: number) => compare(pathway, service, EXTENT).fault !== undefined;

describe('a compiler is caught that', () => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    expect(SUBJECTS.some(([pathway, service]) => isCaught(mutated(pathway, service, mutation), service))).toBe(true);
  });

  it.each(Object.entries(OTHER_MUTATIONS))('%s', (_, mutate) => {
    expect(SUBJECTS.some(([pathway, service]) => isCaught(changed(pathway, service, mutate), service))).toBe(true);
  });

  const misleading = MUTATIONS.find(({ name }) => name === 'leads to another configuration')!;
  const taking = MUTATIONS.find(({ name }) => name === 'takes what is refused')!;

  it.each(['front-door', 'strategy-discussion', 'child-in-need-plan'])(
    'is wrong about a single end of a single plan: any end of %s',
    (id) => {
      const service = numberOf(id);
      const { leaves } = compare(door, service, { ...EXTENT, places: 20 });
      expect(leaves.length).toBeGreaterThan(20);
      const missed = new Chance(7).some(leaves, 20).filter((leaf) => {
        const wrong = (mutation: typeof taking) => isCaught(mutated(door, service, mutation, leaf), service);
        return !wrong(misleading) && !wrong(taking);
      });
      expect(missed).toEqual([]);
    },
  );

  it('is not wrong at all is not caught', () => {
    expect(
      SUBJECTS.some(([pathway, service]) =>
        isCaught(
          changed(pathway, service, (same) => same),
          service,
        ),
      ),
    ).toBe(false);
  });
});
