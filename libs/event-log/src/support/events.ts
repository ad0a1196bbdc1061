import type { CaseEvent } from '@frontdoor/cases';
import type { LoggedEvent } from '../envelope.js';
import { idOf } from '../envelope.js';
import type { LogHeader } from '../manifest.js';

/** 08:30 UTC on a Tuesday, which is 09:30 in London. */
export const START = Date.parse('2014-04-01T08:30:00.000Z');

/** A sound event of case 41, but for what a test says of it. */
export function contact(said: Partial<CaseEvent> = {}): CaseEvent {
  return {
    type: 'reception.contact-received',
    caseId: '41',
    at: START,
    by: 'outside/school',
    data: { channel: 'telephone', level: 3 },
    ...said,
  };
}

/** A sound logged event: version 1 of case 41, but for what a test says of it. */
export function logged(said: Partial<LoggedEvent> = {}): LoggedEvent {
  const { caseId = '41', version = 1 } = said;
  return { ...contact(), version, id: idOf(caseId, version), ...said };
}

/** A log of so many events, shared by cases in turn, a minute apart. */
export function* logOf(events: number, cases = 3): Generator<LoggedEvent> {
  for (let index = 0; index < events; index++) {
    const caseId = `case-${index % cases}`;
    yield logged({ caseId, version: Math.floor(index / cases) + 1, at: START + index * 60_000 });
  }
}

/** What a log is said to be of, but for what a test says of it. */
export function header(said: Partial<LogHeader> = {}): LogHeader {
  return {
    scenario: { name: 'as-is', hash: 'a1' },
    seed: 7,
    replication: 1,
    from: Date.parse('2014-04-01T00:00:00.000Z'),
    to: Date.parse('2015-04-01T00:00:00.000Z'),
    ...said,
  };
}
