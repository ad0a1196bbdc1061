import { OFFICE_HOURS, calendarOf, dayFrom, startOfDay } from '@frontdoor/calendar';
import { contactsOf } from './contacts.js';
import type { Acquaintance } from './contacts-acquaintance.js';
import { Dice } from './dice.js';
import { demandOf } from './support/demand.js';

const FROM = dayFrom(2014, 4, 1);
const TURN = dayFrom(2014, 10, 1);
const TO = dayFrom(2015, 4, 1);
const OFFICE = calendarOf(OFFICE_HOURS);
const DEMAND = demandOf();
const draw = (from: number, to: number, dice: Dice, earlier?: Acquaintance) =>
  contactsOf(DEMAND, { from, to }, OFFICE, dice, { earlier });
const whole = draw(FROM, TO, new Dice(1, 0));
const rows = [...whole.at.keys()];

describe('contactsOf', () => {
  it('gives rows in order of time', () =>
    expect(rows.every((row) => row === 0 || whole.at[row]! >= whole.at[row - 1]!)).toBe(true));

  it('names every case once, the same one by one as in the list', () => {
    expect(whole.caseIds).toHaveLength(whole.cases);
    expect(new Set(whole.caseIds).size).toBe(whole.cases);
    expect(whole.caseIds).toEqual(Array.from({ length: whole.cases }, (_, number) => whole.caseId(number)));
  });

  it('gives no two cases the same luck', () => expect(new Set(Array.from(whole.luck)).size).toBe(whole.cases));

  it('says the same of a row however often and in whatever order it is asked', () => {
    const once = rows.map((row) => whole.facts(row));
    expect(rows.toReversed().map((row) => whole.facts(row))).toEqual(once.toReversed());
  });

  it('calls a contact dangerous in its facts just where its gravity is danger', () =>
    expect(rows.filter((row) => whole.gravity(row) === 'danger')).toEqual(
      rows.filter((row) => (whole.facts(row)['concern'] as { immediateDanger: boolean }).immediateDanger),
    ));
});

describe('contacts that go on from an earlier acquaintance', () => {
  const turn = startOfDay(TURN);
  const known = JSON.parse(JSON.stringify(whole.acquaintance(turn))) as Acquaintance;
  const knownCases = known.ages.length;

  it.each([
    ['new dice', new Dice(1, 7)],
    ['the same dice', new Dice(1, 0)],
  ])('keep the known cases and collide with none, thrown by %s', (_, dice) => {
    const on = draw(TURN, TO, dice, known);
    expect(on.caseIds.slice(0, knownCases)).toEqual(whole.caseIds.slice(0, knownCases));
    expect(Array.from(on.luck).slice(0, knownCases)).toEqual(Array.from(whole.luck).slice(0, knownCases));
    expect(on.cases).toBeGreaterThan(knownCases);
    expect(new Set(on.caseIds).size).toBe(on.cases);
    expect(new Set(Array.from(on.luck)).size).toBe(on.cases);
    expect(Math.min(...Array.from(on.luck).slice(knownCases))).toBeGreaterThan(
      Math.max(...Array.from(on.luck).slice(0, knownCases)),
    );
  });

  it('are about families met before as often as in one long run, and know them as they were', () => {
    const on = draw(TURN, TO, new Dice(1, 7), known);
    const about = [...on.at.keys()].filter((row) => on.caseNumber[row]! < knownCases);
    const undivided = rows.filter((row) => whole.at[row]! >= turn && whole.caseNumber[row]! < knownCases);
    expect(about.length / undivided.length).toBeGreaterThan(0.85);
    expect(about.length / undivided.length).toBeLessThan(1.15);
    const childIn = (contacts: typeof whole, row: number) => {
      const { familyId, district, ageYears } = contacts.facts(row);
      return { familyId, district, ageYears };
    };
    const firstRow = new Map(rows.toReversed().map((row) => [whole.caseNumber[row]!, row]));
    expect(about.map((row) => childIn(on, row))).toEqual(
      about.map((row) => childIn(whole, firstRow.get(on.caseNumber[row]!)!)),
    );
  });

  it('begin at the moment known, though it is in the middle of a day', () => {
    const noon = turn + 11.5 * 3_600_000;
    const on = draw(TURN, TO, new Dice(1, 7), whole.acquaintance(noon));
    expect(on.at[0]).toBeGreaterThanOrEqual(noon);
  });

  it('can be gone on from again', () => {
    const later = startOfDay(dayFrom(2015, 1, 1));
    const again = draw(FROM, TURN, new Dice(1, 0)).acquaintance(turn);
    const onward = draw(TURN, TO, new Dice(1, 7), again).acquaintance(later);
    const third = draw(dayFrom(2015, 1, 1), TO, new Dice(2, 3), onward);
    expect(new Set(third.caseIds).size).toBe(third.cases);
    expect(third.acquaintance(later)).toEqual(onward);
  });
});
