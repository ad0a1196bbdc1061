import type { RuleSet, Standard } from '@frontdoor/standards';
import { SMALL_DOOR } from './small-door.numbers.js';

const CONTACT = { type: 'access-centre.contact-received' };
const PASSED_TO_MASH = { type: 'access-centre.passed-to-mash' };
const { limits } = SMALL_DOOR;

const ordinary = { kind: 'local', calendar: 'office', scope: 'one-at-a-time', source: 'A-410' } as const;
const hours = (amount: number) => ({ amount, unit: 'hours' }) as const;

const screened: Standard = {
  ...ordinary,
  id: 'screened',
  name: 'A contact is screened',
  startsOn: [CONTACT],
  stopsOn: [{ type: 'access-centre.screened' }],
  limit: hours(limits.screen),
  words: `within ${limits.screen} hours of contact`,
};

const decided: Standard = {
  ...ordinary,
  id: 'decided',
  name: 'MASH decides',
  startsOn: [PASSED_TO_MASH],
  stopsOn: [{ type: 'mash.decision-made' }],
  limit: {
    type: PASSED_TO_MASH.type,
    fact: 'rag',
    limits: { red: hours(limits.mash.red), amber: hours(limits.mash.amber), green: hours(limits.mash.green) },
  },
  words: 'within 4, 24 or 72 hours, by rating',
};

const assessed: Standard = {
  ...ordinary,
  id: 'assessed',
  name: 'A section 17 assessment is completed',
  startsOn: [CONTACT],
  stopsOn: [{ type: 'assessment.completed' }],
  endsOn: [
    {
      type: 'access-centre.screened',
      where: { route: ['no-further-action', 'early-help'] },
      because: 'the contact went elsewhere',
    },
    {
      type: 'mash.decision-made',
      where: { route: 'strategy-discussion' },
      because: 'a strategy discussion was called',
    },
  ],
  limit: hours(limits.assessment),
  words: `within ${limits.assessment} hours of contact`,
};

const conferred: Standard = {
  ...ordinary,
  id: 'conferred',
  name: 'A conference is held',
  startsOn: [{ type: 'strategy-discussion.held' }],
  stopsOn: [{ type: 'conference.held' }],
  limit: hours(limits.conference),
  words: `within ${limits.conference} hours of the strategy discussion`,
};

/** How soon things are to be done in model (b). */
export const SMALL_DOOR_RULES: RuleSet = {
  id: 'small-door',
  name: 'The standards of model (b)',
  from: 'undated',
  standards: [screened, decided, assessed, conferred],
};
