import type { Facts, Json } from '@frontdoor/cases';

/** Who makes a contact, by the code of national returns. Source: S-056. */
const SOURCES: Readonly<Record<string, string>> = {
  '1A': 'a member of the family, or a carer',
  '1B': 'someone who knows the family',
  '1C': 'the child',
  '1D': 'another individual',
  '2A': 'a school',
  '2B': 'an education service',
  '3A': 'a GP',
  '3B': 'a health visitor',
  '3C': 'a school nurse',
  '3D': 'another primary health service',
  '3E': 'an accident and emergency department',
  '3F': 'another health service',
  '4': 'a housing service',
  '5A': 'social care of the local authority',
  '5B': 'another service of the local authority',
  '5C': 'a service of another local authority',
  '5D': 'an early help service',
  '6': 'the police',
  '7': 'another legal agency',
  '8': 'another agency',
  '9': 'someone who gave no name',
  '10': 'someone not recorded',
};

/** Primary need, by the code of national returns. Source: S-056. */
const NEEDS: Readonly<Record<string, string>> = {
  N1: 'abuse or neglect',
  N2: "the child's disability or illness",
  N3: "a parent's disability or illness",
  N4: 'a family in acute stress',
  N5: 'family dysfunction',
  N6: 'socially unacceptable behaviour',
  N7: 'low income',
  N8: 'absent parenting',
  N9: 'another need',
};

/** What a contact says of a child, in plain words. What it does not say is left out. */
export function childInWords(facts: Facts): readonly string[] {
  const { channel, kind, source, familyId, district, ageYears, need, concern, signs } = facts;
  return [
    line('How it came', joined([plain(kind), channel === undefined ? undefined : `(${plain(channel)})`], ' ')),
    line('From', SOURCES[text(source)] ?? plain(source)),
    line('Age', typeof ageYears === 'number' ? ageInWords(ageYears) : undefined),
    line('Worry', joined([NEEDS[text(need)] ?? plain(need), concernInWords(concern)], '; ')),
    line('Tells of', Array.isArray(signs) ? joined(signs.map(plain), ', ') : undefined),
    line('District', plain(district)),
    line('Family', plain(familyId)),
  ].flat();
}

function line(name: string, words: string | undefined): readonly string[] {
  return words === undefined || words === '' ? [] : [`${`${name}:`.padEnd(13)} ${words}`];
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined).join(between);
}

/** A short value as text; anything longer is not one of the codes. */
function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

function plain(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.replaceAll('-', ' ') : undefined;
}

const ageInWords = (years: number): string => (years === 0 ? 'under 1, or not yet born' : `${years}`);

function concernInWords(concern: Json | undefined): string | undefined {
  if (typeof concern !== 'object' || concern === null || Array.isArray(concern)) return undefined;
  const { level, immediateDanger } = concern as Facts;
  return `looks like level ${text(level)} of 4${immediateDanger === true ? ', in immediate danger' : ''}`;
}
