import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { edgeOfCare } from './index.js';

const followed = edgeOfCare({ children: 'followed' });
const inPlace = service(followed);
const asShipped = service(edgeOfCare());

const child = { team: 'team-1', concern: { level: 4, immediateDanger: false } } as const;
const enquiry = { type: 'strategy-discussion.section-47-decided', data: child };
const conference = (outcome: string) => ({ type: 'conference.concluded', data: { ...child, outcome } });
const continued = { type: 'conference.plan-continued', data: child };
const considered = (next: string) => ({ type: 'edge-of-care.considered', data: { next } });
const panel = (decision: string) => ({ type: 'edge-of-care.panel-held', data: { decision } });
const supportStarted = { type: 'edge-of-care.support-started' };
const supportEnded = (outcome: string) => ({ type: 'edge-of-care.support-ended', data: { outcome } });
const caseClosed = { type: 'initial-response.case-closed' };
const ceased = { type: 'looked-after.ceased' };
const care = (route: string) => ({ type: 'edge-of-care.care-agreed', data: { ...child, route } });

const asked = [enquiry, considered('ask-panel')];
const supported = [...asked, panel('support-at-home'), supportStarted];

describe('edge of care', () => {
  it.each([enquiry, conference('child-protection-plan'), conference('child-in-need-plan'), continued])(
    'is thought of on $type',
    (occasion) => inPlace.given().when(occasion).thenOpen('edge-of-care.consider'),
  );

  it('is not thought of after a conference that agrees no plan', () =>
    inPlace.given().when(conference('no-plan')).then('ready'));

  it('follows nobody as shipped', () => {
    for (const occasion of [enquiry, conference('child-protection-plan'), continued])
      asShipped.given().when(occasion).then('ready');
  });

  it('takes no step for most children', () => inPlace.given(enquiry).when(considered('no-step')).then('ready'));

  it('puts a child before the gatekeeping panel', () => {
    const put = inPlace.given(enquiry).when(considered('ask-panel'));
    put.then('awaiting-panel', { type: 'edge-of-care.panel-requested', data: { team: 'team-1' } });
    put.thenOpen('edge-of-care.hold-panel');
  });

  it('waits for no panel in an emergency', () =>
    inPlace.given(enquiry).when(considered('emergency')).then('in-care', care('emergency')));

  it('agrees care by the panel, or support at home', () => {
    inPlace
      .given(...asked)
      .when(panel('look-after'))
      .then('in-care', care('panel'));
    inPlace
      .given(...asked)
      .when(panel('support-at-home'))
      .thenOpen('edge-of-care.support');
  });

  it('agrees care after support that was not enough, and not after support that was', () => {
    inPlace
      .given(...supported)
      .when(supportEnded('look-after'))
      .then('in-care', care('after-support'));
    inPlace
      .given(...supported)
      .when(supportEnded('stays-home'))
      .then('ready');
  });

  it('thinks of a child in care again only once care has ended', () => {
    const inCare = [enquiry, considered('emergency')];
    inPlace
      .given(...inCare)
      .when(continued)
      .then('in-care');
    inPlace
      .given(...inCare, ceased)
      .when(continued)
      .thenOpen('edge-of-care.consider');
  });

  it('ends with the case', () =>
    inPlace
      .given(...asked)
      .when(caseClosed)
      .thenOpen());
});

describe('edge of care, strictly', () => {
  it('refuses what the panel decides before it is asked', () =>
    inPlace.given(enquiry).when(panel('look-after')).thenRefused());

  it('takes in every state what comes from elsewhere', () => {
    const occasions = [
      enquiry,
      continued,
      ...['child-protection-plan', 'child-in-need-plan', 'no-plan'].map(conference),
    ];
    const people = [
      ...['no-step', 'ask-panel', 'emergency'].map(considered),
      ...['look-after', 'support-at-home'].map(panel),
      ...['look-after', 'stays-home'].map(supportEnded),
    ];
    const walked = explore(followed, [...occasions, ...people, supportStarted, caseClosed, ceased]);
    expect(walked.faults).toEqual([]);
    expect(walked.states).toHaveLength(6);
  });
});
