import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { homeless1617 } from './index.js';

const asShipped = service(homeless1617());

const contact = (ageYears: number, ...signs: readonly string[]): Fact => ({
  type: 'front-door.contact-received',
  data: { signs, ageYears, district: 'north', concern: { level: 2, immediateDanger: false } },
});
const presents = contact(16, 'homeless');
const assessed = (outcome: string) => ({ type: 'homeless-16-17.assessed', data: { outcome } });
const told = (what: string): Fact => ({ type: `homeless-16-17.${what}`, data: { district: 'north' } });

describe('a young person with nowhere to live', () => {
  it.each([16, 17])('is assessed by social care and housing together at %s', (ageYears) => {
    const presented = asShipped.given().when(contact(ageYears, 'homeless'));
    presented.then('assessing', told('presented'));
    presented.thenOpen('homeless-16-17.assess');
  });

  it('is not assessed here when younger, or when a contact tells of something else', () => {
    asShipped.given().when(contact(15, 'homeless')).then('ready');
    asShipped.given().when(contact(16, 'missing')).then('ready');
  });

  it.each([
    ['section-20', 'accommodated'],
    ['section-17', 'supported'],
    ['home', 'returned-home'],
  ])('%s: %s', (outcome, what) => asShipped.given(presents).when(assessed(outcome)).then('ready', told(what)));

  it('is assessed once when the front door hears again', () =>
    asShipped.given(presents).when(presents).then('assessing'));

  it('may present again later', () =>
    asShipped.given(presents, assessed('home')).when(presents).then('assessing', told('presented')));

  it('is heard of in every state', () => {
    const outcomes = ['section-20', 'section-17', 'home'].map(assessed);
    expect(explore(homeless1617(), [presents, contact(16), contact(9, 'homeless'), ...outcomes])).toEqual({
      faults: [],
      states: ['assessing', 'ready'],
      tasks: ['homeless-16-17.assess'],
    });
  });
});
