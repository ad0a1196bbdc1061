import type { Selection } from '@frontdoor/simulation';
import { sayNumber } from '@frontdoor/experiments';
import { AS_IT_IS } from '../designs/design.js';
import type { AskedConstraint } from '../designs/measure-option.js';

/** What a choice came to in a sentence or two: where it is not decided, what is open and what would decide it. */
export function sayOutcome(selection: Selection, constraints: readonly AskedConstraint[]): string {
  const { outcome, best, out, replications } = selection;
  const after = `after ${sayNumber(replications)} replications`;
  if (outcome === 'no-feasible-design') return `No design meets what it must, ${after}.`;
  if (outcome !== 'selected') return [`Not decided ${after}.`, ...sayOpen(selection, constraints)].join(' ');
  const equals = out.flatMap((gone) => (gone.because === 'same' && gone.as === best ? [gone.design] : []));
  return `Best: ${best}, ${after}${equals.length > 0 ? `; the same in every replication: ${equals.join('; ')}` : ''}.`;
}

/** That a design comes out as another one does, in every replication. */
export function sameAs(label: string): string {
  return label === AS_IT_IS ? 'the same as it is' : `the same as ${label}`;
}

function sayOpen({ open: { untold, unjudged, same } }: Selection, constraints: readonly AskedConstraint[]): string[] {
  const limits = constraints.flatMap((asked) => {
    const designs = unjudged.filter(({ constraint }) => constraint === asked).map(({ design }) => design);
    return designs.length > 0 ? [`Not judged yet by ${asked.says}: ${designs.join('; ')}.`] : [];
  });
  const ties = same.map(({ design, as }) => `${design} is ${sameAs(as)}`);
  const decides = [
    ...(untold.length > 0 ? ['a larger --worth'] : []),
    ...(limits.length > 0 ? ['a wider ± after the limit'] : []),
  ];
  return [
    ...(untold.length > 0 ? [`Not told apart yet: ${untold.join('; ')}.`] : []),
    ...limits,
    ...(ties.length > 0 ? [`So far ${ties.join('; ')}.`] : []),
    `More --replications, or ${decides.join(' and ')}, may decide.`,
  ];
}
