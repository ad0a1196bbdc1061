import { DOMParser } from 'linkedom';
import { logged } from '../support/events.js';
import { exported } from '../support/exports.js';

/** As much of an element as is looked at here. */
interface Element {
  readonly tagName: string;
  readonly children: Iterable<Element>;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): readonly Element[];
}

const logOf = (text: string): Element => new DOMParser().parseFromString(text, 'text/xml').querySelector('log');

/** The attributes of a log, trace or event, by key, each with its kind. */
const attributesOf = (parent: Element) =>
  Object.fromEntries(
    [...parent.children].flatMap((child) => {
      const key = child.getAttribute('key');
      return key === null ? [] : [[key, [child.tagName, child.getAttribute('value')]]];
    }),
  );

describe('a log as traces', () => {
  const events = [
    logged({ caseId: 'child-1', data: { familyId: 'family-1', level: 3, hours: 1, joint: true } }),
    logged({ caseId: 'child-1', version: 2, data: { hours: 2.5, note: 'a "b"\n' } }),
    logged({ caseId: 'child-2', data: {} }),
  ];

  it('has one for each child, with the family', () => {
    const traces = [...logOf(exported('xes', events)).querySelectorAll('trace')];
    expect(traces.map((trace) => [attributesOf(trace), trace.querySelectorAll('event').length])).toEqual([
      [{ 'concept:name': ['string', 'child-1'], familyId: ['string', 'family-1'] }, 2],
      [{ 'concept:name': ['string', 'child-2'] }, 1],
    ]);
  });

  it('tells of an event what, when, who, and its facts by their kinds', () => {
    const [first, second] = [...logOf(exported('xes', events)).querySelectorAll('event')].map(attributesOf);
    expect(first).toEqual({
      'concept:name': ['string', 'reception.contact-received'],
      'time:timestamp': ['date', '2014-04-01T08:30:00.000Z'],
      'org:resource': ['string', 'outside/school'],
      'lifecycle:transition': ['string', 'complete'],
      eventId: ['string', 'child-1/1'],
      version: ['int', '1'],
      'data.familyId': ['string', 'family-1'],
      'data.level': ['int', '3'],
      'data.hours': ['float', '1'],
      'data.joint': ['boolean', 'true'],
    });
    expect(second).toMatchObject({ 'data.hours': ['float', '2.5'], 'data.note': ['string', 'a "b"\n'] });
  });

  it('declares its extensions, what every event has, and how events are told apart', () => {
    const log = logOf(exported('xes', events));
    const named = (tag: string, name: string) => [...log.querySelectorAll(tag)].map((each) => each.getAttribute(name));
    expect(named('extension', 'prefix')).toEqual(['concept', 'lifecycle', 'org', 'time']);
    expect(named('classifier', 'keys')).toEqual(['concept:name', 'org:resource']);
    const [, global] = [...log.querySelectorAll('global')];
    const every = Object.keys(attributesOf(global as Element));
    for (const event of log.querySelectorAll('event'))
      expect(attributesOf(event)).toMatchObject(attributesNamed(every));
  });

  it('says at its head that it is synthetic, and of which log', () => {
    const log = logOf(exported('xes', events, { from: '2014-04-01' }));
    expect(attributesOf(log)).toMatchObject({
      synthetic: ['boolean', 'true'],
      scenario: ['string', 'as-is'],
      seed: ['int', '7'],
      logHash: ['string', 'ab'.repeat(32)],
      logFrom: ['date', '2014-04-01T00:00:00.000Z'],
      program: ['string', 'frontdoor 0.1.0'],
      exportedFrom: ['string', '2014-04-01'],
      exportedEvents: ['int', '3'],
    });
    expect(attributesOf(log)).not.toHaveProperty('exportedTo');
  });

  it('is a log without a trace where there is no event', () =>
    expect(logOf(exported('xes', [])).querySelectorAll('trace')).toHaveLength(0));
});

const attributesNamed = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, expect.anything()]));
