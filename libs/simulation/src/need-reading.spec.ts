import { DAY_MS, OFFICE_HOURS, calendarOf, readInstant } from '@frontdoor/calendar';
import type { Facts } from '@frontdoor/cases';
import type { Need } from '@frontdoor/scenarios';
import { Children } from './children.js';
import { Dice } from './dice.js';
import { NeedReading } from './need-reading.js';
import { TRULY, contactsAbout, needOf } from './support/need.js';
import { VirtualTime } from './virtual-time.js';

const CONTACT = 'front-door.contact-received';
const ENQUIRY = 'section-47.started';
const ENDED = 'section-47.concluded';
const PLAN = 'child-protection-plan.started';
const PLAN_ENDED = 'child-protection-plan.ended';
const CARE = 'looked-after.started';
const TYPES = [CONTACT, ENQUIRY, ENDED, PLAN, PLAN_ENDED, CARE];
const CONTINUING: Facts = { outcome: 'substantiated-continuing-risk' };
const UNFOUNDED: Facts = { outcome: 'not-substantiated' };

const START = readInstant('2014-04-01T09:00:00.000Z') as number;
const window = { from: START, to: START + 365 * DAY_MS };
const NO_GROWTH: Need = needOf({ worsening: { share: 0, perMonth: 0, atMost: 0 } });

type Happening = readonly [child: number, type: string, day: number, data?: Facts];

/** What becomes of children, each of whom truly needs what is given by their number. */
function reading(needs: readonly number[], happenings: readonly Happening[], need = NO_GROWTH) {
  const contacts = contactsAbout(
    needs.map((each, child) => ({ child, need: each })),
    needs.map((_, child) => 8 * child),
  );
  const children = new Children(
    { need },
    TYPES,
    contacts,
    new Dice(1, 0),
    calendarOf(OFFICE_HOURS),
    new VirtualTime(START),
  );
  const read = new NeedReading(TYPES, window);
  read.follows(children);
  const happen = (each: readonly Happening[]) => {
    for (const [child, type, day, data = {}] of each) {
      const at = START + day * DAY_MS;
      if (type === CONTACT) children.spokenOf(child, at);
      children.take(child, TYPES.indexOf(type), at, data);
      read.take(child, TYPES.indexOf(type), at, data);
    }
  };
  happen(happenings);
  return { read, happen };
}
const measured = (needs: readonly number[], ...happenings: readonly Happening[]) =>
  reading(needs, happenings).read.measures();
const { harm, inNeed } = TRULY;

describe('children truly at risk of significant harm', () => {
  it('are missed where no enquiry is begun within 45 days', () =>
    expect(
      measured(
        [harm, harm, harm, harm],
        ...[0, 1, 2, 3].map((child): Happening => [child, CONTACT, 10]),
        [0, ENQUIRY, 12],
        [1, ENQUIRY, 55],
        [2, ENQUIRY, 55.1],
      ).missed,
    ).toBe(0.5));

  it('are the only ones who can be missed', () =>
    expect(measured([harm, inNeed], [0, CONTACT, 1], [1, CONTACT, 1], [0, ENQUIRY, 2]).missed).toBe(0));

  it('are followed once, and only if their 45 days end within the days that count', () =>
    expect(
      measured(
        [harm, harm, harm],
        [0, CONTACT, -1],
        [1, CONTACT, 320.1],
        [2, CONTACT, 1],
        [2, ENQUIRY, 3],
        [2, ENDED, 20, UNFOUNDED],
        [2, CONTACT, 100],
      ).missed,
    ).toBe(0));

  it('are not followed anew while under enquiry or on a plan, and are when it has ended', () => {
    const before: Happening[] = [
      [0, ENQUIRY, -20],
      [0, ENDED, -10, CONTINUING],
      [0, PLAN, -5],
      [0, CONTACT, 5],
    ];
    expect(measured([harm], ...before).missed).toBeUndefined();
    expect(measured([harm], ...before, [0, PLAN_ENDED, 50], [0, CONTACT, 60]).missed).toBe(1);
  });
});

describe('an enquiry', () => {
  it('is not unnecessary about a child who has come to be at risk since the contact, and was not missed then', () => {
    const happened: Happening[] = [
      [0, CONTACT, 0],
      [0, ENQUIRY, 60],
    ];
    const { read } = reading([inNeed + 0.2], happened, needOf());
    expect(read.measures()).toMatchObject({ missed: undefined, unnecessary: 0 });
  });

  it('is unnecessary about a child not truly at risk, of all begun in the days that count', () =>
    expect(
      measured(
        [inNeed, harm, harm, inNeed],
        ...[0, 1, 2, 3].map((child): Happening => [child, CONTACT, 0]),
        [0, ENQUIRY, 1],
        [1, ENQUIRY, 1],
        [2, ENQUIRY, 364],
        [3, ENQUIRY, 365],
      ).unnecessary,
    ).toBeCloseTo(1 / 3, 10));

  it('is not counted where there is none', () =>
    expect(measured([harm], [0, CONTACT, 0])).toEqual({ missed: 1, unnecessary: undefined, daysToSafe: undefined }));
});

describe('days to safety', () => {
  it('run from the contact to a plan, care, or an enquiry that ends without continuing risk, in the middle', () =>
    expect(
      measured(
        [harm, harm, harm],
        ...[0, 1, 2].map((child): Happening => [child, CONTACT, 10]),
        ...[0, 1].map((child): Happening => [child, ENQUIRY, 11]),
        [0, ENDED, 20, CONTINUING],
        [0, PLAN, 35],
        [1, ENDED, 22, UNFOUNDED],
        [2, CARE, 70],
      ).daysToSafe,
    ).toBe(25));

  it('are of the first safety only', () =>
    expect(measured([harm], [0, CONTACT, 0], [0, PLAN, 9], [0, PLAN_ENDED, 100], [0, PLAN, 200]).daysToSafe).toBe(9));

  it('have no middle where half of the children are not safe by the end', () =>
    expect(measured([harm, harm], [0, CONTACT, 0], [1, CONTACT, 0], [0, PLAN, 9]).daysToSafe).toBeUndefined());
});

describe('what was read of children', () => {
  it('goes on from what was saved, which is not disturbed', () => {
    const happened: Happening[] = [
      [0, CONTACT, 0],
      [0, ENQUIRY, 2],
      [1, CONTACT, 3],
    ];
    const one = reading([harm, harm], happened);
    const other = reading([harm, harm], []);
    const saved = one.read.save();
    other.read.restore(saved);
    other.happen([
      [1, ENQUIRY, 4],
      [1, ENDED, 8, UNFOUNDED],
      [0, ENDED, 9, UNFOUNDED],
    ]);
    expect(other.read.measures()).toMatchObject({ missed: 0, daysToSafe: 7 });
    expect(one.read.measures()).toMatchObject({ missed: 0.5, daysToSafe: undefined });
  });

  it('is nothing where the scenario does not say what children need', () => {
    const read = new NeedReading(TYPES, window);
    read.take(0, TYPES.indexOf(ENQUIRY), START, {});
    expect(read.measures()).toEqual({ missed: undefined, unnecessary: undefined, daysToSafe: undefined });
  });
});
