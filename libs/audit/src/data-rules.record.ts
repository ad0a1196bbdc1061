import { type Day, addWorkingDays, dayOf } from '@frontdoor/calendar';
import type { CaseEvent, CaseId, Facts } from '@frontdoor/cases';

/** What the children in need census would hold of one child: dates only, by referral episode. Source: S-055. */
export interface CensusRecord {
  readonly caseId: CaseId;
  readonly episodes: readonly CensusEpisode[];
}

/** One referral and what followed from it. Nothing yet is null. */
export interface CensusEpisode {
  readonly referredOn: Day;
  /** Source of the contact that became the referral, and the child's need, by the codes of national returns (S-056). */
  readonly source: string | null;
  readonly need: string | null;
  readonly closedOn: Day | null;
  /** RC1 to RC9; null while open and for a referral with no further action. */
  readonly reason: string | null;
  /** Whether the referral was closed with no further action. */
  readonly noFurtherAction: boolean;
  /** An initial conference that no section 47 enquiry led to: the census keeps it here and not with an enquiry. */
  readonly conferenceOn: Day | null;
  readonly assessments: readonly CensusAssessment[];
  readonly enquiries: readonly CensusEnquiry[];
  readonly protectionPlans: readonly CensusProtectionPlan[];
  readonly inNeedPlans: readonly CensusPlan[];
}

/** One assessment; an initial and a core one are its two stages. */
export interface CensusAssessment {
  readonly startedOn: Day;
  readonly reviewedOn: Day | null;
  readonly authorisedOn: Day | null;
}

/** One section 47 enquiry. To the census it is open until its conference is held or found not to be required. */
export interface CensusEnquiry {
  readonly startedOn: Day;
  /** By when its conference should be held, if it leads to one. */
  readonly conferenceBy: Day;
  readonly concludedOn: Day | null;
  readonly conferenceOn: Day | null;
  readonly conferenceNotRequired: boolean;
}

