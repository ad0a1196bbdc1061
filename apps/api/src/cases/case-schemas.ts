import { z } from 'zod';
import type { Facts } from '@frontdoor/cases';
import { frontDoor } from '@frontdoor/services';
import { CASE_PATH, FACTS } from '../inputs/schemas.js';

/** The event by which a contact comes. */
export const CONTACT_RECEIVED = 'front-door.contact-received';

/** The facts of a contact. */
export type Contact = Facts & { readonly source: string };

/** The facts of a contact, as the front door itself takes them: what a service takes is checked by zod. */
export const CONTACT = (frontDoor().takes[CONTACT_RECEIVED] as unknown as z.ZodType<Contact>).meta({
  id: 'Contact',
  description: 'The facts of a contact. Nothing in it names anybody.',
});

const ROLE = z
  .string()
  .min(1)
  .max(100)
  .optional()
  .describe('As which of the roles of the task; the first where left out.');

/** What somebody does with an open task. */
export const DOING = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('take-up'), as: ROLE }),
    z.strictObject({
      do: z.literal('answer'),
      choice: z.string().min(1).max(100).describe('One of the choices that the open task offers.'),
      facts: z
        .record(z.string().max(100), z.iso.date('write a day as 2015-01-12'))
        .optional()
        .describe('What the choice asks for, by name: days in London, on which its office is open.'),
      as: ROLE,
    }),
  ])
  .meta({ id: 'Doing' });

/** The path of a task of a case. */
export const TASK_PATH = z.strictObject({
  ...CASE_PATH.shape,
  service: z.string().min(1).max(100),
  task: z.string().min(1).max(100).describe('The name of the task within its service: `decide` of mash.decide.'),
});

/** An event from outside the front door. */
export const OUTSIDE_EVENT = z
  .strictObject({
    type: z.string().min(1).max(200).describe('The type of the event: <service>.<what-happened>.'),
    data: FACTS.default({}).describe('Its facts, as the service it belongs to takes them.'),
    by: z
      .string()
      .regex(/^outside\/[a-z0-9][a-z0-9/-]{0,60}$/i, 'write from where it comes: outside/<source>, naming nobody')
      .describe('From where it comes.'),
  })
  .meta({ id: 'OutsideEvent' });

export type DoingInput = z.infer<typeof DOING>;
export type OutsideEventInput = z.infer<typeof OUTSIDE_EVENT>;
export type TaskPath = z.infer<typeof TASK_PATH>;
