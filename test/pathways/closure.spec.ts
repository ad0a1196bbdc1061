import { type Child, child } from '../support/pathway.js';

const referred = (): Child => child('2014-04-04T17:00').isReferred({ level: 4 });
const enquired = (): Child => referred().isDecided('strategy-discussion').isDiscussed('section-47-joint-by-telephone');
const conferred = (outcome: string): Child =>
  enquired()
    .isAssessed('no-further-action')
    .isEnquiredInto('substantiated-continuing-risk')
    .isConferredOn('2014-04-24T10:00', outcome);

/** Ways to a closure, each with the reason for it. */
const WAYS: readonly (readonly [how: string, reason: string, way: () => Child])[] = [
  ['a referral with no further action', 'NFA', () => referred().isDecided('no-further-action')],
  ['an assessment that finds no need', 'RC8', () => referred().isDecided('assessment').isAssessed('no-further-action')],
  [
    'a strategy discussion that sees no cause, and an assessment',
    'RC8',
    () =>
      referred()
        .isDecided('strategy-discussion')
        .isDiscussed('no-further-action-by-telephone')
        .isAssessed('no-further-action'),
  ],
  [
    'an assessment, and an enquiry that finds nothing',
    'RC7',
    () => enquired().isAssessed('no-further-action').isEnquiredInto('not-substantiated'),
  ],
  ['a conference that agrees no plan', 'RC7', () => conferred('no-plan')],
  [
    'a child in need plan agreed by a conference',
    'RC7',
    () => conferred('child-in-need-plan').on('2014-05-12T10:00').does('child-in-need-plan.review', 'close'),
  ],
  [
    'a child protection plan',
    'RC7',
    () => conferred('child-protection-plan-EMO').on('2014-10-26T01:30').does('conference.review', 'close'),
  ],
  [
    'a child in need plan, while another look at the allocation is due',
    'RC7',
    () =>
      referred()
        .isDecided('assessment')
        .isAssessed('child-in-need-plan')
        .on('2014-05-27T10:00')
        .does('child-in-need-plan.review', 'close'),
  ],
];

describe.each(WAYS)('after %s', (_, reason, way) => {
  it(`the case is closed as ${reason}, and no task and no timer is left`, () => {
    const closed = way();
    expect(closed.all('initial-response.case-closed')).toEqual([{ reason }]);
    expect(closed.openTasks).toEqual([]);
    expect(closed.runningTimers).toEqual([]);
    expect(closed.busyServices).toEqual([]);
  });

  it('nothing happens for a year', () => {
    const closed = way();
    const happened = closed.events.length;
    expect(closed.on('2015-12-31T12:00').events).toHaveLength(happened);
  });
});

describe('a closed case', () => {
  it('whose family is passed to early help leaves early help the only one with something to do', () => {
    const passedOn = referred().isDecided('early-help');
    expect(passedOn.all('initial-response.case-closed')).toEqual([{ reason: 'NFA' }]);
    expect(passedOn.openTasks).toEqual(['early-help.consider']);
    expect(passedOn.runningTimers).toEqual([]);
  });
});
