import { z } from 'zod';

/** Level of need in the authority's published thresholds: 1 universal, 2 early help, 3 targeted, 4 acute. Source: S-061, as A-313. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** What is known of a child when a decision is made. */
export const concern = z.strictObject({ level, immediateDanger: z.boolean() });
export type Concern = z.infer<typeof concern>;

/** A concern about nobody in particular: the context of a machine that has heard of no child yet. */
export const NO_CONCERN: Concern = Object.freeze({ level: 1, immediateDanger: false });

/** One of the authority's districts, by the name the scenario gives it. */
export const district = z.string().min(1);

/** A social work team, by the name the scenario gives it. */
export const team = z.string().min(1);

/** What a contact asks for. Source: S-093 (the three kinds of contact). */
export const contactKind = z.enum(['information-request', 'notification', 'request-for-service']);
export type ContactKind = z.infer<typeof contactKind>;

/** Who makes a contact, by the code of national returns. Source: S-056; 5D, early help, is newer than the reference year. */
export const contactSource = z.enum([
  '1A',
  '1B',
  '1C',
  '1D',
  '2A',
  '2B',
  '3A',
  '3B',
  '3C',
  '3D',
  '3E',
  '3F',
  '4',
  '5A',
  '5B',
  '5C',
  '5D',
  '6',
  '7',
  '8',
  '9',
  '10',
]);
export type ContactSource = z.infer<typeof contactSource>;

/** The team that screens a contact: one of the Access Centre's two, or the one they become. */
export const screeningTeam = z.enum(['early-help', 'social-care', 'unified']);
export type ScreeningTeam = z.infer<typeof screeningTeam>;

/** What a door service passes on with a child. */
export const passedOn = z.strictObject({ concern, district });

/** How a referral goes on: still to be decided, or decided already where it was accepted. */
export const next = z.enum(['decide', 'assessment', 'strategy-discussion']);
export type Next = z.infer<typeof next>;

/** How a contact ends short of a referral. */
export const contactOutcome = z.enum(['no-further-action', 'advice']);

/** Category of abuse a plan starts under: neglect, physical, sexual, emotional, multiple. Source: S-056. */
export const category = z.enum(['NEG', 'PHY', 'SAB', 'EMO', 'MUL']);
export type AbuseCategory = z.infer<typeof category>;

/** Work that may be prompted by those who see that it is late. */
export const promptedWork = z.enum(['referral', 'section-47']);
export type PromptedWork = z.infer<typeof promptedWork>;

/** An event that carries nothing beside itself. */
export const nothing = z.strictObject({});

/** A taken event of which nothing is read. */
export const unread = z.object({});
