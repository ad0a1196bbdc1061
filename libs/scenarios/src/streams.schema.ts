import { z } from 'zod';
import { name, rate, section, shares } from './leaves.js';

/** Children who come to a service from outside without coming to the front door, where ages and sources are read. */
export const streamsOf = (ages: z.ZodType<Readonly<Record<string, number>>>, sources: readonly string[]) =>
  z
    .record(
      z.string(),
      section('One stream of children, each one a case of their own.', {
        event: name('The event that each begins with, such as `camhs.referral-received`.'),
        children: rate('How many children.'),
        timetable: name('The pattern of the week it follows.'),
        ages,
        sources: shares('Who sends them, by DfE code.', z.enum(sources)),
      }),
    )
    .describe('Children whom others send straight to a service. They come by `byMonth`, and live as contacts do.');
