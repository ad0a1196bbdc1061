import { describe, expect, it } from '@jest/globals';
import { StandardNotInRuleSet, explainClock, ruleSetFor } from './index.js';
import { clockOf, happened, only } from './support/case.js';

const assessment = only('assessment-45-working-days');
const referral = happened('2014-04-02T10:00', 'initial-response.referral-received');

describe('an explanation', () => {
  const clock = clockOf([referral, happened('2014-06-12T15:00', 'assessment.authorised')], { by: assessment });

  it('gives an auditor every date and every day not counted', () => {
    expect(explainClock(clock, assessment).sentences).toEqual([
      'Assessment, from referral (assessment-45-working-days), case 41: breached, stopped after its limit.',
      'The rule: An assessment is concluded, its authorisation included, within 45 working days of the referral. ' +
        'statutory, Working Together 2015, S-022.',
      'Started Wed 2 April 2014 by initial-response.referral-received.',
      'Limit 45 working days: day 45 was Tue 10 June 2014.',
      'Not counted: 20 weekend days, 4 bank holidays (Fri 18 April 2014, Good Friday; Mon 21 April 2014, Easter Monday; ' +
        'Mon 5 May 2014, Early May bank holiday; Mon 26 May 2014, Spring bank holiday).',
      'Stopped Thu 12 June 2014 by assessment.authorised, after 47 working days.',
    ]);
  });

  it('lists days that, with those counted, make the whole period', () => {
    const { skipped } = explainClock(clock, assessment);
    expect(skipped).toHaveLength(24);
    expect(skipped.length + (clock.amount ?? 0)).toBe(71); // 2 April to 12 June
    expect(skipped.filter(({ reason }) => reason === 'bank holiday').map(({ name }) => name)).toContain('Good Friday');
  });

  it('cites the rule set that its standard comes from, and not all in force', () => {
    const all = ruleSetFor('worcestershire+oxfordshire');
    const local = only('mash-red-oxfordshire', 'worcestershire+oxfordshire');
    const rated = happened('2015-06-12T16:00', 'mash.contact-rated', { rag: 'red' });
    const { sentences } = explainClock(clockOf([rated], { by: local }), all);
    expect(sentences[1]).toMatch(/ local, MASH ratings, Oxfordshire, S-\d+\.$/);
  });

  it('gives the time of day where the limit is in hours', () => {
    const red = only('mash-red-oxfordshire', 'oxfordshire');
    const rated = happened('2015-06-12T16:00', 'mash.contact-rated', { rag: 'red' });
    const { sentences } = explainClock(clockOf([rated], { by: red, asAt: '2015-06-15T14:00' }), red);
    expect(sentences.slice(2)).toEqual([
      'Started Fri 12 June 2015 at 16:00 by mash.contact-rated.',
      'Limit 4 working hours: the last moment in time was Mon 15 June 2015 at 12:00.',
      'Not counted: 2 weekend days, 0 bank holidays.',
      'Still running Mon 15 June 2015 at 14:00, after 6 working hours.',
    ]);
  });

  it('says that a clock ended, not stopped, when what it waited for did not come', () => {
    const closed = happened('2014-04-03T11:00', 'initial-response.case-closed', { reason: 'NFA' });
    const { sentences } = explainClock(clockOf([referral, closed], { by: assessment }), assessment);
    expect(sentences.at(-1)).toBe('Ended Thu 3 April 2014 by initial-response.case-closed, after 1 working day.');
  });

  it('says what the log does not hold', () => {
    const stop = happened('2014-06-12T00:00', 'assessment.authorised', { precision: 'day' });
    const { sentences } = explainClock(clockOf([stop], { by: assessment }), assessment);
    expect(sentences.slice(2)).toEqual([
      'The log does not hold its start.',
      'Stopped Thu 12 June 2014 by assessment.authorised.',
      'The log gives the day of these events and not the time.',
    ]);
  });

  it('is refused by a rule set the clock was not read with', () => {
    expect(() => explainClock(clock, ruleSetFor('oxfordshire'))).toThrow(StandardNotInRuleSet);
  });
});
