import { HOUR_MS } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import { ruleSetFor } from '@frontdoor/standards';
import { contact } from '../../../test/support/servers/asking.js';
import { ready, shipped } from '../../../test/support/shipped.js';
import { Chances } from './chances.js';
import type { Input } from './input.js';
import { Walk } from './walk.js';

const { door } = ready(shipped('example-small'));
/** A Monday. */
const DAY = Date.UTC(2015, 0, 5);
const at = (hour: number): Instant => DAY + hour * HOUR_MS;

const came = (hour: number): Input => ({
  do: 'receive',
  at: at(hour),
  by: 'outside/1A',
  type: 'front-door.contact-received',
  data: contact() as never,
});
const recorded = (hour: number): Input => ({ do: 'answer', at: at(hour), task: 'front-door.record', choice: 'record' });

/** A walk of these inputs in which whatever is begun takes so many hours. */
function chancesIn(inputs: readonly Input[], hours: number): Chances {
  const walk = new Walk(door, 'child', inputs[0]?.at ?? 0);
  for (const input of inputs) walk.put(input);
  return new Chances(walk, door.pathway, ruleSetFor('worcestershire'), (_, begun) => begun + hours * HOUR_MS);
}

/** A limit of a standard that recording and screening a contact serve. */
const limit = (from: number, due: number) =>
  ({ standard: 'contact-screened-1-working-day', startedAt: at(from), dueAt: at(due) }) as never;

describe('a limit of a walk', () => {
  it('could have been kept where what was open would have been done in time', () => {
    expect(chancesIn([came(9), { do: 'wait', at: at(20) }], 2).couldKeep(limit(9, 12))).toBe(true);
  });

  it('could not where what was open takes longer than was left, however soon it was begun', () => {
    expect(chancesIn([came(9), { do: 'wait', at: at(20) }], 4).couldKeep(limit(9, 12))).toBe(false);
  });

  it('could not where nothing was open while it ran', () => {
    expect(
      chancesIn([{ do: 'wait', at: at(9) }, { do: 'wait', at: at(12) }, came(13)], 1).couldKeep(limit(9, 12)),
    ).toBe(false);
  });

  it('could not where it began and ended while another task was being done', () => {
    const inputs: readonly Input[] = [came(9), { do: 'wait', at: at(10) }, { do: 'wait', at: at(18) }, recorded(18)];
    expect(chancesIn(inputs, 1).couldKeep(limit(11, 16))).toBe(false);
    expect(chancesIn(inputs, 1).couldKeep(limit(9, 16))).toBe(true);
  });

  it('is not judged where the log does not say when it ends', () =>
    expect(chancesIn([came(9)], 1).couldKeep({ startedAt: at(9) } as never)).toBeUndefined());
});
