import { DAY_MS } from '@frontdoor/calendar';
import type { CaseEvent } from '@frontdoor/cases';
import { type MeasureId, type Measured, playOnce } from '@frontdoor/simulation';
import { type Changes, changed, measured } from '../support/changed.js';
import { ready } from '../support/shipped.js';

const REPLICATIONS = 2;
/** Half a year of the reference case, after three quarters of one: long enough for each effect to show. */
const PERIOD: Changes = { 'period.to': '2014-09-30', 'period.warmUp': '9 months' };

const asIs = measured(changed('worcestershire-2014-15', PERIOD), REPLICATIONS);
const mean = (all: readonly Measured[], ...ids: readonly MeasureId[]): number =>
  all.reduce((sum, one) => sum + ids.reduce((parts, id) => parts + (one[id] ?? NaN), 0), 0) / all.length;

interface Mechanism {
  readonly id: string;
  readonly says: string;
  readonly when: Changes;
  /** Measures whose sum is higher or lower than in the reference case under the same dice. */
  readonly of: readonly MeasureId[];
  readonly is: 'higher' | 'lower';
}

const WRONG_ENQUIRIES: readonly MeasureId[] = ['s47-missed-share', 's47-unnecessary-share'];
const bars = (task: string, level: string) => `decisions.${task}.weighs.bars.${level}`;

/** Each mechanism of the peer review, by its number in docs/mechanisms.md. */
const MECHANISMS: readonly Mechanism[] = [
  {
    id: 'M1',
    says: 'one team in place of two takes on the telephone contacts that the early help team held back',
    when: {
      'policies.front-door.accessCentre': 'unified',
      'staff.access-centre-worker.count': '10',
      'staff.access-centre-early-help.count': '0',
      'staff.access-centre-social-worker.count': '0',
    },
    of: ['referrals'],
    is: 'higher',
  },
  {
    id: 'M2',
    says: 'teams whose thresholds lie far from one another decide wrongly more often',
    when: { 'need.teams': '0.8' },
    of: WRONG_ENQUIRIES,
    is: 'higher',
  },
  {
    id: 'M3',
    says: 'a higher bar for a strategy discussion misses more enquiries',
    when: { [bars('initial-response.decide', 'significant-harm')]: '0.6' },
    of: ['s47-missed-share'],
    is: 'higher',
  },
  {
    id: 'M4',
    says: 'where what is left in the area moves the bar, fewer are sent to a full early help',
    when: {
      'places.early-help-place/<district>': '60',
      'decisions.access-centre.screen-by-social-care-team.weighs.resources.perTenWaiting': '1',
    },
    of: ['early-help-waiting'],
    is: 'higher',
  },
  {
    id: 'M5',
    says: 'early help that may not send back sends nobody back',
    when: { 'policies.early-help.sendBack': 'not-allowed' },
    of: ['send-backs-per-100-early-help-referrals'],
    is: 'lower',
  },
  {
    id: 'M6',
    says: 'fewer places of early help make families wait longer',
    when: { 'places.early-help-place/<district>': '60' },
    of: ['early-help-wait-days-median'],
    is: 'higher',
  },
  {
    id: 'M7',
    says: 'without a clear pathway more requests reach a service that is not for them and come back',
    when: {
      'decisions.early-help.consider.byNeed.early-help.accept': '75%',
      'decisions.early-help.consider.byNeed.early-help.send-back': '25%',
    },
    of: ['send-backs-per-100-early-help-referrals'],
    is: 'higher',
  },
  {
    id: 'M8',
    says: 'where one of the teams takes everything all year its workers hold too many; duty weeks share it out',
    when: { 'policies.initial-response.duty': 'intake-team' },
    of: ['caseload-over-25-share'],
    is: 'higher',
  },
  {
    id: 'M9',
    says: 'children who keep their worker are handed over less',
    when: {
      'decisions.initial-response.review-allocation.first.keep': '99%',
      'decisions.initial-response.review-allocation.first.reallocate': '1%',
    },
    of: ['hand-offs-per-referral'],
    is: 'lower',
  },
  {
    id: 'M10',
    says: 'managers who have deputies sign off sooner',
    when: { 'staff.team-manager/<team>.count': '6' },
    of: ['manager-sign-off-hours-median'],
    is: 'lower',
  },
  {
    id: 'M11',
    says: 'without the booklet more enquiries are begun',
    when: { 'policies.strategy-discussion.booklet': 'none' },
    of: ['s47-enquiries'],
    is: 'higher',
  },
  {
    id: 'M12',
    says: 'less time for direct work puts fewer assessments in time',
    when: { 'staff.social-worker/<team>.holds.direct': '45%' },
    of: ['assessments-within-45-working-days-share'],
    is: 'lower',
  },
  {
    id: 'M16',
    says: 'more workers hold fewer children each, and more assessments are in time',
    when: { 'staff.social-worker/<team>.grades.experienced.count': '27' },
    of: ['assessments-within-45-working-days-share'],
    is: 'higher',
  },
  {
    id: 'M17',
    says: 'workers who misjudge more often decide wrongly more often',
    when: {
      'staff.social-worker/<team>.grades.experienced.errors': '40%',
      'staff.social-worker/<team>.grades.newly-qualified.errors': '60%',
    },
    of: ['referrals-not-in-need-share'],
    is: 'higher',
  },
  {
    id: 'M18',
    says: 'more children on the cusp fill early help',
    when: { 'need.levels.universal': '28%', 'need.levels.early-help': '45%' },
    of: ['early-help-waiting'],
    is: 'higher',
  },
  {
    id: 'M19',
    says: 'families who are spoken of again whatever was done come back more',
    when: { 'need.comesAgain.helped': '1', 'need.comesAgain.universal': '100%', 'need.comesAgain.early-help': '100%' },
    of: ['contacts'],
    is: 'higher',
  },
  {
    id: 'M21',
    says: 'what partners know comes sooner by secure e-mail, and fewer decisions are wrong',
    when: { 'need.information.returns': 'lognormal median 20 min, p90 2 h' },
    of: WRONG_ENQUIRIES,
    is: 'lower',
  },
];

