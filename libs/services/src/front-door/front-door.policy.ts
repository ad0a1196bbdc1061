import type { z } from 'zod';
import type { Concern, ContactKind, ContactSource, ScreeningTeam } from '../facts.js';
import type { channel, reason } from './front-door.events.js';

export type Channel = z.infer<typeof channel>;
export type Reason = z.infer<typeof reason>;

/** A contact as the front door sends it on. */
export interface Contact {
  readonly reason: Reason;
  readonly channel: Channel;
  readonly kind: ContactKind;
  readonly source: ContactSource;
  readonly concern: Concern;
  readonly district: string;
}

/** What a scenario may say of the front door. */
export interface FrontDoorPolicy {
  /** Who looks first at a contact about a child not known. Triage there is what the review suggests. Source: S-002. */
  readonly firstContact: 'access-centre' | 'triage';
  /** Whether the Access Centre is two teams, as the review found it, or one, as it suggests. Source: S-002. */
  readonly accessCentre: 'two-teams' | 'unified';
}

/** As the review found it in April 2015. Source: S-002. */
export const FRONT_DOOR_POLICY: FrontDoorPolicy = { firstContact: 'access-centre', accessCentre: 'two-teams' };

/** What early help gives back is written to the front door as a request, under early help's own code. Source: S-056. */
export const FROM_EARLY_HELP = { channel: 'written', kind: 'request-for-service', source: '5D' } as const;

/**
 * What the exploitation pathway and return home interviews tell is a written notification, by another body.
 *
 * Source: S-056 (8, other); assumption A-656.
 */
export const FROM_BEYOND = { channel: 'written', kind: 'notification', source: '8' } as const;

/**
 * Which team of the Access Centre sees a contact.
 *
 * Source: S-002: the early help team receives "only telephone contacts (as well as other early help requests)"; the social
 * care team sees the rest. A hand-over from emergency duty among them is assumption A-330.
 */
export function teamFor(
  { accessCentre }: Pick<FrontDoorPolicy, 'accessCentre'>,
  { channel, reason }: Pick<Contact, 'channel' | 'reason'>,
): ScreeningTeam {
  if (accessCentre === 'unified') return 'unified';
  return channel === 'telephone' || reason !== 'new-contact' ? 'early-help' : 'social-care';
}
