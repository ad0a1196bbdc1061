import { kindOf } from '@frontdoor/cases';
import type { LoggedEvent } from '../envelope.js';
import { toIso } from '../iso-time.js';
import { type ExportAbout, saidOf } from './about.js';
import { familyToldBy, fieldsOf } from './fields.js';
import { ExportNotPossible } from './export-not-possible.js';
import type { LogExport } from './log-export.js';
import type { Outline } from './outline.js';

/** The types of objects: children, families, and the kinds of actors that bring events about. */
const OBJECT_TYPES = ['child', 'family', 'outside', 'person', 'timer', 'machine'];

/**
 * A log as one document of events and the objects they are about.
 *
 * Source: S-151, the JSON format. Values are text, as its published schema asks, and their types are declared with the types of
 * events. What the export says of itself stands first, under a name that the schema leaves free.
 */
export class OcelExport implements LogExport {
  readonly isByCase = false;
  private isFirst = true;

  constructor(
    private readonly about: ExportAbout,
    private readonly outline: Outline,
  ) {
    refuseSharedIds(outline);
  }

  *head(): Generator<string> {
    yield `{"about":${JSON.stringify(Object.fromEntries(saidOf(this.about, this.outline)))},\n"objectTypes":[`;
    yield* listed(OBJECT_TYPES.map((name) => ({ name, attributes: [] })));
    yield '\n],\n"eventTypes":[';
    yield* listed(this.eventTypes());
    yield '\n],\n"objects":[';
    yield* listed(this.objects());
    yield '\n],\n"events":[';
  }

  event({ id, type, at, caseId, by, version, data }: LoggedEvent): string {
    const attributes = [{ name: 'version', value: String(version) }];
    for (const [name, value] of fieldsOf(data)) attributes.push({ name, value: String(value) });
    const relationships = [{ objectId: caseId, qualifier: 'about' }];
    const family = familyToldBy(data);
    if (family !== undefined) relationships.push({ objectId: family, qualifier: 'tells of' });
    relationships.push({ objectId: by, qualifier: 'by' });
    const before = this.isFirst ? '\n' : ',\n';
    this.isFirst = false;
    return before + JSON.stringify({ id, type, time: toIso(at), attributes, relationships });
  }

  end(): string {
    return '\n]}\n';
  }

  private *eventTypes(): Generator<object> {
    const { types, fields } = this.outline;
    for (const [name, names] of types) {
      const told = [...names].sort().map((field) => ({ name: field, type: fields.get(field) ?? 'string' }));
      yield { name, attributes: [{ name: 'version', type: 'integer' }, ...told] };
    }
  }

  private *objects(): Generator<object> {
    const { cases, familyOf, actors } = this.outline;
    for (const id of cases.keys()) {
      const family = familyOf.get(id);
      const relationships = family === undefined ? [] : [{ objectId: family, qualifier: 'belongs to' }];
      yield { id, type: 'child', attributes: [], relationships };
    }
    for (const id of this.outline.families()) yield { id, type: 'family', attributes: [], relationships: [] };
    for (const id of actors) yield { id, type: kindOf(id), attributes: [], relationships: [] };
  }
}

function* listed(items: Iterable<object>): Generator<string> {
  let before = '\n';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
}

/** An object is known by its id alone, whatever its type. @throws ExportNotPossible where two have the same */
function refuseSharedIds(outline: Outline): void {
  const { cases, actors } = outline;
  const families = outline.families();
  const shared = [...families].filter((id) => cases.has(id));
  const acting = [...actors].filter((id) => cases.has(id) || families.has(id));
  const found = [...shared, ...acting];
  if (found.length === 0) return;
  throw new ExportNotPossible(
    `${found.slice(0, 5).join(', ')} is the id of a case, a family or an actor, and of another of these too; in OCEL an id is of one object only, so export to csv or xes`,
  );
}
