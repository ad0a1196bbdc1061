import type { Json } from '@frontdoor/cases';

/** The part of a zod schema's definition that is read here. */
interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Json>>;
  readonly values?: readonly Json[];
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
}
interface Schema {
  readonly def: Definition;
}

/** Unit: samples of one schema. Enough for every pair of small enumerations. */
const MOST = 48;

/** Days that matter to guards: a working day, a Saturday, a bank holiday, no day at all. */
const NUMBERS = [Date.UTC(2014, 3, 15, 9), Date.UTC(2014, 3, 5, 9), Date.UTC(2014, 3, 18, 9), 0, 3];

/** Values a schema allows: all of an enumeration, some of what has no end, and how they go together in an object. */
export function samplesOf(schema: unknown): readonly Json[] {
  if (!isZod(schema)) return [{}];
  const { def } = schema;
  switch (def.type) {
    case 'enum':
      return Object.values(def.entries ?? {});
    case 'literal':
      return def.values ?? [];
    case 'boolean':
      return [true, false];
    case 'int':
    case 'number':
      return NUMBERS;
    case 'string':
      return ['north', 'west'];
    case 'union':
      return (def.options ?? []).flatMap(samplesOf);
    case 'array':
      return [[], samplesOf(def.element).slice(0, 2), ...samplesOf(def.element).map((one) => [one])];
    case 'nullable':
    case 'optional':
      return [null, ...samplesOf(def.innerType)];
    case 'object':
      return objects(Object.entries(def.shape ?? {}).map(([name, field]) => [name, samplesOf(field)]));
    default:
      throw new Error(`no samples are known for a schema of type "${def.type}"`);
  }
}

/** Every way the fields go together or, where that is too many, ways in which each value of each field comes up. */
function objects(fields: readonly (readonly [name: string, values: readonly Json[]])[]): readonly Json[] {
  const all = fields.reduce((ways, [, values]) => ways * values.length, 1);
  const longest = Math.max(1, ...fields.map(([, values]) => values.length));
  const ways = all <= MOST ? all : Math.max(MOST, longest);
  return Array.from({ length: ways }, (_, way) => {
    let rest = way;
    return Object.fromEntries(
      fields.map(([name, values], place) => {
        const turn = all <= MOST ? rest : way * (2 * place + 1) + Math.floor(way / values.length);
        rest = Math.floor(rest / values.length);
        return [name, values[turn % values.length] as Json];
      }),
    );
  });
}

function isZod(schema: unknown): schema is Schema {
  return typeof schema === 'object' && schema !== null && 'def' in schema;
}
