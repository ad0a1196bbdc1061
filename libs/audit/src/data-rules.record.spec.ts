import { addWorkingDays, dayFrom, startOfDay } from '@frontdoor/calendar';
import type { CaseEvent, Facts } from '@frontdoor/cases';
import { breachesOf } from './data-rules.js';
import { censusRecordOf } from './data-rules.record.js';

/** 23 March 2015 to 2 April 2015, across the clock change of Sunday 29 March; Good Friday is 3 April. */
const day = (dayOfMonth: number) => dayFrom(2015, 3, dayOfMonth);
const HOUR_MS = 3_600_000;
const at = (dayOfMonth: number, type: string, data: Facts = {}, hour = 10): CaseEvent => ({
  type,
  caseId: 'child-1',
  at: startOfDay(day(dayOfMonth)) + hour * HOUR_MS,
  by: 'machine/spec',
  data,
});
const contact = at(23, 'front-door.contact-received', { source: '2A', need: 'N5' });
const referral = (dayOfMonth: number) => at(dayOfMonth, 'initial-response.referral-received');
const closed = (dayOfMonth: number, reason: string) => at(dayOfMonth, 'initial-response.case-closed', { reason });
const found = (dayOfMonth: number, outcome: string) => at(dayOfMonth, 'section-47.concluded', { outcome });
const started = (dayOfMonth: number) => at(dayOfMonth, 'section-47.started');
const held = (dayOfMonth: number) => at(dayOfMonth, 'conference.held');
const concluded = (dayOfMonth: number) => at(dayOfMonth, 'conference.concluded');
const RISK = 'substantiated-continuing-risk';

const firstEpisode = (...events: readonly CaseEvent[]) => censusRecordOf(events).episodes[0]!;
const enquiries = (...events: readonly CaseEvent[]) => firstEpisode(referral(23), ...events).enquiries;

describe('a census record', () => {
  it('holds an episode from each referral, with the source and need of the contact before it', () => {
    const { episodes } = censusRecordOf([contact, referral(23), closed(24, 'NFA'), referral(25)]);
    expect(episodes).toMatchObject([
      { referredOn: day(23), source: '2A', need: 'N5', closedOn: day(24), noFurtherAction: true, reason: null },
      { referredOn: day(25), closedOn: null, noFurtherAction: false },
    ]);
  });

  it('holds nothing of a child who was never referred', () => {
    expect(censusRecordOf([contact]).episodes).toEqual([]);
  });

  it('counts days in London: 23:30 in summer time is the same day, and not the day before midnight UTC', () => {
    const [assessment] = firstEpisode(referral(23), at(30, 'assessment.started', {}, 23.5)).assessments;
    expect(assessment?.startedOn).toBe(day(30));
  });

  it('counts an initial and a core assessment as one, authorised when it is concluded', () => {
    const stages = ['assessment.started', 'assessment.initial-authorised', 'assessment.core-started'];
    const events = [...stages.map((type, index) => at(24 + index, type)), at(30, 'assessment.concluded')];
    expect(firstEpisode(referral(23), ...events).assessments).toEqual([
      { startedOn: day(24), reviewedOn: null, authorisedOn: day(30) },
    ]);
  });

  it('expects a conference 15 working days after the enquiry began, past Easter', () => {
    const [enquiry] = enquiries(started(23));
    expect(enquiry?.conferenceBy).toBe(addWorkingDays(day(23), 15));
    expect(enquiry?.conferenceBy).toBe(dayFrom(2015, 4, 15));
  });

  it('gives a conference to every enquiry that waits for it, and to none still under way', () => {
    const events = [started(23), found(24, RISK), started(24), found(25, RISK), started(26), held(27), concluded(27)];
    expect(enquiries(...events).map(({ conferenceOn }) => conferenceOn)).toEqual([day(27), day(27), null]);
  });

  it('keeps a conference without an enquiry with the episode', () => {
    expect(firstEpisode(referral(23), held(24))).toMatchObject({ conferenceOn: day(24), enquiries: [] });
  });

  it.each([
    ['the enquiry found no continuing risk', [found(24, 'not-substantiated')]],
    ['a plan in place served instead', [found(24, RISK), concluded(24)]],
  ])('requires no conference when %s', (_, events) => {
    expect(enquiries(started(23), ...events)).toMatchObject([{ conferenceOn: null, conferenceNotRequired: true }]);
  });

  it('holds plans with their reviews, category and number', () => {
    const plan = at(27, 'child-protection-plan.started', { category: 'EMO', previousPlans: 1 });
    const over = [at(30, 'conference.reviewed'), at(31, 'conference.reviewed'), at(31, 'child-protection-plan.ended')];
    expect(firstEpisode(referral(23), plan, ...over).protectionPlans).toEqual([
      { startedOn: day(27), endedOn: day(31), category: 'EMO', previousPlans: 1, reviewedOn: [day(30), day(31)] },
    ]);
  });
});

describe('breaches of a log', () => {
  const breached = (...events: readonly CaseEvent[]) => breachesOf(events, at(31, '').at).map(({ rule }) => rule);

  it('are found in what comes before the referral and after the closure', () => {
    expect(breached(at(20, 'assessment.started'), referral(23))).toEqual(['1103']);
    expect(breached(referral(23), closed(24, 'RC7'), started(25))).toEqual(['8565', '8868']);
  });

  it('are those of the day asked for, whatever came later', () => {
    const events = [referral(2), started(2), found(30, 'not-substantiated')];
    expect(breachesOf(events, at(27, '').at)).toMatchObject([{ rule: '8675Q', kind: 'query' }]);
    expect(breachesOf(events, at(31, '').at)).toEqual([]);
  });
});
