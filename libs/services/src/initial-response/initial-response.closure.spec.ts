import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { initialResponse } from './index.js';
import type { Episode } from './open-work.js';

const given = service(initialResponse()).given;

const concern = { level: 4, immediateDanger: false } as const;
const accepted = (next: string, from = 'mash') => ({
  type: `${from}.referral-accepted`,
  data: { concern, district: 'north', next },
});
const allocated = { type: 'initial-response.allocated' };
const acknowledged = { type: 'initial-response.referrer-acknowledged' };
const passed = { type: 'front-door.passed-to-worker', data: { concern } };
const considered = (action: string) => ({ type: 'initial-response.contact-considered', data: { action } });
const concluded = (service: string, outcome: string) => ({ type: `${service}.concluded`, data: { outcome } });
const planEnded = (plan: string, next: string) => ({ type: `${plan}.ended`, data: { next } });
const planStarted = { type: 'child-in-need-plan.started' };

const assessing = [accepted('assessment'), acknowledged, allocated];
const discussing = [accepted('strategy-discussion'), acknowledged, allocated];
const enquiring = [...discussing, concluded('strategy-discussion', 'section-47')];
const inNeed = [...assessing, concluded('assessment', 'child-in-need-plan'), planStarted];
const protectedByPlan = [
  ...enquiring,
  concluded('section-47', 'substantiated-continuing-risk'),
  concluded('assessment', 'child-in-need-plan'),
  concluded('conference', 'child-protection-plan'),
];

const HOLDING = 'open(acknowledgement: sent, episode: holding, contacts: none)';
const closed = (reason: string) => ({ type: 'initial-response.case-closed', data: { reason } });
const earlyHelp = { type: 'initial-response.early-help-requested', data: { concern, district: 'north' } };
const team = expect.stringMatching(/^team-/) as string;
const reassessment = { type: 'initial-response.assessment-requested', data: { team, concern, district: 'north' } };
const discussion = { type: 'initial-response.strategy-discussion-requested', data: { team, concern } };

describe('a case closes', () => {
  it.each<[string, readonly Fact[], Fact, readonly Fact[]]>([
    [
      'after an assessment that asks for nothing',
      assessing,
      concluded('assessment', 'no-further-action'),
      [closed('RC8')],
    ],
    ['to early help after an assessment', assessing, concluded('assessment', 'early-help'), [earlyHelp, closed('RC9')]],
    ['when its child in need plan ends', inNeed, planEnded('child-in-need-plan', 'close'), [closed('RC7')]],
    [
      'to early help when its child in need plan ends there',
      inNeed,
      planEnded('child-in-need-plan', 'early-help'),
      [earlyHelp, closed('RC7')],
    ],
    [
      'when its child protection plan ends',
      protectedByPlan,
      planEnded('child-protection-plan', 'close'),
      [closed('RC7')],
    ],
    [
      'when an enquiry ends after the assessment',
      [...enquiring, concluded('assessment', 'no-further-action')],
      concluded('section-47', 'not-substantiated'),
      [closed('RC7')],
    ],
    [
      'when a conference agrees no plan after the assessment',
      [
        ...enquiring,
        concluded('assessment', 'no-further-action'),
        concluded('section-47', 'substantiated-continuing-risk'),
      ],
      concluded('conference', 'no-plan'),
      [closed('RC7')],
    ],
  ])('%s', (_, before, last, told) => {
    given(...before)
      .when(last)
      .then('ready', ...told);
    given(...before)
      .when(last)
      .thenOpen();
  });

  it('while it is being looked at again, and then nobody is looked at', () =>
    given(...assessing, { type: 'initial-response.allocation-review-due' })
      .when(concluded('assessment', 'no-further-action'))
      .thenOpen());

  it('and its allocation is not looked at again', () =>
    given(...assessing)
      .when(concluded('assessment', 'no-further-action'))
      .thenTimers({ do: 'cancel', timer: 'allocation-review' }));

  it('only once a contact about the child has been considered', () => {
    given(...assessing, passed)
      .when(concluded('assessment', 'no-further-action'))
      .then('open(acknowledgement: sent, episode: holding, contacts: considering)');
    given(...assessing, passed, concluded('assessment', 'no-further-action'))
      .when(considered('note'))
      .then('ready', closed('RC8'));
    given(...assessing, passed, concluded('assessment', 'no-further-action'))
      .when(considered('reassess'))
      .then(HOLDING, reassessment);
  });
});

