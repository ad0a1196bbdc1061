import type { Limit } from '@frontdoor/calendar';
import type { CitedId, Sign, Standard } from '../standard.js';

type Rag = 'red' | 'amber' | 'green';

const DECIDED: readonly Sign[] = [
  { type: 'mash.referral-accepted' },
  { type: 'mash.early-help-requested' },
  { type: 'mash.contact-closed' },
];

const AGENCIES = ['police', 'health', 'education', 'probation', 'housing'] as const;

/** A2 to A4: one place's limit for one rating. A contact is rated the moment MASH receives it. */
function mashDecision(place: string, rag: Rag, limit: Limit, more: Pick<Standard, 'words' | 'source' | 'assumes'>) {
  const standard: Standard = {
    id: `mash-${rag}-${place}`,
    name: `MASH decision, ${rag}`,
    kind: 'local',
    startsOn: [{ type: 'mash.contact-rated', where: { rag } }],
    stopsOn: DECIDED,
    limit,
    calendar: 'mash',
    scope: 'one-at-a-time',
    ...more,
  };
  return standard;
}

const rated = (rag: Rag, time: string) => `A contact MASH rates ${rag} has its final decision within ${time}.`;
const oxfordshire = { source: 'S-070', assumes: ['A-411'] } as const satisfies { source: CitedId; assumes: CitedId[] };
const surrey = { source: 'S-071', assumes: ['A-411'] } as const satisfies { source: CitedId; assumes: CitedId[] };

/** A2 to A4 in Oxfordshire. */
export const MASH_OXFORDSHIRE: readonly Standard[] = [
  mashDecision(
    'oxfordshire',
    'red',
    { amount: 4, unit: 'working-hours' },
    { words: rated('red', '4 working hours'), ...oxfordshire },
  ),
  mashDecision(
    'oxfordshire',
    'amber',
    { amount: 1, unit: 'working-days' },
    { words: rated('amber', '1 working day'), ...oxfordshire },
  ),
  mashDecision(
    'oxfordshire',
    'green',
    { amount: 3, unit: 'working-days' },
    { words: rated('green', '3 working days'), ...oxfordshire },
  ),
];

/** A2 to A4 of Surrey Police. */
export const MASH_SURREY_POLICE: readonly Standard[] = [
  mashDecision(
    'surrey-police',
    'red',
    { amount: 4, unit: 'working-hours' },
    { words: rated('red', '4 working hours'), ...surrey },
  ),
  mashDecision(
    'surrey-police',
    'amber',
    { amount: 24, unit: 'working-hours' },
    { words: rated('amber', '24 working hours'), ...surrey },
  ),
  mashDecision(
    'surrey-police',
    'green',
    { amount: 72, unit: 'hours' },
    { words: rated('green', '72 hours, nights and weekends included'), ...surrey },
  ),
];

/** A2 as Luton counts it. Luton's number of hours was not found: Oxfordshire's stands in. */
export const MASH_LUTON: readonly Standard[] = [
  mashDecision(
    'luton',
    'red',
    { amount: 4, unit: 'working-hours', runsPastClosing: true },
    {
      words:
        'A contact MASH rates red is dealt with to completion: its 4 hours start in opening hours and run on past closing.',
      source: 'S-072',
      assumes: ['S-070', 'A-404', 'A-411'],
    },
  ),
];

/** A5: each partner's answer to a request for information, by rating. Merton does not say which hours. */
export const MASH_MERTON_RETURNS: readonly Standard[] = AGENCIES.map((agency) => ({
  id: `mash-${agency}-return-merton`,
  name: `MASH information from ${agency}`,
  kind: 'local',
  startsOn: [{ type: 'mash.information-requested', where: { agencies: agency } }],
  stopsOn: [{ type: `mash.${agency}-information-returned` }],
  endsOn: [
    { type: 'mash.checks-overdue', because: 'MASH stopped waiting for partners', ifLate: 'breached' },
    { type: 'mash.decision-made', because: 'MASH decided without the answer', ifLate: 'breached' },
  ],
  limit: {
    type: 'mash.contact-rated',
    fact: 'rag',
    limits: {
      red: { amount: 2, unit: 'working-hours' },
      amber: { amount: 6, unit: 'working-hours' },
      green: { amount: 24, unit: 'working-hours' },
    },
  },
  calendar: 'mash',
  scope: 'one-at-a-time',
  words: `What ${agency} knows reaches MASH within 2 working hours of the request if rated red, 6 if amber, 24 if green.`,
  source: 'S-073',
  assumes: ['A-411', 'A-412'],
}));