export interface CensusPlan {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

export interface CensusProtectionPlan extends CensusPlan {
  readonly category: string;
  readonly previousPlans: number;
  readonly reviewedOn: readonly Day[];
}

/** From a section 47 enquiry's start to its conference. Unit: working days. Source: S-022. */
export const CONFERENCE_WORKING_DAYS = 15;

/** Whether an enquiry is open to the census: no conference yet, and none found not to be required. */
export function isOpenEnquiry({ conferenceOn, conferenceNotRequired }: CensusEnquiry): boolean {
  return conferenceOn === null && !conferenceNotRequired;
}

/**
 * Makes the record of one case out of its events, in order.
 *
 * What happens outside a referral stands with the one before it, or else with the first: there the rules find it.
 */
export function censusRecordOf(events: readonly CaseEvent[]): CensusRecord {
  const referrals = events.filter(({ type }) => type === REFERRED);
  const first = referrals[0];
  const episodes: CensusEpisode[] = first ? [episodeOf(first, events)] : [];
  let referred = 0;
  for (const event of events) {
    if (event.type === REFERRED) {
      referred += 1;
      if (referred > 1) episodes.push(episodeOf(event, events));
      continue;
    }
    const latest = episodes.at(-1);
    const change = CHANGES[event.type];
    if (latest && change) episodes[episodes.length - 1] = change(latest, dayOf(event.at), event.data);
  }
  return { caseId: events[0]?.caseId ?? '', episodes };
}

const REFERRED = 'initial-response.referral-received';

function episodeOf(referral: CaseEvent, events: readonly CaseEvent[]): CensusEpisode {
  const before = events.slice(0, events.indexOf(referral));
  const contact = before.findLast(({ type }) => type === 'front-door.contact-received');
  return {
    referredOn: dayOf(referral.at),
    source: textOf(contact?.data['source']),
    need: textOf(contact?.data['need']),
    closedOn: null,
    reason: null,
    noFurtherAction: false,
    conferenceOn: null,
    assessments: [],
    enquiries: [],
    protectionPlans: [],
    inNeedPlans: [],
  };
}

type Change = (episode: CensusEpisode, on: Day, data: Facts) => CensusEpisode;

const CHANGES: Readonly<Record<string, Change>> = {
  'initial-response.case-closed': (episode, closedOn, { reason }) =>
    reason === 'NFA'
      ? { ...episode, closedOn, noFurtherAction: true }
      : { ...episode, closedOn, reason: textOf(reason) },
  'assessment.started': (episode, startedOn) => {
    const assessment = { startedOn, reviewedOn: null, authorisedOn: null };
    return { ...episode, assessments: [...episode.assessments, assessment] };
  },
  'assessment.reviewed': (episode, reviewedOn) => withAssessment(episode, { reviewedOn }),
  'assessment.concluded': (episode, authorisedOn) => withAssessment(episode, { authorisedOn }),
  'section-47.started': (episode, startedOn) => {
    const conferenceBy = addWorkingDays(startedOn, CONFERENCE_WORKING_DAYS);
    const nothingYet = { concludedOn: null, conferenceOn: null, conferenceNotRequired: false };
    return { ...episode, enquiries: [...episode.enquiries, { startedOn, conferenceBy, ...nothingYet }] };
  },
  'section-47.concluded': (episode, concludedOn, { outcome }) => ({
    ...episode,
    enquiries: changeFirst(episode.enquiries, (enquiry) => enquiry.concludedOn === null, {
      concludedOn,
      conferenceNotRequired: outcome !== 'substantiated-continuing-risk',
    }),
  }),
  'conference.held': (episode, conferenceOn) =>
    episode.enquiries.some(awaitsConference)
      ? withAwaiting(episode, { conferenceOn })
      : { ...episode, conferenceOn: episode.conferenceOn ?? conferenceOn },
  // After a conference no enquiry awaits one. Told without one, it says that the plan in place serves.
  'conference.concluded': (episode) => withAwaiting(episode, { conferenceNotRequired: true }),
  'child-protection-plan.started': (episode, startedOn, { category, previousPlans }) => {
    const said = { category: textOf(category) ?? '', previousPlans: Number(previousPlans ?? 0) };
    const plan = { startedOn, endedOn: null, reviewedOn: [], ...said };
    return { ...episode, protectionPlans: [...episode.protectionPlans, plan] };
  },
  'conference.reviewed': (episode, on) => ({
    ...episode,
    protectionPlans: episode.protectionPlans.map((plan) =>
      plan.endedOn === null ? { ...plan, reviewedOn: [...plan.reviewedOn, on] } : plan,
    ),
  }),
  'child-protection-plan.ended': (episode, endedOn) => ({
    ...episode,
    protectionPlans: changeFirst(episode.protectionPlans, isRunning, { endedOn }),
  }),
  'child-in-need-plan.started': (episode, startedOn) => ({
    ...episode,
    inNeedPlans: [...episode.inNeedPlans, { startedOn, endedOn: null }],
  }),
  'child-in-need-plan.ended': (episode, endedOn) => ({
    ...episode,
    inNeedPlans: changeFirst(episode.inNeedPlans, isRunning, { endedOn }),
  }),
};

const isRunning = ({ endedOn }: CensusPlan): boolean => endedOn === null;
const awaitsConference = (enquiry: CensusEnquiry): boolean => enquiry.concludedOn !== null && isOpenEnquiry(enquiry);

function withAssessment(episode: CensusEpisode, change: Partial<CensusAssessment>): CensusEpisode {
  const isOpen = ({ authorisedOn }: CensusAssessment) => authorisedOn === null;
  return { ...episode, assessments: changeFirst(episode.assessments, isOpen, change) };
}

function withAwaiting(episode: CensusEpisode, change: Partial<CensusEnquiry>): CensusEpisode {
  const enquiries = episode.enquiries.map((enquiry) =>
    awaitsConference(enquiry) ? { ...enquiry, ...change } : enquiry,
  );
  return { ...episode, enquiries };
}

/** The list with its first item of a kind changed; the same list if there is none. */
function changeFirst<T>(list: readonly T[], isMeant: (item: T) => boolean, change: Partial<T>): readonly T[] {
  const place = list.findIndex(isMeant);
  return place < 0 ? list : list.map((item, index) => (index === place ? { ...item, ...change } : item));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
