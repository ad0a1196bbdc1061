import type { Actor, CaseId } from '@frontdoor/cases';
import type { LoggedEvent } from '../envelope.js';
import { type Field, familyToldBy, fieldsOf } from './fields.js';

/** What all values of a field are: the narrowest of these that holds them. */
export type FieldKind = 'boolean' | 'integer' | 'float' | 'string';

/** What an export must know of its events before it writes the first of them. */
export class Outline {
  events = 0;
  /** How many events each case has, in order of the first of them. */
  readonly cases = new Map<CaseId, number>();
  /** The names of the fields that events of each type have. */
  readonly types = new Map<string, Set<string>>();
  readonly fields = new Map<string, FieldKind>();
  readonly actors = new Set<Actor>();
  /** The family of each case, as the log first tells it; a case it tells none of is not there. */
  readonly familyOf = new Map<CaseId, string>();
  private readonly familiesTold = new Set<string>();

  /** Takes note of an event before those to be exported: it may tell the family of a case. */
  pass({ caseId, data }: LoggedEvent): void {
    const family = familyToldBy(data);
    if (family !== undefined && !this.familyOf.has(caseId)) this.familyOf.set(caseId, family);
  }

  /** Takes note of an event to be exported. */
  add(event: LoggedEvent): void {
    const { type, caseId, by, data } = event;
    this.pass(event);
    this.events++;
    this.cases.set(caseId, (this.cases.get(caseId) ?? 0) + 1);
    this.actors.add(by);
    const family = familyToldBy(data);
    if (family !== undefined) this.familiesTold.add(family);
    const names = this.namesOf(type);
    for (const [name, value] of fieldsOf(data)) {
      names.add(name);
      this.fields.set(name, widest(this.fields.get(name), kindOfField(value)));
    }
  }

  /** The families of the cases exported, and those told of by their events. */
  families(): ReadonlySet<string> {
    const all = new Set(this.familiesTold);
    for (const caseId of this.cases.keys()) {
      const family = this.familyOf.get(caseId);
      if (family !== undefined) all.add(family);
    }
    return all;
  }

  private namesOf(type: string): Set<string> {
    const names = this.types.get(type) ?? new Set<string>();
    this.types.set(type, names);
    return names;
  }
}

function kindOfField(value: Field): FieldKind {
  if (typeof value !== 'number') return typeof value === 'boolean' ? 'boolean' : 'string';
  return Number.isSafeInteger(value) ? 'integer' : 'float';
}

function widest(one: FieldKind | undefined, other: FieldKind): FieldKind {
  if (one === undefined || one === other) return other;
  const areNumbers = one !== 'string' && one !== 'boolean' && other !== 'string' && other !== 'boolean';
  return areNumbers ? 'float' : 'string';
}
