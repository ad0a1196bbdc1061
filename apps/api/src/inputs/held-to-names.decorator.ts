import { SetMetadata } from '@nestjs/common';

/** What a name that comes with a request may be the name of. */
export type NamedThing = 'district' | 'service' | 'state' | 'team' | 'role' | 'standard';

/** Where a route's names stand, `query.service` or `body.data.district`, and of what they are. */
export type PlacesOfNames = Readonly<Record<string, NamedThing>>;

/** The key under which a route states which names it holds to the door's. */
export const NAMES_HELD = 'frontdoor:names';

/** Holds what a request names to what the door knows, beside its schemas. */
export const HeldToNames = (places: PlacesOfNames): MethodDecorator => SetMetadata(NAMES_HELD, places);
