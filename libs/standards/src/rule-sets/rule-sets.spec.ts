import { describe, expect, it } from '@jest/globals';
import { RULE_SETS, type RuleSet, RuleSetNotFound, RuleSetNotValid, ruleSetFor, typesUsed } from '../index.js';
import { combineRuleSets, comesFrom, describeStandard } from '../index.js';

/** From the catalogue of events; only those that a standard reads. */
const CATALOGUE = [
  ['access-centre', 'screened'],
  ['assessment', 'started child-seen reviewed authorised initial-authorised concluded'],
  ['camhs', 'referred referral-considered choice-held closed'],
  ['child-in-need-plan', 'started visited reviewed ended'],
  ['child-protection-plan', 'started visited ended'],
  ['conference', 'requested booked held reviewed core-group-held concluded plan-ended'],
  ['cse', 'flagged panel-held'],
  ['emergency-duty', 'decided contact-linked'],
  ['front-door', 'contact-received sent-to-access-centre sent-to-triage sent-to-emergency-duty passed-to-worker'],
  ['front-door', 'contact-linked'],
  ['initial-response', 'referral-received referrer-acknowledged referral-decided decision-carried allocated'],
  ['initial-response', 'strategy-discussion-requested case-closed'],
  ['looked-after', 'started reviewed continued ceased'],
  ['management-oversight', 'looked'],
  ['escalation', 'raised answered'],
  ['initial-response', 'assessment-requested'],
  ['mash', 'contact-rated information-requested referral-accepted early-help-requested contact-closed'],
  ['mash', 'checks-overdue decision-made police-information-returned health-information-returned'],
  ['mash', 'education-information-returned probation-information-returned housing-information-returned'],
  ['missing', 'child-reported child-returned interview-held interview-declined'],
  ['salt', 'referred child-seen closed'],
  ['section-47', 'started child-seen authorised concluded'],
  ['strategy-discussion', 'held diverted follow-up-held'],
  ['triage', 'decided'],
].flatMap(([service = '', names = '']) => names.split(' ').map((name) => `${service}.${name}`));

const everyStandard = RULE_SETS.flatMap(({ id, standards }) => standards.map((standard) => ({ set: id, standard })));
const ids = (name: string) => ruleSetFor(name).standards.map(({ id }) => id);

/** What one rule set has that another has not, by id. */
function added(newer: string, older: string): readonly string[] {
  return ids(newer).filter((id) => !ids(older).includes(id));
}

/** Limits by standard, wherever they are written. */
function limits({ standards }: RuleSet): ReadonlyMap<string, unknown> {
  return new Map(standards.map(({ id, limit }) => [id, limit]));
}

describe('the rule sets', () => {
  it.each(RULE_SETS)('$id reads only events of the catalogue', (ruleSet) => {
    expect(typesUsed(ruleSet).filter((type) => !CATALOGUE.includes(type))).toEqual([]);
  });

  it.each(RULE_SETS)('$id holds no standard twice', ({ standards }) => {
    expect(new Set(standards.map(({ id }) => id)).size).toBe(standards.length);
  });

  it.each(everyStandard)('$set $standard.id has its words, its source and a whole line', ({ standard }) => {
    expect(standard.words).toMatch(/^[A-Z].{20,}\.$/s);
    expect(standard.source).toMatch(/^[SA]-\d{3}$/);
    expect(describeStandard(standard).line).toContain(standard.source);
  });

  it.each(everyStandard.filter(({ standard }) => standard.kind === 'statutory'))(
    '$set $standard.id is statutory, so rests on Working Together, guidance about missing children or the Care Planning Regulations',
    ({ standard }) => expect(standard.source).toMatch(/^S-0(2[0-5]|17)$/),
  );

  it('of 2013 bring one assessment for the two of 2010', () => {
    expect(added('wt2013', 'wt2010')).toEqual(['assessment-45-working-days', 'assessment-45-working-days-dfe']);
    expect(added('wt2010', 'wt2013')).toEqual([
      'initial-assessment-10-working-days',
      'core-assessment-35-working-days',
    ]);
  });

  it('of 2015 add the acknowledgement, and those after it change no limit', () => {
    expect(added('wt2015', 'wt2013')).toEqual(['acknowledge-referrer-1-working-day']);
    expect(added('wt2013', 'wt2015')).toEqual([]);
    for (const later of ['wt2018', 'wt2023']) expect(limits(ruleSetFor(later))).toEqual(limits(ruleSetFor('wt2015')));
  });

  it('of Worcestershire add local rules to Working Together 2015, by reference', () => {
    const { standards } = ruleSetFor('worcestershire');
    expect(standards).toEqual(expect.arrayContaining([...ruleSetFor('wt2015').standards]));
    const local = standards.filter(({ kind }) => kind === 'local').map(({ id }) => id);
    expect(local).toEqual(added('worcestershire', 'wt2015'));
    expect(local).toContain('section-47-15-working-days');
  });

  it('can be put together by name', () => {
    const both = ruleSetFor('worcestershire+oxfordshire');
    expect(both.standards).toHaveLength(ids('worcestershire').length + 3);
    expect(ruleSetFor('worcestershire+wt2015').standards).toEqual(ruleSetFor('worcestershire').standards);
  });

  it.each([
    ['worcestershire+oxfordshire', 'Working Together 2015; Worcestershire; MASH ratings, Oxfordshire'],
    ['wt2015+worcestershire+oxfordshire', 'Working Together 2015; Worcestershire; MASH ratings, Oxfordshire'],
    ['wt2018+elsewhere', 'Working Together 2018; Rules of other places'],
  ])('%s is called "%s", whatever it rests on named once', (id, name) => expect(ruleSetFor(id).name).toBe(name));

  it('say of each standard the one it comes from, among all that are in force', () => {
    const all = ruleSetFor('worcestershire+oxfordshire');
    const from = (wanted: string) =>
      comesFrom(
        all.standards.find(({ id }) => id === wanted)!,
        all,
      );
    expect(from('assessment-45-working-days')).toBe('Working Together 2015');
    expect(from('section-47-15-working-days')).toBe('Worcestershire');
    expect(from('mash-red-oxfordshire')).toBe('MASH ratings, Oxfordshire');
  });

  it('are refused where one id would mean two rules, or nothing', () => {
    expect(() => combineRuleSets(ruleSetFor('wt2013'), ruleSetFor('wt2015'))).toThrow(RuleSetNotValid);
    expect(() => ruleSetFor('wt2099')).toThrow(RuleSetNotFound);
    expect(() => ruleSetFor('')).toThrow(/there are: wt2010, wt2013/);
  });

  it('put a standard into words from the data it is measured by', () => {
    const [merton] = ruleSetFor('merton-returns').standards;
    const [screened] = ruleSetFor('elsewhere').standards;
    expect(merton && describeStandard(merton).line).toBe(
      'mash-police-return-merton: local, red 2 working hours, amber 6 working hours, green 24 working hours (rag of ' +
        'mash.contact-rated), from mash.information-requested (agencies police) to mash.police-information-returned. S-073',
    );
    expect(screened && describeStandard(screened).words).toContain(
      'Excluded on front-door.contact-linked, the latest clock only: the child is already being worked at the door: the contact joins what is in hand.',
    );
  });
});
