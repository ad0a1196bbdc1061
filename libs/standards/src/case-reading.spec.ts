import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from './index.js';
import { clockOf, clocksOf, happened, only } from './support/case.js';

const contact = happened('2015-06-10T09:00', 'front-door.contact-received');
const screening = { by: only('contact-screened-1-working-day') };
const verdicts = (...given: Parameters<typeof clocksOf>) => clocksOf(...given).map(({ verdict }) => verdict);

describe('several starts', () => {
  const second = happened('2015-06-12T09:00', 'front-door.contact-received');
  const screened = happened('2015-06-12T10:00', 'access-centre.screened', { route: 'advice' });

  it('each run a clock of their own where every start counts, and one screening stops both', () => {
    expect(verdicts([contact, second, screened], screening)).toEqual(['breached', 'met']);
  });

  it('a contact that joins what is in hand ends only its own clock', () => {
    const linked = happened('2015-06-12T09:00', 'front-door.contact-linked');
    expect(verdicts([contact, second, linked], screening)).toEqual(['overdue', 'excluded']);
  });

  it('join the clock that runs where one runs at a time', () => {
    const requests = ['2015-06-10T09:00', '2015-06-11T12:00'].map((when) =>
      happened(when, 'initial-response.strategy-discussion-requested'),
    );
    const held = happened('2015-06-11T13:00', 'strategy-discussion.held');
    const clock = clockOf([...requests, held], { by: only('strategy-discussion-24-hours') });
    expect(clock).toMatchObject({ verdict: 'breached', amount: 28 });
  });

  it('count once an episode where only the first does', () => {
    const standards = only('assessment-review-10-working-days').standards.map((standard) => ({
      ...standard,
      scope: 'first-of-episode' as const,
    }));
    const by: RuleSet = { id: 'made-up', name: 'Made up', from: 'undated', standards };
    const round = (day: string) => [
      happened(`${day}T09:00`, 'assessment.started'),
      happened(`${day}T10:00`, 'assessment.reviewed'),
    ];
    const referral = happened('2015-09-01T09:00', 'initial-response.referral-received');
    const events = [...round('2015-06-10'), ...round('2015-07-10'), referral, ...round('2015-09-10')];
    expect(clocksOf(events, { by })).toHaveLength(2);
  });

  it('that also stop make a row of clocks, the last of them running', () => {
    const visits = ['2015-06-05', '2015-06-19', '2015-07-08'].map((day) =>
      happened(`${day}T10:00`, 'child-protection-plan.visited', { alone: true }),
    );
    const events = [happened('2015-06-01T10:00', 'child-protection-plan.started'), ...visits];
    const reading = { by: only('child-protection-visit-10-working-days'), asAt: '2015-07-10T10:00' };
    expect(verdicts(events, reading)).toEqual(['met', 'met', 'breached', 'running']);
  });

  it('make no clock of a last review that started nothing', () => {
    const reviewed = happened('2015-06-01T10:00', 'conference.reviewed', { outcome: 'close' });
    expect(clocksOf([reviewed], { by: only('later-review-6-months') })).toEqual([]);
  });
});

describe('a limit that depends on a fact', () => {
  const asked = happened('2015-06-10T09:00', 'mash.information-requested', { agencies: ['police', 'health'] });
  const rated = (rag: string) => happened('2015-06-10T09:00', 'mash.contact-rated', { rag });
  const back = happened('2015-06-10T13:00', 'mash.police-information-returned');
  const merton = { by: only('mash-police-return-merton', 'merton-returns') };

  it.each([
    ['red', 'breached'],
    ['amber', 'met'],
  ])('a return after 4 working hours, rated %s, is %s', (rag, verdict) => {
    expect(clockOf([rated(rag), asked, back], merton)).toMatchObject({ verdict, amount: 4 });
  });

  it('cannot be told without the fact, or with one that no limit is written for', () => {
    expect(clockOf([asked, back], merton).verdict).toBe('cannot-tell');
    expect(clockOf([rated('blue'), asked], merton).verdict).toBe('cannot-tell');
    expect(clockOf([rated('constructor'), asked], merton).verdict).toBe('cannot-tell');
  });

  it('starts no clock for an agency that was not asked', () => {
    const housing = { by: only('mash-housing-return-merton', 'merton-returns') };
    expect(clocksOf([rated('red'), asked], housing)).toEqual([]);
  });

  it('is breached when MASH stops waiting at the limit, and excluded when it decides before', () => {
    const overdue = happened('2015-06-10T11:00', 'mash.checks-overdue');
    const decided = happened('2015-06-10T10:00', 'mash.decision-made', { route: 'advice' });
    expect(clockOf([rated('red'), asked, overdue], merton).verdict).toBe('breached');
    expect(clockOf([rated('red'), asked, decided], merton).verdict).toBe('excluded');
  });
});

describe('a stop', () => {
  const closed = happened('2015-06-10T12:00', 'mash.contact-closed');

  it('of another rating says nothing of red, where the log holds the rating', () => {
    const red = { by: only('mash-red-oxfordshire', 'oxfordshire') };
    expect(clocksOf([happened('2015-06-10T09:00', 'mash.contact-rated', { rag: 'amber' }), closed], red)).toEqual([]);
    expect(clockOf([closed], red).verdict).toBe('cannot-tell');
  });
});

describe('a log of days without times', () => {
  const red = { by: only('mash-red-oxfordshire', 'oxfordshire'), precision: 'day' } as const;
  const discussion = { by: only('strategy-discussion-24-hours'), precision: 'day' } as const;
  const rated = happened('2015-06-10T00:00', 'mash.contact-rated', { rag: 'red' });
  const asked = happened('2015-06-10T00:00', 'initial-response.strategy-discussion-requested');
  const held = (day: string) => happened(`${day}T00:00`, 'strategy-discussion.held');

  it('does not say whether four hours were kept on one day, and says they were not a week later', () => {
    const closed = (day: string) => happened(`${day}T00:00`, 'mash.contact-closed');
    expect(clockOf([rated, closed('2015-06-10')], red)).toMatchObject({ verdict: 'cannot-tell', precision: 'day' });
    expect(clockOf([rated, closed('2015-06-17')], red).verdict).toBe('breached');
  });

  it.each([
    ['the same day: met', '2015-06-10', 'met'],
    ['the next day: who knows', '2015-06-11', 'cannot-tell'],
    ['two days on: breached', '2015-06-12', 'breached'],
  ])('of 24 hours, held %s', (_, day, verdict) => {
    expect(clockOf([asked, held(day)], discussion).verdict).toBe(verdict);
  });

  it.each([
    ['2015-06-10T20:00', 'running'],
    ['2015-06-11T12:00', 'cannot-tell'],
    ['2015-06-12T00:00', 'overdue'],
  ])('of 24 hours, not held by %s, is %s', (asAt, verdict) => {
    expect(clockOf([asked], { ...discussion, asAt }).verdict).toBe(verdict);
  });

  it('is enough for a limit in days', () => {
    const day = { precision: 'day' };
    const events = [
      happened('2014-09-01T00:00', 'section-47.started', day),
      happened('2014-09-22T00:00', 'section-47.authorised', day),
    ];
    expect(clockOf(events, { by: only('section-47-15-working-days') })).toMatchObject({ verdict: 'met', amount: 15 });
  });
});
