import { OFFICE_HOURS, calendarOf, dayFrom } from '@frontdoor/calendar';
import { contactsOf } from './contacts.js';
import { Dice } from './dice.js';
import { demandOf } from './support/demand.js';

const DAYS = { from: dayFrom(2014, 4, 1), to: dayFrom(2016, 4, 1) };
const OFFICE = calendarOf(OFFICE_HOURS);
const MISSING = { missing: { share: 0.2, from: 10, to: 12 } };
const BOTH = { ...MISSING, homeless: { share: 0.5, from: 12, to: 17 } };

const factsWith = (signs?: typeof BOTH | typeof MISSING) => {
  const contacts = contactsOf(demandOf(signs ? { signs } : {}), DAYS, OFFICE, new Dice(1, 0));
  return [...contacts.at.keys()].map((row) => contacts.facts(row));
};
const tells = (sign: string) => (facts: (typeof plain)[number]) =>
  ((facts['signs'] ?? []) as readonly string[]).includes(sign);
const aged = (from: number, to: number) => (facts: (typeof plain)[number]) =>
  from <= Number(facts['ageYears']) && Number(facts['ageYears']) <= to;

const plain = factsWith();
const told = factsWith(BOTH);

describe('the signs a contact tells of', () => {
  it('are no fact where the scenario has none, or the contact tells of none', () => {
    expect(plain.filter((facts) => 'signs' in facts)).toEqual([]);
    expect(told.filter(aged(0, 9)).filter((facts) => 'signs' in facts)).toEqual([]);
  });

  it('are told of children of the ages written, in the share written', () => {
    const share = told.filter(tells('missing')).length / told.filter(aged(10, 12)).length;
    expect(told.filter(tells('missing')).every(aged(10, 12))).toBe(true);
    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.23);
    expect(told.filter(aged(12, 12)).some((facts) => tells('missing')(facts) && tells('homeless')(facts))).toBe(true);
  });

  it('change nothing else of who comes', () =>
    expect(told.map((facts) => Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== 'signs')))).toEqual(
      plain,
    ));

  it('are thrown for each sign alone', () =>
    expect(factsWith(MISSING).map(tells('missing'))).toEqual(told.map(tells('missing'))));

  it('are thrown for each child of a family alone', () => {
    const differ = told.filter((facts, row) => {
      const next = told[row + 1];
      if (next === undefined || next['familyId'] !== facts['familyId']) return false;
      return aged(10, 12)(facts) && aged(10, 12)(next) && tells('missing')(facts) !== tells('missing')(next);
    });
    expect(differ.length).toBeGreaterThan(10);
  });
});
