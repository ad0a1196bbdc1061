import type { Day } from '@frontdoor/calendar';
import type { CensusPlan, CensusRecord } from './data-rules.record.js';
import {
  type DataRule,
  type Finding,
  type Span,
  conferenceDays,
  eachEpisode,
  error,
  finding,
  overlap,
  pairs,
} from './data-rules.rule.js';

/** Rules on child protection plans and child in need plans. */
export const PLAN_RULES: readonly DataRule[] = [
  error('2883', 'No more child protection plans start than initial conferences are held.', ({ record }) => {
    const plans = spansOf(record, 'protectionPlans').length;
    const held = record.episodes.flatMap(conferenceDays);
    const words = `${plans} plans started, ${held.length} conferences held`;
    return plans > held.length ? [{ words, days: held }] : [];
  }),
  error(
    '2885',
    'A child protection plan starts on the day of an initial conference.',
    eachEpisode((episode) => {
      const { enquiries, protectionPlans, conferenceOn } = episode;
      const held = enquiries.length > 0 ? enquiries.map((enquiry) => enquiry.conferenceOn) : [conferenceOn];
      return protectionPlans
        .filter(({ startedOn }) => !held.includes(startedOn))
        .map(({ startedOn }) => finding`plan of ${startedOn}, no conference that day`);
    }),
  ),
  error(
    '4001',
    'A child in need plan and a child protection plan are not both open.',
    eachEpisode(({ protectionPlans, inNeedPlans }) => {
      const protecting = protectionPlans.find(isOpen);
      const inNeed = inNeedPlans.find(isOpen);
      return protecting && inNeed
        ? [finding`child protection plan of ${protecting.startedOn}, child in need plan of ${inNeed.startedOn}`]
        : [];
    }),
  ),
  error(
    '4016',
    'No child in need plan starts during a child protection plan; it may on the day that one ends.',
    ({ record, asAt }) => startsDuring(spansOf(record, 'inNeedPlans'), spansOf(record, 'protectionPlans'), asAt),
  ),
  error(
    '4017',
    'No child protection plan starts during a child in need plan; it may on the day that one ends.',
    ({ record, asAt }) => startsDuring(spansOf(record, 'protectionPlans'), spansOf(record, 'inNeedPlans'), asAt),
  ),
  error('4014', 'Child in need plans do not overlap, counting the day that one ends.', ({ record, asAt }) =>
    overlaps(spansOf(record, 'inNeedPlans'), asAt),
  ),
  error('8940', 'Child protection plans do not overlap, counting the day that one ends.', ({ record, asAt }) =>
    overlaps(spansOf(record, 'protectionPlans'), asAt),
  ),
];

const isOpen = ({ endedOn }: CensusPlan): boolean => endedOn === null;

/** The child's plans of one kind, of whatever episode. */
function spansOf(record: CensusRecord, kind: 'protectionPlans' | 'inNeedPlans'): readonly Span[] {
  return record.episodes.flatMap((episode) =>
    episode[kind].map(({ startedOn, endedOn }) => ({ from: startedOn, to: endedOn })),
  );
}

/** Plans that start while one of another kind runs and does not end that day. */
function startsDuring(plans: readonly Span[], others: readonly Span[], asAt: Day): readonly Finding[] {
  return plans.flatMap((plan) =>
    others
      .filter(({ from, to }) => from <= plan.from && (to === null ? plan.from <= asAt : plan.from < to))
      .map((other) => overlap('plan', plan, other)),
  );
}

function overlaps(plans: readonly Span[], asAt: Day): readonly Finding[] {
  return pairs(plans)
    .filter(([one, other]) => one.from >= other.from && one.from <= (other.to ?? asAt))
    .map(([one, other]) => overlap('plan', one, other));
}
