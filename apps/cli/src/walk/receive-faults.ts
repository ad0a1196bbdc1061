import { type Facts, serviceOf } from '@frontdoor/cases';
import { didYouMean } from '@frontdoor/scenarios';
import { type Pathway, factFaults } from '@frontdoor/statechart';
import type { Input } from '@frontdoor/walkthrough';

/**
 * Everything that is wrong with something received, before any case is asked: whether a service takes it from outside,
 * whether it has the facts that service reads, and whether its district is one of the scenario's.
 */
export function receiveFaults(
  { type, by, data }: Input & { readonly do: 'receive' },
  pathway: Pathway,
  districts: readonly string[],
): readonly string[] {
  const number = pathway.typeNumber.get(type);
  const fromOutside = pathway.types.filter((each, place) => !pathway.told[place] && takenBy(each, pathway));
  if (number === undefined) return [`type is "${type}", which no service knows. ${didYouMean(type, fromOutside)}`];
  if (pathway.told[number])
    return [
      `type is "${type}", which only ${serviceOf(type)} itself can tell; take the line out: it comes about by itself`,
    ];
  const from = by.startsWith('outside/')
    ? []
    : [`by is "${by}"; what is received comes from outside: write "outside/6"`];
  return [
    ...from,
    ...strangeDistrict(data, districts),
    ...factFaults({ type, data }, pathway).map(({ path, words }) => `${['data', ...path].join('.')} ${words}`),
  ];
}

const takenBy = (type: string, { services }: Pathway) => services.find(({ id }) => id === serviceOf(type))?.takes[type];

/** A district with none of the scenario's names: nobody there would take the child up. */
function strangeDistrict({ district }: Facts, districts: readonly string[]): readonly string[] {
  if (typeof district !== 'string' || district === '' || districts.includes(district)) return [];
  return [`data.district is "${district}", which is no district of the scenario; write one of ${districts.join(', ')}`];
}
