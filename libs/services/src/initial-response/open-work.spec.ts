import * as fc from 'fast-check';
import type { Fact } from '../../../../test/support/service.js';
import type { InitialResponseTakes } from './initial-response.events.js';
import { type Episode, RECEIVED, type Work, after } from './open-work.js';

const eventOf = ({ type, data = {} }: Fact) =>
  ({ type, caseId: 'child-1', at: 0, by: 'person/spec', data }) as unknown as InitialResponseTakes;
const outcome = (service: string, outcome: string) => ({ type: `${service}.concluded`, data: { outcome } });
const ended = (plan: string, next: string) => ({ type: `${plan}.ended`, data: { next } });
const considered = (action: string) => ({ type: 'initial-response.contact-considered', data: { action } });
const open = (...works: readonly Work[]): Episode => ({ open: works, reason: 'RC8', toEarlyHelp: false });
const openAfter = (episode: Episode, fact: Fact) => after(episode, eventOf(fact)).open;

const WORKS: readonly (readonly [readonly Work[], Fact, readonly Work[]])[] = [
  [['assessment'], outcome('assessment', 'child-in-need-plan'), ['child-in-need-plan']],
  [['assessment'], outcome('assessment', 'strategy-discussion'), ['strategy-discussion']],
  [['assessment'], outcome('assessment', 'no-further-action'), []],
  [['assessment', 'child-protection-plan'], outcome('assessment', 'child-in-need-plan'), ['child-protection-plan']],
  [['assessment', 'strategy-discussion'], outcome('assessment', 'strategy-discussion'), ['strategy-discussion']],
  [['assessment', 'strategy-discussion'], outcome('strategy-discussion', 'section-47'), ['assessment', 'section-47']],
  [['assessment', 'strategy-discussion'], outcome('strategy-discussion', 'diverted'), ['assessment']],
  [['strategy-discussion'], outcome('strategy-discussion', 'diverted'), ['assessment']],
  [['strategy-discussion'], outcome('strategy-discussion', 'section-17'), ['assessment']],
  [['strategy-discussion'], outcome('strategy-discussion', 'no-further-action'), []],
  [['child-in-need-plan', 'strategy-discussion'], outcome('strategy-discussion', 'section-17'), ['child-in-need-plan']],
  [['contact', 'strategy-discussion'], outcome('strategy-discussion', 'section-17'), ['contact', 'assessment']],
  [['section-47'], outcome('section-47', 'substantiated-continuing-risk'), ['conference']],
  [['section-47'], outcome('section-47', 'substantiated-no-continuing-risk'), ['assessment']],
  [['assessment', 'section-47'], outcome('section-47', 'substantiated-no-continuing-risk'), ['assessment']],
  [['section-47'], outcome('section-47', 'not-substantiated'), []],
  [['conference'], outcome('conference', 'child-protection-plan'), ['child-protection-plan']],
  [['conference', 'child-in-need-plan'], outcome('conference', 'child-protection-plan'), ['child-protection-plan']],
  [['conference'], outcome('conference', 'child-in-need-plan'), ['child-in-need-plan']],
  [['conference', 'child-protection-plan'], outcome('conference', 'no-plan'), ['child-protection-plan']],
  [['child-protection-plan'], ended('child-protection-plan', 'child-in-need-plan'), ['child-in-need-plan']],
  [['child-protection-plan'], ended('child-protection-plan', 'close'), []],
  [['child-in-need-plan'], ended('child-in-need-plan', 'close'), []],
  [['child-protection-plan'], ended('child-in-need-plan', 'child-protection-plan'), ['child-protection-plan']],
  [['child-in-need-plan'], { type: 'child-in-need-plan.stepped-up' }, ['strategy-discussion', 'child-in-need-plan']],
  [['child-in-need-plan'], { type: 'child-in-need-plan.reassessment-needed' }, ['assessment', 'child-in-need-plan']],
  [['section-47'], { type: 'looked-after.started' }, ['section-47', 'looked-after']],
  [['child-protection-plan', 'looked-after'], ended('child-protection-plan', 'close'), ['looked-after']],
  [['looked-after'], { type: 'looked-after.ceased' }, []],
  [['contact', 'child-in-need-plan'], considered('note'), ['child-in-need-plan']],
  [['contact', 'child-in-need-plan'], considered('reassess'), ['assessment', 'child-in-need-plan']],
];

const REASONS: readonly (readonly [Fact, string, boolean])[] = [
  [outcome('assessment', 'no-further-action'), 'RC8', false],
  [outcome('assessment', 'early-help'), 'RC9', true],
  [outcome('section-47', 'not-substantiated'), 'RC7', false],
  [ended('child-in-need-plan', 'close'), 'RC7', false],
  [ended('child-in-need-plan', 'early-help'), 'RC7', true],
  [ended('child-protection-plan', 'close'), 'RC7', false],
  [{ type: 'looked-after.ceased' }, 'RC7', false],
];

describe('what is open', () => {
  it.each(WORKS)('%j, then %j: %j', (before, fact, expected) => {
    expect(openAfter(open(...before), fact).toSorted()).toEqual(expected.toSorted());
  });

  it('is the same list however it came about', () => {
    const plan = { type: 'child-in-need-plan.started' };
    const inNeed = outcome('conference', 'child-in-need-plan');
    expect(openAfter(open('conference', 'assessment'), inNeed)).toEqual(openAfter(open('assessment'), plan));
  });

  it('never has a child in need plan beside a child protection plan, nor anything twice', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORKS.map(([, fact]) => fact)), { maxLength: 12 }), (facts) => {
        const { open } = facts.reduce((episode, fact) => after(episode, eventOf(fact)), RECEIVED);
        expect(open.includes('child-in-need-plan') && open.includes('child-protection-plan')).toBe(false);
        expect(new Set(open).size).toBe(open.length);
      }),
    ));
});

describe('why a case closes', () => {
  it.each(REASONS)('%j: %s, early help asked: %s', (fact, reason, toEarlyHelp) => {
    expect(after(open(), eventOf(fact))).toMatchObject({ reason, toEarlyHelp });
  });

  it('forgets the early help an assessment recommended when a plan is closed after it', () => {
    const assessed = after(open('assessment'), eventOf(outcome('assessment', 'early-help')));
    expect(after(assessed, eventOf(ended('child-protection-plan', 'close'))).toEarlyHelp).toBe(false);
  });

  it('keeps the early help an assessment recommended when an enquiry ends after it', () => {
    const assessed = after(open('assessment', 'section-47'), eventOf(outcome('assessment', 'early-help')));
    expect(after(assessed, eventOf(outcome('section-47', 'not-substantiated')))).toEqual({
      open: [],
      reason: 'RC7',
      toEarlyHelp: true,
    });
  });
});