describe('a case stays open', () => {
  it.each<[string, readonly Fact[], Fact, readonly Fact[]]>([
    ['for a plan an assessment recommends', assessing, concluded('assessment', 'child-in-need-plan'), []],
    ['for an enquiry a discussion decides on', discussing, concluded('strategy-discussion', 'section-47'), []],
    [
      'for a conference an enquiry calls for',
      [...enquiring, concluded('assessment', 'no-further-action')],
      concluded('section-47', 'substantiated-continuing-risk'),
      [],
    ],
    ['for an assessment when a discussion ends', discussing, concluded('strategy-discussion', 'no-further-action'), []],
    [
      'for a child in need plan after a child protection plan',
      protectedByPlan,
      planEnded('child-protection-plan', 'child-in-need-plan'),
      [],
    ],
    [
      'for its child protection plan when the child in need plan gives way to it',
      protectedByPlan,
      planEnded('child-in-need-plan', 'child-protection-plan'),
      [],
    ],
    [
      'for its child protection plan when an enquiry finds a plan in place',
      [...protectedByPlan, concluded('section-47', 'substantiated-continuing-risk')],
      concluded('conference', 'no-plan'),
      [],
    ],
    [
      'and calls the discussion an assessment recommends',
      assessing,
      concluded('assessment', 'strategy-discussion'),
      [discussion],
    ],
    [
      'and calls a discussion when a plan is stepped up',
      inNeed,
      { type: 'child-in-need-plan.stepped-up' },
      [discussion],
    ],
    [
      'and assesses again when a plan asks for it',
      inNeed,
      { type: 'child-in-need-plan.reassessment-needed' },
      [reassessment],
    ],
    [
      'and assesses a child whom a discussion leaves to section 17 with nothing else open',
      [...assessing, concluded('assessment', 'strategy-discussion')],
      concluded('strategy-discussion', 'section-17'),
      [reassessment],
    ],
  ])('%s', (_, before, last, told) => {
    given(...before)
      .when(last)
      .then(HOLDING, ...told);
  });

  it('before anyone holds it, though the discussion it began with is over', () =>
    given(accepted('strategy-discussion'), acknowledged)
      .when(concluded('strategy-discussion', 'no-further-action'))
      .then('open(acknowledgement: sent, episode: allocating, contacts: none)'));
});

describe('Initial Response, strictly', () => {
  const foreign = [
    ...['access-centre', 'triage', 'mash', 'emergency-duty', 'cse'].flatMap((from) =>
      ['decide', 'assessment', 'strategy-discussion'].map((next) => accepted(next, from)),
    ),
    passed,
    ...['no-further-action', 'early-help', 'child-in-need-plan', 'strategy-discussion'].map((one) =>
      concluded('assessment', one),
    ),
    ...['section-47', 'section-17', 'no-further-action', 'diverted'].map((one) =>
      concluded('strategy-discussion', one),
    ),
    ...['not-substantiated', 'substantiated-no-continuing-risk', 'substantiated-continuing-risk'].map((one) =>
      concluded('section-47', one),
    ),
    ...['child-protection-plan', 'child-in-need-plan', 'no-plan'].map((one) => concluded('conference', one)),
    ...['child-in-need-plan', 'close'].map((next) => planEnded('child-protection-plan', next)),
    ...['close', 'early-help', 'child-protection-plan'].map((next) => planEnded('child-in-need-plan', next)),
    ...['started', 'stepped-up', 'reassessment-needed'].map((what) => ({ type: `child-in-need-plan.${what}` })),
    ...['started', 'ceased'].map((what) => ({ type: `looked-after.${what}` })),
    ...['referral', 'section-47'].map((about) => ({ type: 'escalation.prompted', data: { about } })),
  ];
  const own = [
    acknowledged,
    allocated,
    { type: 'initial-response.allocation-review-due' },
    ...['no-further-action', 'assessment', 'strategy-discussion', 'early-help'].map((route) => ({
      type: 'initial-response.referral-decided',
      data: { route },
    })),
    ...[true, false].map((keeps) => ({ type: 'initial-response.allocation-reviewed', data: { keeps } })),
    ...['note', 'reassess', 'strategy-discussion'].map(considered),
  ];

  it('takes in every state what comes from elsewhere', () => {
    const matters = ({ open }: Episode) => open;
    const explored = explore(initialResponse(), [...foreign, ...own], { matters, most: 5_000 });
    expect(explored.faults).toEqual([]);
    expect(explored.tasks).toEqual(
      ['acknowledge', 'allocate', 'consider-contact', 'decide', 'review-allocation'].map(
        (one) => `initial-response.${one}`,
      ),
    );
  });
});
