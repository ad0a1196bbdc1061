import { z } from 'zod';
import { scenarioFile } from './scenario.schema.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;
/** The forms of values met so far, by their letters. */
type Forms = Map<string, { readonly name: string; readonly form: JsonSchema }>;

const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  source: {
    type: 'string',
    pattern: '^S-\\d{3}$',
    description: 'The source of every number here that names no other: an id of docs/sources.md.',
  },
  assumption: {
    type: 'string',
    pattern: '^A-\\d{3}$',
    description: 'The assumption behind every number here that names no other: an id of docs/assumptions.md.',
  },
};

const PROVENANCE: Readonly<Record<string, JsonSchema>> = {
  source: { $ref: '#/$defs/source' },
  assumption: { $ref: '#/$defs/assumption' },
};

const EXTENDS: JsonSchema = {
  type: 'string',
  description: 'The path of a scenario this one is laid over: maps are merged, all else replaced, `key:` takes away.',
};

/** The JSON Schema editors complete and check scenario files by. Made from the zod schema; never written by hand. */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  const forms: Forms = new Map();
  const {
    required: _,
    $schema,
    properties,
    ...whole
  } = z.toJSONSchema(scenarioFile, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) =>
      withProvenance((zodSchema as unknown as z.ZodType).type, jsonSchema, forms),
  });
  // A file that extends another need not say anything again, so nothing is required here; the reader requires it.
  return {
    $schema,
    title: 'frontdoor scenario',
    ...whole,
    properties: { extends: EXTENDS, ...properties },
    $defs: { ...DEFINITIONS, ...Object.fromEntries([...forms.values()].map(({ name, form }) => [name, form])) },
  };
}

/** Lets every map carry its provenance, every leaf be written with its own, and every entry be taken away. */
function withProvenance(type: string, jsonSchema: JsonSchema, forms: Forms): void {
  if (type === 'object') {
    delete jsonSchema.required;
    jsonSchema.properties = { ...PROVENANCE, ...jsonSchema.properties };
  } else if (type === 'record') {
    nameKeys(jsonSchema);
    jsonSchema.properties = { ...PROVENANCE, ...jsonSchema.properties };
  } else if (type === 'number' || type === 'pipe') {
    asLeaf(jsonSchema, forms);
  }
}

/** Where the keys of a map are known, names each, so that editors offer them. */
function nameKeys(jsonSchema: JsonSchema): void {
  const { propertyNames, additionalProperties } = jsonSchema;
  delete jsonSchema.propertyNames;
  delete jsonSchema.required;
  const names = typeof propertyNames === 'object' ? propertyNames.enum : undefined;
  if (names === undefined || additionalProperties === undefined) return;
  jsonSchema.properties = Object.fromEntries(names.map((key) => [String(key), additionalProperties]));
  jsonSchema.additionalProperties = false;
}

/** Values of one form are many: each form is defined once, and what it means here stands beside the reference. */
function asLeaf(jsonSchema: JsonSchema, forms: Forms): void {
  const { description: _description, examples: _examples, ...bare } = jsonSchema;
  const letters = JSON.stringify(bare);
  const name = forms.get(letters)?.name ?? `value-${forms.size + 1}`;
  forms.set(letters, { name, form: { anyOf: [bare, sourced(bare), { type: 'null' }] } });
  for (const key of Object.keys(bare)) delete jsonSchema[key];
  jsonSchema.$ref = `#/$defs/${name}`;
}

function sourced(bare: JsonSchema): JsonSchema {
  return {
    type: 'object',
    properties: { value: bare, ...PROVENANCE },
    required: ['value'],
    additionalProperties: false,
  };
}
