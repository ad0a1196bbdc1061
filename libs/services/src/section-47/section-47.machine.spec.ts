import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { section47 } from './index.js';

const asShipped = service(section47());
const withoutManager = service(section47({ authorisation: 'none' }));

const concern = { level: 4, immediateDanger: false } as const;
const graver = { level: 4, immediateDanger: true } as const;
const decided = (joint = true, known: { level: number; immediateDanger: boolean } = concern) => ({
  type: 'strategy-discussion.section-47-decided',
  data: { team: 'team-1', concern: known, joint },
});
const seen = (alone: boolean) => ({ type: 'section-47.child-seen', data: { alone } });
const completed = (finding: string) => ({ type: 'section-47.enquiry-completed', data: { finding } });
const authorised = { type: 'section-47.authorised' };
const returned = { type: 'section-47.returned' };
const conferenceConcluded = { type: 'conference.concluded' };
const prompts = ['management-oversight.prompted', 'escalation.prompted'].map((type) => ({
  type,
  data: { about: 'section-47' },
}));
const elsewhere = { type: 'escalation.prompted', data: { about: 'referral' } };
const FINDINGS = ['not-substantiated', 'substantiated-no-continuing-risk', 'substantiated-continuing-risk'];
const concluded = (outcome: string, childSeen: boolean, known: typeof concern | typeof graver = concern) => ({
  type: 'section-47.concluded',
  data: { outcome, childSeen, team: 'team-1', concern: known },
});

describe('a section 47 enquiry', () => {
  it.each([
    ['joint', true],
    ['single-agency', false],
  ])('starts with the decision to start it: %s', (_, joint) => {
    const started = asShipped.given().when(decided(joint));
    started.then('enquiring(child: unseen, enquiry: open)', {
      type: 'section-47.started',
      data: { team: 'team-1', joint },
    });
    started.thenOpen('section-47.see-child', 'section-47.enquire');
  });

  it.each([
    ['alone', true],
    ['with others', false],
  ])('goes on when the child has been seen %s', (_, alone) =>
    asShipped.given(decided()).when(seen(alone)).thenOpen('section-47.enquire'),
  );

  it('asks a manager to authorise what it found', () =>
    asShipped.given(decided(), seen(true)).when(completed('not-substantiated')).thenOpen('section-47.authorise'));

  it.each([
    ['not-substantiated', 'ready'],
    ['substantiated-no-continuing-risk', 'ready'],
    ['substantiated-continuing-risk', 'awaiting-conference'],
  ])('concludes when a manager authorises it: %s', (finding, state) =>
    asShipped.given(decided(), seen(true), completed(finding)).when(authorised).then(state, concluded(finding, true)),
  );

  it('is taken up again when the manager gives it back', () => {
    const first = [decided(), seen(true), completed('not-substantiated'), returned];
    asShipped
      .given(...first.slice(0, -1))
      .when(returned)
      .thenOpen('section-47.enquire');
    asShipped
      .given(...first, completed('substantiated-continuing-risk'))
      .when(authorised)
      .then('awaiting-conference', concluded('substantiated-continuing-risk', true));
  });

  it('says when the child was never seen, and leaves no task open', () => {
    const over = asShipped.given(decided(), completed('not-substantiated')).when(authorised);
    over.then('ready', concluded('not-substantiated', false));
    over.thenOpen();
  });

  it('may see the child while the manager is deciding', () =>
    asShipped
      .given(decided(), completed('not-substantiated'), seen(false))
      .when(authorised)
      .then('ready', concluded('not-substantiated', true)));

  it('concludes by itself where no manager need authorise it', () =>
    withoutManager
      .given(decided(), seen(true))
      .when(completed('not-substantiated'))
      .then('ready', concluded('not-substantiated', true)));

  it('sees the child anew in a later enquiry', () =>
    asShipped
      .given(decided(), seen(true), completed('not-substantiated'), authorised)
      .when(decided())
      .thenOpen('section-47.see-child', 'section-47.enquire'));
});

describe('a section 47 enquiry and a second decision (rules 8839 and 8890)', () => {
  it('stays one enquiry, and tells of no second start', () =>
    asShipped.given(decided(), seen(true)).when(decided()).then('enquiring(child: seen, enquiry: open)'));

  it('stays with the manager when it comes during authorisation', () =>
    asShipped
      .given(decided(), seen(true), completed('not-substantiated'))
      .when(decided())
      .then('enquiring(child: seen, enquiry: authorising)'));

  it('goes by the graver of the two concerns', () =>
    asShipped
      .given(decided(), seen(true), decided(false, graver), decided(), completed('not-substantiated'))
      .when(authorised)
      .then('ready', concluded('not-substantiated', true, graver)));

  it('starts no other enquiry before its conference: the finding stands, with the graver concern', () => {
    const awaiting = [decided(), seen(true), completed('substantiated-continuing-risk'), authorised];
    asShipped
      .given(...awaiting)
      .when(decided(true, graver))
      .then('awaiting-conference', concluded('substantiated-continuing-risk', true, graver));
  });

  it('may start another once the conference is over', () =>
    asShipped
      .given(decided(), completed('substantiated-continuing-risk'), authorised, conferenceConcluded)
      .when(decided())
      .thenOpen('section-47.see-child', 'section-47.enquire'));
});

describe('a section 47 enquiry that is prompted', () => {
  const { tasks } = section47();
  const priorities = (...facts: readonly Fact[]) => {
    const { context } = asShipped.given(...facts.slice(0, -1)).after(...facts.slice(-1));
    return Object.values(tasks).map(({ priority }) => (priority as (context: unknown) => number)(context));
  };

  it.each(prompts)('goes with children in danger from then on: $type', (prompt) => {
    expect(priorities(decided())).toEqual([1, 1, 1]);
    expect(priorities(decided(), prompt)).toEqual([0, 0, 0]);
  });

  it('is not one prompted about the referral, and the next enquiry begins unprompted', () => {
    expect(priorities(decided(), elsewhere)).toEqual([1, 1, 1]);
    const over = [decided(), prompts[0]!, seen(true), completed('not-substantiated'), authorised];
    expect(priorities(...over, decided())).toEqual([1, 1, 1]);
  });
});

describe('a section 47 enquiry, strictly', () => {
  it('refuses a finding when no enquiry is open', () =>
    asShipped.given().when(completed('not-substantiated')).thenRefused());

  it('refuses authorisation before there is a finding', () =>
    asShipped.given(decided(), seen(true)).when(authorised).thenRefused());

  it('refuses a second finding while the manager is deciding', () =>
    asShipped.given(decided(), completed('not-substantiated')).when(completed(FINDINGS[2]!)).thenRefused());

  it('refuses to see the child for the first time twice', () =>
    asShipped.given(decided(), seen(true)).when(seen(true)).thenRefused());

  it.each([
    ['as shipped', section47(), 'section-47.authorise'],
    ['without authorisation', section47({ authorisation: 'none' }), undefined],
  ])('takes in every state what comes from elsewhere, %s', (_, service, authorise) => {
    const decisions = [decided(), decided(false), decided(true, graver)];
    const findings = FINDINGS.map(completed);
    const people = [seen(true), seen(false), ...findings, authorised, returned];
    const walked = explore(service, [...decisions, ...people, ...prompts, elsewhere, conferenceConcluded]);
    expect(walked.faults).toEqual([]);
    expect(walked.tasks).toEqual([...(authorise ? [authorise] : []), 'section-47.enquire', 'section-47.see-child']);
  });
});
