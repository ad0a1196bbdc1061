import { dayFrom } from '@frontdoor/calendar';
import { DATA_RULES, RULES_NOT_APPLICABLE, breachesOfRecord } from './data-rules.js';
import type { CensusEnquiry, CensusEpisode } from './data-rules.record.js';

/** Days of March 2015, a month that begins on a Sunday; the record is looked at on the 31st. */
const on = (dayOfMonth: number) => dayFrom(2015, 3, dayOfMonth);
const longAgo = dayFrom(2015, 1, 5);

const episode = (given: Partial<CensusEpisode> = {}): CensusEpisode => ({
  referredOn: on(2),
  source: '6',
  need: 'N1',
  closedOn: null,
  reason: null,
  noFurtherAction: false,
  conferenceOn: null,
  assessments: [],
  enquiries: [],
  protectionPlans: [],
  inNeedPlans: [],
  ...given,
});
const noFurtherAction = { closedOn: on(3), noFurtherAction: true };
const assessment = (startedOn: number, authorisedOn: number | null = null) => ({
  startedOn,
  reviewedOn: null,
  authorisedOn,
});
const enquiry = (startedOn: number, given: Partial<CensusEnquiry> = {}): CensusEnquiry => ({
  startedOn,
  conferenceBy: on(23),
  concludedOn: null,
  conferenceOn: null,
  conferenceNotRequired: false,
  ...given,
});
const held = (startedOn: number, conferenceOn: number) => enquiry(startedOn, { conferenceOn });
const notRequired = (startedOn: number) => enquiry(startedOn, { conferenceNotRequired: true });
const plan = (startedOn: number, endedOn: number | null = null) => ({ startedOn, endedOn });
const protection = (startedOn: number, endedOn: number | null = null) => ({
  ...plan(startedOn, endedOn),
  category: 'NEG',
  previousPlans: 0,
  reviewedOn: [],
});

interface Examples {
  readonly breaks: readonly Partial<CensusEpisode>[];
  readonly keeps: readonly Partial<CensusEpisode>[];
}

const EXAMPLES: Readonly<Record<string, Examples>> = {
  '1103': { breaks: [{ assessments: [assessment(on(1))] }], keeps: [{ assessments: [assessment(on(2))] }] },
  '1104': { breaks: [{ conferenceOn: on(1) }], keeps: [{ enquiries: [held(on(2), on(2))] }] },
  '1105': { breaks: [{ protectionPlans: [protection(on(1))] }], keeps: [{ protectionPlans: [protection(on(2))] }] },
  '2883': {
    breaks: [{ enquiries: [held(on(2), on(4))], protectionPlans: [protection(on(4), on(5)), protection(on(9))] }],
    keeps: [{ enquiries: [held(on(2), on(4)), held(on(5), on(9))], protectionPlans: [protection(on(4))] }],
  },
  '2884': {
    breaks: [{ conferenceOn: on(4), enquiries: [held(on(2), on(4))] }],
    keeps: [{ conferenceOn: on(4), enquiries: [notRequired(on(2))] }],
  },
  '2885': {
    breaks: [{ enquiries: [held(on(2), on(4))], protectionPlans: [protection(on(5))] }],
    keeps: [{ conferenceOn: on(4), protectionPlans: [protection(on(4))] }],
  },
  '2889': { breaks: [{ enquiries: [enquiry(on(1))] }], keeps: [{ enquiries: [enquiry(on(2))] }] },
  '2990': {
    breaks: [{ closedOn: on(9), reason: 'RC8', enquiries: [notRequired(on(3))] }],
    keeps: [{ closedOn: on(9), reason: 'RC7', enquiries: [notRequired(on(3))] }],
  },
  '4000': {
    breaks: [{ ...noFurtherAction, inNeedPlans: [plan(on(3))] }],
    keeps: [{ closedOn: on(3), inNeedPlans: [plan(on(3))] }],
  },
  '4001': {
    breaks: [{ protectionPlans: [protection(on(4))], inNeedPlans: [plan(on(3))] }],
    keeps: [{ protectionPlans: [protection(on(4))], inNeedPlans: [plan(on(3), on(4))] }],
  },
  '4014': {
    breaks: [{ inNeedPlans: [plan(on(3), on(9)), plan(on(9))] }],
    keeps: [{ inNeedPlans: [plan(on(3), on(9)), plan(on(10))] }],
  },
  '4016': {
    breaks: [{ protectionPlans: [protection(on(4), on(9))], inNeedPlans: [plan(on(5))] }],
    keeps: [{ protectionPlans: [protection(on(4), on(9))], inNeedPlans: [plan(on(9))] }],
  },
  '4017': {
    breaks: [{ protectionPlans: [protection(on(5))], inNeedPlans: [plan(on(4), on(9))] }],
    keeps: [{ protectionPlans: [protection(on(9))], inNeedPlans: [plan(on(4), on(9))] }],
  },
  '8565': {
    breaks: [{ closedOn: on(9), assessments: [assessment(on(3), on(10))] }],
    keeps: [{ closedOn: on(9), assessments: [assessment(on(3), on(9))] }],
  },
  '8630': { breaks: [{ closedOn: on(1) }], keeps: [{ closedOn: on(2) }] },
  '8670Q': {
    breaks: [{ referredOn: longAgo, assessments: [assessment(longAgo)] }],
    keeps: [{ referredOn: longAgo, assessments: [assessment(longAgo, on(30))] }],
  },
  '8675Q': {
    breaks: [{ enquiries: [enquiry(on(9))] }],
    keeps: [{ enquiries: [enquiry(on(10))] }, { enquiries: [notRequired(on(3))] }],
  },
  '8815': {
    breaks: [{}, { referredOn: on(9) }],
    keeps: [{ ...noFurtherAction, closedOn: null }, { referredOn: on(9) }],
  },
  '8816': {
    breaks: [{}, { referredOn: on(9), closedOn: on(10) }],
    keeps: [{ closedOn: on(9) }, { referredOn: on(9) }],
  },
  '8820': {
    breaks: [{ closedOn: on(10) }, { referredOn: on(9) }],
    keeps: [{ closedOn: on(9) }, { referredOn: on(9), closedOn: on(9) }, { referredOn: on(9) }],
  },
  '8825Q': {
    breaks: [{ closedOn: on(9), reason: 'RC9' }],
    keeps: [{ closedOn: on(9), reason: 'RC9', assessments: [assessment(on(3), on(9))] }],
  },
  '8831': {
    breaks: [{ ...noFurtherAction, assessments: [assessment(on(2), on(3))] }],
    keeps: [noFurtherAction],
  },
  '8832': { breaks: [{ ...noFurtherAction, protectionPlans: [protection(on(3))] }], keeps: [noFurtherAction] },
  '8839': {
    breaks: [{ enquiries: [enquiry(on(3)), enquiry(on(4))] }],
    keeps: [{ enquiries: [held(on(3), on(4)), notRequired(on(4)), enquiry(on(5))] }],
  },
  '8863Q': {
    breaks: [{ assessments: [assessment(on(3), on(9)), assessment(on(9))] }],
    keeps: [{ assessments: [assessment(on(3), on(9)), assessment(on(10))] }],
  },
  '8867': {
    breaks: [{ closedOn: on(9), assessments: [assessment(on(3))] }],
    keeps: [
      { closedOn: on(9), assessments: [assessment(on(3), on(9))] },
      { referredOn: on(9), assessments: [assessment(on(9))] },
    ],
  },
  '8868': {
    breaks: [{ closedOn: on(9), enquiries: [enquiry(on(3))] }],
    keeps: [{ closedOn: on(9), enquiries: [notRequired(on(3)), held(on(3), on(4))] }],
  },
  '8870Q': {
    breaks: [{ enquiries: [enquiry(on(2), { conferenceBy: on(21) })] }],
    keeps: [{ enquiries: [enquiry(on(2), { conferenceBy: on(20) })] }],
  },
  '8875': {
    breaks: [{ enquiries: [held(on(2), on(22))] }],
    keeps: [{ enquiries: [held(on(2), on(23))] }],
  },
  '8890': {
    breaks: [{ enquiries: [held(on(3), on(9)), enquiry(on(9))] }],
    keeps: [{ enquiries: [held(on(3), on(9)), enquiry(on(10))] }, { enquiries: [notRequired(on(3)), enquiry(on(4))] }],
  },
  '8896': {
    breaks: [{ assessments: [assessment(on(3)), assessment(on(4))] }],
    keeps: [{ assessments: [assessment(on(3), on(4)), assessment(on(5))] }],
  },
  '8940': {
    breaks: [{ protectionPlans: [protection(on(3), on(9)), protection(on(9))] }],
    keeps: [{ protectionPlans: [protection(on(3), on(9)), protection(on(10))] }],
  },
};

