import { HOUR_MS, type OfficeHours } from '@frontdoor/calendar';
import type { Facts } from '@frontdoor/cases';
import type { Dice } from '@frontdoor/simulation';
import type { Priority } from '@frontdoor/statechart';
import type { QueueModel } from '../../test/support/queue-model.js';
import { type Stretch, comingOf } from '../../test/support/rates.js';
import { type Station, serviceAt } from '../../test/support/station.js';
import { exponential, lognormal } from '../../test/support/times.js';
import { SMALL_DOOR, type Staffing } from './small-door.numbers.js';

/** A Monday, 00:00. */
export const BEGINS = Date.UTC(2014, 0, 6);
export const ENDS = BEGINS + SMALL_DOOR.hours * HOUR_MS;

const URGENCY: Readonly<Record<string, Priority>> = { red: 0, amber: 1, green: 2 };
const urgency = ({ rag }: Facts): Priority => URGENCY[rag as string] ?? 3;

const STATIONS: readonly Station[] = [
  {
    id: 'access-centre',
    hears: ['access-centre.contact-received'],
    task: 'access-centre.screen',
    who: ['screener'],
    priority: urgency,
    begins: 'access-centre.screening-started',
    done: 'access-centre.screened',
    routes: {
      'no-further-action': null,
      'early-help': 'access-centre.early-help-requested',
      mash: 'access-centre.passed-to-mash',
    },
  },
  {
    id: 'early-help',
    hears: ['access-centre.early-help-requested'],
    task: 'early-help.support',
    who: ['early-help-worker'],
    done: 'early-help.support-ended',
    routes: { end: null },
  },
  {
    id: 'mash',
    hears: ['access-centre.passed-to-mash'],
    task: 'mash.decide',
    who: ['mash-worker'],
    priority: urgency,
    begins: 'mash.deciding-started',
    done: 'mash.decision-made',
    routes: { 'strategy-discussion': 'mash.strategy-discussion-called', assessment: 'mash.assessment-requested' },
  },
  {
    id: 'strategy-discussion',
    hears: ['mash.strategy-discussion-called'],
    task: 'strategy-discussion.discuss',
    who: ['police', 'health', 'manager'],
    done: 'strategy-discussion.held',
    routes: { 'section-47': 'strategy-discussion.section-47-decided' },
  },
  {
    id: 'section-47',
    hears: ['strategy-discussion.section-47-decided'],
    task: 'section-47.enquire',
    who: ['social-worker'],
    priority: 0,
    done: 'section-47.enquiry-completed',
    routes: { conference: 'section-47.conference-called' },
  },
  {
    id: 'assessment',
    hears: ['mash.assessment-requested'],
    task: 'assessment.assess',
    who: ['social-worker'],
    priority: 1,
    done: 'assessment.completed',
    routes: { end: null },
  },
  {
    id: 'conference',
    hears: ['section-47.conference-called'],
    task: 'conference.hold',
    who: ['conference-chair'],
    done: 'conference.held',
    routes: { end: null },
  },
];

/** Model (b) as a model of this engine. */
export function smallDoor(staffing: Staffing, hours?: OfficeHours): QueueModel {
  const { screen, mash, earlyHelp, strategy, enquiry, assessment, conference } = SMALL_DOOR;
  const people = SMALL_DOOR.people[staffing];
  return {
    services: STATIONS.map(serviceAt),
    staff: {
      screener: screen.people,
      'mash-worker': mash.people,
      'early-help-worker': people.earlyHelp,
      police: strategy.police,
      health: strategy.health,
      manager: strategy.manager,
      'social-worker': people.socialWork,
      'conference-chair': conference.people,
    },
    ...(hours ? { hours } : {}),
    times: {
      'access-centre.screen': exponential(screen.mean),
      'early-help.support': lognormal(earlyHelp.mean, earlyHelp.sigma),
      'mash.decide': lognormal(mash.mean, mash.sigma),
      'strategy-discussion.discuss': exponential(strategy.mean),
      'section-47.enquire': lognormal(enquiry.mean, enquiry.sigma),
      'assessment.assess': lognormal(assessment.mean, assessment.sigma),
      'conference.hold': exponential(conference.mean),
    },
    decisions: {
      'access-centre.screen': SMALL_DOOR.routes,
      'mash.decide': { 'strategy-discussion': SMALL_DOOR.section47, assessment: 1 - SMALL_DOOR.section47 },
    },
    arrivesWith: 'access-centre.contact-received',
    arrivals: comingOf({ stretches: WEEK, begins: BEGINS, ends: ENDS, facts: ratingOf }),
    begins: BEGINS,
    ends: ENDS,
  };
}

const WEEK: readonly Stretch[] = [
  ...[0, 1, 2, 3, 4].flatMap((day) => [
    { until: day * 24 + 9, perHour: SMALL_DOOR.basePerHour },
    { until: day * 24 + 17, perHour: SMALL_DOOR.peakPerHour },
  ]),
  { until: 168, perHour: SMALL_DOOR.basePerHour },
];

const RATED = { red: { rag: 'red' }, amber: { rag: 'amber' }, green: { rag: 'green' } } as const;

/** How soon somebody must look at a case, drawn as it comes. */
function ratingOf(dice: Dice): (place: number) => Facts {
  const rating = dice.purpose('contact/rag');
  const { red, amber } = SMALL_DOOR.rag;
  return (place) => {
    const u = dice.uniform(rating, place);
    if (u < red) return RATED.red;
    return u < red + amber ? RATED.amber : RATED.green;
  };
}
