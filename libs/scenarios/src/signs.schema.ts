import { z } from 'zod';
import { amongst, section, share, text } from './leaves.js';
import { readAges } from './read-limit.js';

/** What a contact may tell of beside its concern, as the services that hear of it name it. */
export const SIGNS = ['missing', 'sexual-exploitation', 'mental-health', 'speech-and-language', 'homeless'] as const;

export const signs = z
  .partialRecord(
    z.enum(SIGNS),
    section('How often contacts tell of one sign.', {
      share: share('Share of contacts about children of these ages.'),
      ages: text(readAges, 'The ages of the children, both included.', '10-17', '16-17'),
    }),
    amongst(SIGNS),
  )
  .describe(
    'What contacts tell of beside their concern, heard by services beyond the front door. One may tell of many.',
  );