const breachesIn = (episodes: readonly Partial<CensusEpisode>[]) =>
  breachesOfRecord({ caseId: 'child-1', episodes: episodes.map(episode) }, on(31));

describe.each(DATA_RULES)('rule $id: $says', ({ id, kind }) => {
  const { breaks, keeps } = EXAMPLES[id]!;

  it('finds a record that breaks it', () => {
    const found = breachesIn(breaks).filter(({ rule }) => rule === id);
    expect(found).not.toEqual([]);
    for (const breach of found) expect(breach).toMatchObject({ rule: id, kind, caseId: 'child-1' });
  });

  it('leaves alone a record that keeps it', () => {
    expect(breachesIn(keeps).filter(({ rule }) => rule === id)).toEqual([]);
  });
});

describe('the rules together', () => {
  it('find nothing in a record without a fault', () => {
    const record = [
      { ...noFurtherAction, referredOn: longAgo, closedOn: longAgo },
      {
        assessments: [assessment(on(3), on(20))],
        enquiries: [held(on(3), on(12))],
        protectionPlans: [protection(on(12))],
      },
    ];
    expect(breachesIn(record)).toEqual([]);
  });

  it('say which days they mean', () => {
    expect(breachesIn([{ assessments: [assessment(on(1))] }])).toContainEqual({
      rule: '1103',
      kind: 'error',
      caseId: 'child-1',
      words: 'assessment of 2015-03-01, referral of 2015-03-02',
      days: [on(1), on(2)],
      sameDay: false,
    });
  });

  it('say when two things only meet on a day, which times could tell apart', () => {
    const meeting = [{ assessments: [assessment(on(3), on(9)), assessment(on(9))] }];
    const overlapping = [{ assessments: [assessment(on(3), on(10)), assessment(on(9))] }];
    expect(breachesIn(meeting)).toMatchObject([{ rule: '8863Q', sameDay: true }]);
    expect(breachesIn(overlapping)).toMatchObject([{ rule: '8863Q', sameDay: false }]);
  });

  it('ask about overdue work and do not call it a fault', () => {
    const kinds = new Map(DATA_RULES.map(({ id, kind }) => [id, kind]));
    expect([kinds.get('8670Q'), kinds.get('8675Q'), kinds.get('8875')]).toEqual(['query', 'query', 'error']);
  });

  it('are not also listed as not applicable', () => {
    const left = RULES_NOT_APPLICABLE.flatMap(({ ids }) => ids);
    expect(DATA_RULES.filter(({ id }) => left.includes(id))).toEqual([]);
  });
});
