import { ready, shipped } from '../../../../test/support/shipped.js';
import { contact } from '../../../../test/support/servers/asking.js';
import { receiveFaults } from './receive-faults.js';

const scenario = shipped('example-small');
const { pathway } = ready(scenario).door;

const faultsOf = (facts: object, type = 'front-door.contact-received', by = 'outside/6') =>
  receiveFaults(
    { do: 'receive', at: 0, by: by as never, type, data: contact(facts) as never },
    pathway,
    scenario.place.districts,
  );

describe('what is received in an answers file', () => {
  it('has no fault where a service takes it as it is', () => expect(faultsOf({})).toEqual([]));

  it.each([
    [{ ageYears: 'seven' }, 'data.ageYears is "seven"; write a number'],
    [{ ageYears: 20 }, 'data.ageYears is 20; write at most 17'],
    [{ concern: { level: 7, immediateDanger: false } }, 'data.concern.level is 7; write one of 1, 2, 3, 4'],
    [{ familyId: undefined }, 'data.familyId is missing; write text'],
    [
      { district: 'atlantis' },
      'data.district is "atlantis", which is no district of the scenario; write one of bromsgrove, malvern-hills, redditch, worcester, wychavon, wyre-forest',
    ],
    [
      { name: 'x' },
      expect.stringMatching(/^data.name is not known here; leave it out, or write one of: kind, source, /),
    ],
  ])('has one for %j', (facts, words) => expect(faultsOf(facts)).toEqual([words]));

  it('has one where its type is of no service, or comes from nobody outside', () => {
    expect(faultsOf({}, 'front-door.contact-receivd')).toEqual([
      'type is "front-door.contact-receivd", which no service knows. Did you mean `front-door.contact-received`?',
    ]);
    expect(faultsOf({}, undefined, 'person/x')).toEqual([expect.stringMatching(/^by is "person\/x"/)]);
  });
});
