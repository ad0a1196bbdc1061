import type { FrontDoor } from '@frontdoor/statechart';
import { ready, shipped } from '../../support/shipped.js';
import type { DoorName } from './order.js';
import { poisonedDoor } from './poison.js';

/** The front door of a name. */
export function doorOf(name: DoorName): FrontDoor {
  return name === 'poisoned' ? poisonedDoor() : ready(shipped(name)).door;
}
