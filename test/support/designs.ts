import { calendarOf } from '@frontdoor/calendar';
import { type ServicePolicies, frontDoorServices } from '@frontdoor/services';
import { type FrontDoor, pathwayOf } from '@frontdoor/statechart';

/** Ways to lay out the front door: as the review found it, and as it might be. */
export const DESIGNS = {
  'as it was': {},
  'with a MASH and one Access Centre': {
    'access-centre': { mash: 'in-place' },
    'front-door': { accessCentre: 'unified' },
  },
  'with triage first': { 'front-door': { firstContact: 'triage' }, 'early-help': { sendBack: 'not-allowed' } },
  'in two stages, with no booklet': {
    assessment: { model: 'two-stage' },
    'strategy-discussion': { booklet: 'none', followUp: 'none' },
  },
  'with children followed into care, audits, escalation and oversight': {
    'edge-of-care': { children: 'followed' },
    'quality-assurance': { sampling: 'practice', feedback: 'given' },
    escalation: { raising: 'practice' },
    'management-oversight': { openEnquiries: 'counted' },
  },
} as const satisfies Readonly<Record<string, ServicePolicies>>;

const OFFICE = calendarOf();

/** A front door whose services all keep office hours. */
export function doorOf(policies: ServicePolicies): FrontDoor {
  const pathway = pathwayOf(frontDoorServices(policies));
  return { pathway, calendars: pathway.services.map(() => OFFICE) };
}
