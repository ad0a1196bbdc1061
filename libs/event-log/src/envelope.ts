import type { CaseEvent, CaseId } from '@frontdoor/cases';
import type { Checked, Fault } from './fault.js';
import { isRecord, show } from './fault.js';
import type { FieldRule, FieldRules, Found } from './field-rule.js';
import { misfits, strangers } from './field-rule.js';
import { fromIso, isInstant } from './iso-time.js';
import { jsonFaults, textFault } from './json-faults.js';

/** A case event that stands in a log. */
export interface LoggedEvent extends CaseEvent {
  /** Its place in its case, counted from 1 without a gap. */
  readonly version: number;
  /** `<caseId>/<version>`, so unique in a log. */
  readonly id: string;
}

const ACTOR = /^(outside|person|timer|machine)\/./;
const TYPE = /^[^.\s]+\.\S+$/;

/** The fields a case event has before it is logged, without its time: that is text in JSON and a number here. */
const FACT_RULES: Readonly<Record<'by' | 'caseId' | 'data' | 'type', FieldRule>> = {
  by: {
    fits: (value) => typeof value === 'string' && ACTOR.test(value),
    wayOut: 'is not an actor; write outside/…, person/…, timer/… or machine/…',
  },
  caseId: {
    fits: (value) => typeof value === 'string' && value !== '',
    wayOut: 'is not a case; write text that names nobody',
  },
  data: { fits: isRecord, wayOut: 'is not an object; write {} when there is nothing to say' },
  type: {
    fits: (value) => typeof value === 'string' && TYPE.test(value),
    wayOut: 'is not an event type; write <service>.<what-happened>',
  },
};

const INSTANT_RULE: FieldRule = { fits: isInstant, wayOut: 'is not an instant; give whole milliseconds' };

const ENVELOPE_RULES: Readonly<Record<keyof LoggedEvent, FieldRule>> = {
  at: {
    fits: (value) => fromIso(value) !== undefined,
    wayOut: 'is not a time; write UTC with milliseconds, "2014-04-01T08:30:00.000Z"',
  },
  ...FACT_RULES,
  id: {
    fits: (value, { caseId, version }) => value === `${String(caseId)}/${String(version)}`,
    wayOut: 'is not the id of this event; write its caseId, a slash and its version',
  },
  version: { fits: isVersion, wayOut: 'is not a version; write a whole number from 1' },
};

const EVENT_RULES: FieldRules = { at: INSTANT_RULE, ...FACT_RULES };

/** The id of the event at a version of a case. */
export function idOf(caseId: CaseId, version: number): string {
  return `${caseId}/${version}`;
}

/** Whether a value can be the version of an event. */
export function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

/** Checks one envelope read from outside (a parsed line, the body of a request) and finds every fault in it. */
export function checkEnvelope(found: unknown): Checked<LoggedEvent> {
  if (!isRecord(found)) {
    const message = `${show(found)} is not an event; write an object with ${Object.keys(ENVELOPE_RULES).join(', ')}`;
    return { type: 'faulty', faults: [{ field: '', message }] };
  }
  const faults = [
    ...misfits(ENVELOPE_RULES, found),
    ...contentFaults(found),
    ...strangers(ENVELOPE_RULES, found, 'delete it or move it into data'),
  ];
  if (faults.length > 0) return { type: 'faulty', faults };
  const { at, by, caseId, data, id, type, version } = found;
  return { type: 'sound', value: { type, caseId, at: fromIso(at), by, data, version, id } as LoggedEvent };
}

/** Finds every fault in an event that is about to be given a version. */
export function eventFaults(event: CaseEvent): readonly Fault[] {
  const found = { ...event };
  return [...misfits(EVENT_RULES, found), ...contentFaults(found)];
}

/** Faults inside what the fields say: characters and numbers that no log can keep. */
function contentFaults(found: Found): readonly Fault[] {
  const faults: Fault[] = [];
  for (const field of ['by', 'caseId', 'type'] as const) {
    const value = found[field];
    const message = typeof value === 'string' ? textFault(value) : undefined;
    if (message !== undefined) faults.push({ field, message });
  }
  return isRecord(found.data) ? [...faults, ...jsonFaults(found.data, 'data')] : faults;
}
