import { OFFICE_HOURS, calendarOf, dayFrom, startOfDay } from '@frontdoor/calendar';
import type { Stream } from '@frontdoor/scenarios';
import { type DrawnContacts, contactsOf } from './contacts.js';
import type { Acquaintance } from './contacts-acquaintance.js';
import { Dice } from './dice.js';
import { demandOf } from './support/demand.js';

const FROM = dayFrom(2014, 4, 1);
const TURN = dayFrom(2014, 10, 1);
const TO = dayFrom(2015, 4, 1);
const OFFICE = calendarOf(OFFICE_HOURS);

const stream = (event: string, age: number, perYear: number): Stream => ({
  event,
  perYear,
  byHourOfWeek: Array.from({ length: 168 }, () => 1 / 168),
  bankHolidayFactor: 1,
  schoolHolidayFactor: 1,
  ages: Array.from({ length: 18 }, (_, each) => (each === age ? 1 : 0)),
  sources: { '3A': 0.5, '2A': 0.5 },
});
const CHOIR = stream('choir.child-sent', 12, 2_000);
const NURSERY = stream('nursery.child-sent', 2, 1_000);

const draw = (streams?: Readonly<Record<string, Stream>>, dice = new Dice(1, 0)): DrawnContacts =>
  contactsOf(demandOf(streams ? { streams } : {}), { from: FROM, to: TO }, OFFICE, dice);
const on = (earlier: Acquaintance, dice: Dice): DrawnContacts =>
  contactsOf(demandOf({ streams: { choir: CHOIR, nursery: NURSERY } }), { from: TURN, to: TO }, OFFICE, dice, {
    earlier,
  });

const alone = draw();
const both = draw({ choir: CHOIR, nursery: NURSERY });
const sent = both.sent!;
const rows = [...sent.at.keys()];
const rowsOf = (event: string) => rows.filter((row) => sent.event(row) === event);

/** What contacts say, with the child's id. */
const said = (contacts: DrawnContacts) =>
  [...contacts.at.keys()].map((row) => ({
    at: contacts.at[row],
    child: contacts.caseId(contacts.caseNumber[row]!),
    ...contacts.facts(row),
  }));

describe('children who are sent straight to a service', () => {
  it('come in order of time, as often as is written', () => {
    expect(rows.every((row) => row === 0 || sent.at[row]! >= sent.at[row - 1]!)).toBe(true);
    expect(rowsOf('choir.child-sent').length).toBeGreaterThan(1_850);
    expect(rowsOf('choir.child-sent').length).toBeLessThan(2_150);
    expect(rowsOf('nursery.child-sent').length).toBeGreaterThan(900);
    expect(rowsOf('nursery.child-sent').length).toBeLessThan(1_100);
  });

  it('are each a case of their own, of the ages and sources of the stream', () => {
    const cases = rows.map((row) => sent.caseNumber[row]!);
    const atTheDoor = new Set(both.caseNumber);
    expect(new Set(cases).size).toBe(cases.length);
    expect(cases.filter((each) => atTheDoor.has(each))).toEqual([]);
    expect(rowsOf('nursery.child-sent').every((row) => sent.facts(row)['ageYears'] === 2)).toBe(true);
    expect(new Set(rows.map((row) => sent.source(row)))).toEqual(new Set(['3A', '2A']));
    expect(rows.every((row) => sent.facts(row)['source'] === sent.source(row))).toBe(true);
    expect(new Set(rows.map((row) => sent.facts(row)['district']))).toEqual(new Set(['north', 'south']));
  });

  it('share no name and no luck with anybody', () => {
    expect(new Set(both.caseIds).size).toBe(both.cases);
    expect(new Set(Array.from(both.luck)).size).toBe(both.cases);
  });

  it('change nothing of who comes to the front door', () => expect(said(both)).toEqual(said(alone)));

  it('are none where the scenario has no stream', () => expect(alone.sent?.at).toHaveLength(0));
});

describe('children sent, where a run goes on from an earlier one', () => {
  const turn = startOfDay(TURN);
  const known = JSON.parse(JSON.stringify(both.acquaintance(turn))) as Acquaintance;
  const later = on(known, new Dice(1, 0));
  const knownCases = known.ages.length;

  it('keep their case numbers and names, also those who came last before it', () => {
    const before = rows.filter((row) => sent.at[row]! < turn).map((row) => sent.caseNumber[row]!);
    expect(before.every((each) => each < knownCases)).toBe(true);
    expect(later.caseIds.slice(0, knownCases)).toEqual(both.caseIds.slice(0, knownCases));
    expect(known.ages[before.at(-1)!]).toBe(sent.facts(before.length - 1)['ageYears']);
  });

  it('are no approaches to the front door, from which those who come again are drawn', () => {
    const atDoor = Array.from(both.at).filter((moment) => moment < turn);
    expect(rows.length).toBeGreaterThan(0);
    expect([...new Set(known.approaches.at)]).toEqual([...new Set(atDoor)]);
  });

  it('are followed by others, by whichever dice', () => {
    for (const contacts of [later, on(known, new Dice(1, 7))]) {
      expect(contacts.sent!.at[0]).toBeGreaterThanOrEqual(turn);
      expect(Math.min(...contacts.sent!.caseNumber)).toBeGreaterThanOrEqual(knownCases);
      expect(new Set(contacts.caseIds).size).toBe(contacts.cases);
    }
  });
});
