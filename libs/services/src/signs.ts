import { z } from 'zod';
import { concern, district } from './facts.js';

/** What a contact may tell of beside its concern: each is heard by a service beyond the front door. */
export const sign = z.enum(['missing', 'sexual-exploitation', 'mental-health', 'speech-and-language', 'homeless']);
export type Sign = z.infer<typeof sign>;

/** What a service beyond the front door reads of a contact, whatever the front door makes of it. */
export const contactTold = z.object({
  signs: z.array(sign).exactOptional(),
  concern,
  district,
  ageYears: z.int().min(0).max(17),
});

/** Whether an event is a contact that tells of a sign. */
export function tellsOf(sign: Sign, event: { readonly type: string; readonly data: object }): boolean {
  if (event.type !== 'front-door.contact-received') return false;
  return (event.data as { readonly signs?: readonly Sign[] | null }).signs?.includes(sign) ?? false;
}
