import type { Day } from '@frontdoor/calendar';
import { type CensusEpisode, isOpenEnquiry } from './data-rules.record.js';
import {
  type DataRule,
  type Finding,
  conferenceDays,
  eachEpisode,
  error,
  finding,
  isOpenEpisode,
  pairs,
  query,
} from './data-rules.rule.js';

/** Rules on referral episodes: what comes before, after and beside them. */
export const EPISODE_RULES: readonly DataRule[] = [
  error(
    '1103',
    'No assessment starts before its referral.',
    eachEpisode(({ referredOn, assessments }) =>
      early(referredOn, assessments).map(
        ({ startedOn }) => finding`assessment of ${startedOn}, referral of ${referredOn}`,
      ),
    ),
  ),
  error(
    '1104',
    'No initial conference is held before the referral.',
    eachEpisode((episode) =>
      conferenceDays(episode)
        .filter((day) => day < episode.referredOn)
        .map((day) => finding`conference of ${day}, referral of ${episode.referredOn}`),
    ),
  ),
  error(
    '1105',
    'No child protection plan starts before the referral.',
    eachEpisode(({ referredOn, protectionPlans }) =>
      early(referredOn, protectionPlans).map(
        ({ startedOn }) => finding`plan of ${startedOn}, referral of ${referredOn}`,
      ),
    ),
  ),
  error(
    '2889',
    'No section 47 enquiry starts before the referral.',
    eachEpisode(({ referredOn, enquiries }) =>
      early(referredOn, enquiries).map(({ startedOn }) => finding`enquiry of ${startedOn}, referral of ${referredOn}`),
    ),
  ),
  error(
    '8630',
    'No episode closes before its referral.',
    eachEpisode(({ referredOn, closedOn }) =>
      closedOn !== null && closedOn < referredOn ? [finding`closed on ${closedOn}, referral of ${referredOn}`] : [],
    ),
  ),
  error('8815', 'A child has one open episode at most.', ({ record }) => {
    const open = record.episodes.filter(isOpenEpisode);
    return open.length > 1 ? open.map(({ referredOn }) => finding`open since the referral of ${referredOn}`) : [];
  }),
  error('8816', 'An open episode is the latest of the child.', ({ record }) => {
    const latest = Math.max(...record.episodes.map(({ referredOn }) => referredOn));
    return record.episodes
      .filter((episode) => isOpenEpisode(episode) && episode.referredOn < latest)
      .map(({ referredOn }) => finding`open since ${referredOn}, though referred again on ${latest}`);
  }),
  error(
    '8820',
    'The episodes of a child do not overlap; one may begin on the day another closes.',
    ({ record, asAt }) =>
      pairs(record.episodes)
        // One that closes on the day the other begins may have begun on that day too.
        .filter(([one, other]) => one.closedOn !== other.referredOn && fallsWithin(one.referredOn, other, asAt))
        .map(([one, other]) => finding`referral of ${one.referredOn} within the episode of ${other.referredOn}`),
  ),
  error(
    '8565',
    'Nothing happens after an episode has closed.',
    eachEpisode(({ closedOn, ...episode }) =>
      closedOn === null
        ? []
        : activityOf(episode)
            .filter((day) => day > closedOn)
            .map((day) => finding`activity of ${day}, closed on ${closedOn}`),
    ),
  ),
  error(
    '8867',
    'A closed episode has no assessment that is not authorised.',
    ifClosed(({ assessments }) =>
      assessments
        .filter(({ authorisedOn }) => authorisedOn === null)
        .map(({ startedOn }) => finding`assessment of ${startedOn} not authorised`),
    ),
  ),
  error(
    '8868',
    'A closed episode has no section 47 enquiry without a conference that was held or was not required.',
    ifClosed(({ enquiries }) =>
      enquiries.filter(isOpenEnquiry).map(({ startedOn }) => finding`enquiry of ${startedOn} not completed`),
    ),
  ),
  error(
    '8831',
    'A referral with no further action has no assessment, enquiry or conference.',
    ifNoFurtherAction((episode) => [
      ...episode.assessments.map(({ startedOn }) => finding`assessment of ${startedOn}`),
      ...episode.enquiries.map(({ startedOn }) => finding`enquiry of ${startedOn}`),
      ...conferenceDays(episode).map((day) => finding`conference of ${day}`),
    ]),
  ),
  error(
    '8832',
    'A referral with no further action has no child protection plan.',
    ifNoFurtherAction(({ protectionPlans }) => protectionPlans.map(({ startedOn }) => finding`plan of ${startedOn}`)),
  ),
  error(
    '4000',
    'A referral with no further action has no child in need plan.',
    ifNoFurtherAction(({ inNeedPlans }) => inNeedPlans.map(({ startedOn }) => finding`plan of ${startedOn}`)),
  ),
  error(
    '2990',
    'An episode closed after assessment with nothing further (RC8, RC9) has no enquiry, conference or plan.',
    eachEpisode((episode) => {
      const { reason, enquiries, protectionPlans, inNeedPlans } = episode;
      if (reason !== 'RC8' && reason !== 'RC9') return [];
      return [
        ...enquiries.map(({ startedOn }) => finding`enquiry of ${startedOn}`),
        ...conferenceDays(episode).map((day) => finding`conference of ${day}`),
        ...[...protectionPlans, ...inNeedPlans].map(({ startedOn }) => finding`plan of ${startedOn}`),
      ];
    }),
  ),
  query(
    '8825Q',
    'An episode closed after assessment (RC8, RC9) has an assessment.',
    eachEpisode(({ reason, referredOn, assessments }) =>
      (reason === 'RC8' || reason === 'RC9') && assessments.length === 0
        ? [finding`no assessment since the referral of ${referredOn}`]
        : [],
    ),
  ),
];

type EpisodeCheck = (episode: CensusEpisode) => readonly Finding[];

function ifClosed(check: EpisodeCheck) {
  return eachEpisode((episode) => (episode.closedOn === null ? [] : check(episode)));
}

function ifNoFurtherAction(check: EpisodeCheck) {
  return eachEpisode((episode) => (episode.noFurtherAction ? check(episode) : []));
}

function early<T extends { readonly startedOn: Day }>(referredOn: Day, work: readonly T[]): readonly T[] {
  return work.filter(({ startedOn }) => startedOn < referredOn);
}

/** From the day of the referral to the day before it closes, or to the last while it is open. */
function fallsWithin(day: Day, { referredOn, closedOn, noFurtherAction }: CensusEpisode, asAt: Day): boolean {
  if (day < referredOn) return false;
  if (closedOn !== null) return day < closedOn;
  return !noFurtherAction && day <= asAt;
}

/** The days that rule 8565 looks at. */
function activityOf(episode: Omit<CensusEpisode, 'closedOn'>): readonly Day[] {
  const { assessments, enquiries, conferenceOn, protectionPlans, inNeedPlans } = episode;
  const days = [
    ...assessments.flatMap(({ startedOn, authorisedOn }) => [startedOn, authorisedOn]),
    ...enquiries.flatMap((enquiry) => [enquiry.startedOn, enquiry.conferenceOn]),
    conferenceOn,
    ...protectionPlans.map(({ endedOn }) => endedOn),
    ...inNeedPlans.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn]),
  ];
  return days.filter((day) => day !== null);
}
