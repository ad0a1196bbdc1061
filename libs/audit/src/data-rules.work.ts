import { type Day, addWorkingDays } from '@frontdoor/calendar';
import {
  type CensusAssessment,
  type CensusEnquiry,
  CONFERENCE_WORKING_DAYS,
  isOpenEnquiry,
} from './data-rules.record.js';
import {
  type DataRule,
  type Span,
  conferenceDays,
  eachEpisode,
  error,
  finding,
  isWeekend,
  overlap,
  pairs,
  query,
} from './data-rules.rule.js';

/** From an assessment's start to its authorisation. Unit: working days. Source: S-022. */
const ASSESSMENT_WORKING_DAYS = 45;

/** Rules on assessments, section 47 enquiries and initial conferences. */
export const WORK_RULES: readonly DataRule[] = [
  query(
    '8863Q',
    'No assessment starts while another is under way, counting the day that one is authorised.',
    eachEpisode(({ assessments }, asAt) =>
      pairs(assessments.map(assessmentSpan))
        .filter(([{ from }, other]) => from >= other.from && from <= (other.to ?? asAt))
        .map(([one, other]) => overlap('assessment', one, other)),
    ),
  ),
  error(
    '8896',
    'One assessment at most is open.',
    eachEpisode(({ assessments }) => {
      const open = assessments.filter(isOpenAssessment);
      return open.length > 1 ? open.map(({ startedOn }) => finding`assessment of ${startedOn} open`) : [];
    }),
  ),
  query(
    '8670Q',
    'No open assessment started more than 45 working days ago.',
    eachEpisode(({ assessments }, asAt) =>
      older(assessments.filter(isOpenAssessment), asAt, ASSESSMENT_WORKING_DAYS).map(
        ({ startedOn }) => finding`assessment of ${startedOn} not authorised by ${asAt}`,
      ),
    ),
  ),
  error(
    '8839',
    'One section 47 enquiry at most is without a conference that was held or was not required.',
    eachEpisode(({ enquiries }) => {
      const open = enquiries.filter(isOpenEnquiry);
      return open.length > 1 ? open.map(({ startedOn }) => finding`enquiry of ${startedOn} open`) : [];
    }),
  ),
  error(
    '8890',
    'No section 47 enquiry starts while another is under way, counting the day of its conference.',
    eachEpisode(({ enquiries }, asAt) =>
      pairs(enquiries)
        .filter(([{ startedOn }, other]) => isUnderWay(other, startedOn, asAt))
        .map(([one, other]) => overlap('enquiry', enquirySpan(one), enquirySpan(other))),
    ),
  ),
  query(
    '8675Q',
    'No section 47 enquiry started more than 15 working days ago without a conference that was held or was not required.',
    eachEpisode(({ enquiries }, asAt) =>
      older(enquiries.filter(isOpenEnquiry), asAt, CONFERENCE_WORKING_DAYS).map(
        ({ startedOn }) => finding`enquiry of ${startedOn} not completed by ${asAt}`,
      ),
    ),
  ),
  error(
    '2884',
    'An initial conference stands with the episode or with an enquiry, not with both.',
    eachEpisode(({ conferenceOn, enquiries }) =>
      conferenceOn !== null && enquiries.some((enquiry) => enquiry.conferenceOn === conferenceOn)
        ? [finding`conference of ${conferenceOn} recorded twice`]
        : [],
    ),
  ),
  query(
    '8870Q',
    'No initial conference is to be held by a day of a weekend.',
    eachEpisode(({ enquiries }) =>
      enquiries
        .filter(({ conferenceBy }) => isWeekend(conferenceBy))
        .map(({ conferenceBy }) => finding`conference by ${conferenceBy}`),
    ),
  ),
  error(
    '8875',
    'No initial conference is held on a weekend.',
    eachEpisode((episode) =>
      conferenceDays(episode)
        .filter(isWeekend)
        .map((day) => finding`conference of ${day}`),
    ),
  ),
];

const assessmentSpan = ({ startedOn, authorisedOn }: CensusAssessment): Span => ({ from: startedOn, to: authorisedOn });

/** To the census, from its start to its conference; to the day it was concluded if it needed none. */
const enquirySpan = ({ startedOn, conferenceOn, conferenceNotRequired, concludedOn }: CensusEnquiry): Span => ({
  from: startedOn,
  to: conferenceNotRequired ? concludedOn : conferenceOn,
});

const isOpenAssessment = ({ authorisedOn }: CensusAssessment): boolean => authorisedOn === null;

/** An enquiry with no conference required covers no day, as the rule counts. */
function isUnderWay(enquiry: CensusEnquiry, day: Day, asAt: Day): boolean {
  if (day < enquiry.startedOn) return false;
  if (enquiry.conferenceOn !== null) return day <= enquiry.conferenceOn;
  return !enquiry.conferenceNotRequired && day <= asAt;
}

/** What started more than so many working days before a day. */
function older<T extends { readonly startedOn: Day }>(
  work: readonly T[],
  asAt: Day,
  workingDays: number,
): readonly T[] {
  return work.filter(({ startedOn }) => startedOn < addWorkingDays(asAt, -workingDays));
}
