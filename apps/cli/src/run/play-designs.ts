import { type Crew, type Order, type Played, roundByRound, wholeRounds } from '@frontdoor/experiments';
import type { Scenario } from '@frontdoor/scenarios';
import { CommandFailed } from '../command-failed.js';
import type { PlayOptions } from '../commands/play-options.js';
import { EXIT } from '../exit-code.js';
import type { Session } from '../session.js';
import type { Places } from './places-for.js';
import { playAndTell } from './play-and-tell.js';
import { type SharingOptions, saySharing } from './share-warm-up.js';

/** Designs that are played equally often, by the same dice. */
export interface Designs {
  readonly scenarios: readonly Scenario[];
  /** What they are, in words. */
  readonly what: string;
  readonly crew: Crew;
  readonly places: Places;
  /** What is to be read besides. */
  readonly reads?: Pick<Order, 'readsTraffic'>;
  /** What to say where not even the first round of all was done. */
  readonly nothing: string;
}

/** Plays designs round by round and gives back what there is of all of them. @throws CommandFailed where there is nothing */
export async function playDesigns(
  { scenarios, what, crew, places, reads, nothing }: Designs,
  options: PlayOptions & SharingOptions & { readonly replications: number },
  session: Session,
): Promise<readonly (readonly Played[])[]> {
  const { seed, replications, workers, shareWarmUp: sharedWarmUp } = options;
  const played = await playAndTell(
    {
      orders: scenarios.map((scenario) => ({ scenario, seed, sharedWarmUp, ...reads })),
      turns: roundByRound(scenarios.length, replications, sharedWarmUp),
      replications,
      crew,
      places,
      says: `${what}: ${replications} × seed ${seed}${saySharing(options)}, ${workers} at a time`,
    },
    session,
  );
  const whole = wholeRounds(played, sharedWarmUp);
  if ((whole[0]?.length ?? 0) > 0) return whole;
  throw new CommandFailed(EXIT.cancelled, nothing);
}

/** Scenarios by name, in words. */
export const namesOf = (scenarios: readonly Scenario[]): string => scenarios.map(({ name }) => name).join(', ');