/** Every enquiry of a log: from when to when it was open, the end of the log at the latest, and whether a manager found it late. */
function enquiriesIn(log: readonly CaseEvent[]) {
  const enquiries: { from: number; to: number; isFound: boolean }[] = [];
  const open = new Map<string, { from: number; to: number; isFound: boolean }>();
  for (const { type, caseId, at } of log) {
    const enquiry = open.get(caseId);
    if (type === 'section-47.started') open.set(caseId, { from: at, to: log.at(-1)!.at, isFound: false });
    if (enquiry !== undefined && type === 'management-oversight.prompted') enquiry.isFound = true;
    if (enquiry === undefined || type !== 'section-47.concluded') continue;
    enquiries.push({ ...enquiry, to: at });
    open.delete(caseId);
  }
  return [...enquiries, ...open.values()];
}

describe('the mechanisms of the peer review, under the same dice', () => {
  it.each(MECHANISMS)('$id: $says', ({ when, of, is }) => {
    const other = measured(changed('worcestershire-2014-15', { ...PERIOD, ...when }), REPLICATIONS);
    const difference = mean(other, ...of) - mean(asIs, ...of);
    expect(Math.sign(difference)).toBe(is === 'higher' ? 1 : -1);
  });
});

describe('a front door with every one of them switched off', () => {
  const off = changed('worcestershire-2014-15', {
    ...PERIOD,
    'policies.early-help.sendBack': 'not-allowed',
    'policies.strategy-discussion.booklet': 'none',
    'policies.management-oversight.openEnquiries': 'counted',
    'decisions.initial-response.review-allocation.first.keep': '100%',
    'decisions.initial-response.review-allocation.first.reallocate': '0%',
    'decisions.initial-response.review-allocation.shares.keep': '100%',
    'decisions.initial-response.review-allocation.shares.reallocate': '0%',
  });
  const [found] = measured(off, 1);
  const log = [...playOnce(ready(off).play, 1, 0).events()];

  it('sends nobody back', () => expect(found!['send-backs-per-100-early-help-referrals']).toBe(0));
  it('hands nobody over after the first worker', () => expect(found!['hand-offs-per-referral']).toBe(0));
  it('keeps no enquiry that is open too long from its managers', () => {
    // 15 working days, 5 until they look again, and 5 for them to find the time.
    const late = enquiriesIn(log).filter(({ from, to }) => to - from > 35 * DAY_MS);
    expect(late.filter(({ isFound }) => !isFound)).toEqual([]);
    expect(enquiriesIn(log).filter(({ isFound }) => isFound)).not.toEqual([]);
  });
  it('diverts nobody by the booklet', () => {
    const types = new Set(log.map(({ type }) => type));
    expect(types).toContain('section-47.started');
    expect(types).not.toContain('strategy-discussion.diverted');
  });
});
