import { speedOfBareLoop } from './live/bare.js';
import { heldByDoor, latenciesOfDoor, speedOfDoor } from './live/door.js';
import { latenciesOverHttp } from './live/http.js';
import { monthOf } from './live/month.js';
import type { Place } from './live/place.js';

/** What one side of the live benchmark is asked to do, in a process of its own. */
export interface Asked {
  readonly side: 'bare' | 'door' | 'commands' | 'http' | 'memory';
  readonly place: Place;
  /** How many events are given. */
  readonly events: number;
  readonly clients: number;
  readonly minutes: number;
  readonly perSecond: number;
}

async function measure({ side, place, events, clients, minutes, perSecond }: Asked) {
  if (side === 'memory') return heldByDoor(place, minutes, perSecond);
  if (side === 'http') return latenciesOverHttp(place, events, clients);
  const month = monthOf(0);
  const given = month.given.slice(0, events);
  switch (side) {
    case 'bare':
      return speedOfBareLoop(place, given, clients);
    case 'door':
      return speedOfDoor(place, month, given, clients);
    case 'commands':
      return latenciesOfDoor(place, month, given, clients);
  }
}

const measured = await measure(JSON.parse(process.argv[2] ?? '{}') as Asked);
process.stdout.write(`${JSON.stringify(measured)}\n`, () => process.exit());
