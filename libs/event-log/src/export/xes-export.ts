import type { CaseId } from '@frontdoor/cases';
import type { LoggedEvent } from '../envelope.js';
import { toIso } from '../iso-time.js';
import { SYNTHETIC_NOTE } from '../manifest.js';
import { type ExportAbout, saidOf } from './about.js';
import { type Field, fieldsOf } from './fields.js';
import type { LogExport } from './log-export.js';
import type { FieldKind, Outline } from './outline.js';
import { xmlName, xmlText } from './xml.js';

/** The extensions whose attributes are used, each with its prefix. */
const EXTENSIONS = { Concept: 'concept', Lifecycle: 'lifecycle', Organizational: 'org', Time: 'time' };

const ELEMENTS = { boolean: 'boolean', integer: 'int', float: 'float', string: 'string', time: 'date' } as const;

const NO_TIME = '1970-01-01T00:00:00.000Z';

/**
 * A log as traces of events, one trace a child.
 *
 * Source: S-150. A child's trace holds what fell on the days exported; what the facts hold is `data.…`.
 */
export class XesExport implements LogExport {
  readonly isByCase = true;
  private caseId: CaseId | undefined;

  constructor(
    private readonly about: ExportAbout,
    private readonly outline: Outline,
  ) {}

  *head(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${SYNTHETIC_NOTE} -->\n`;
    yield '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n';
    for (const [name, prefix] of Object.entries(EXTENSIONS)) {
      yield `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`;
    }
    yield `<global scope="trace">${attribute('string', 'concept:name', 'unknown')}</global>\n`;
    yield `<global scope="event">${ofEveryEvent({ type: 'unknown', time: NO_TIME, by: 'unknown', id: 'unknown', version: 0 })}</global>\n`;
    yield '<classifier name="Activity" scope="event" keys="concept:name"/>\n';
    yield '<classifier name="Resource" scope="event" keys="org:resource"/>\n';
    yield `${attribute('string', 'concept:name', this.about.manifest.scenario.name)}\n`;
    yield `${attribute('string', 'lifecycle:model', 'standard')}\n`;
    for (const [name, value] of saidOf(this.about, this.outline))
      yield `${attribute(kindOfSaid(name, value), name, value)}\n`;
  }

  event({ type, caseId, at, by, id, version, data }: LoggedEvent): string {
    let text = caseId === this.caseId ? '' : this.nextTrace(caseId);
    text += `<event>${ofEveryEvent({ type, time: toIso(at), by, id, version })}`;
    for (const [name, value] of fieldsOf(data)) {
      text += attribute(this.outline.fields.get(name) ?? 'string', xmlName(name), value);
    }
    return `${text}</event>\n`;
  }

  end(): string {
    return `${this.endOfTrace()}</log>\n`;
  }

  private nextTrace(caseId: CaseId): string {
    const before = this.endOfTrace();
    this.caseId = caseId;
    const family = this.outline.familyOf.get(caseId);
    const ofFamily = family === undefined ? '' : attribute('string', 'familyId', family);
    return `${before}<trace>${attribute('string', 'concept:name', caseId)}${ofFamily}\n`;
  }

  private endOfTrace(): string {
    return this.caseId === undefined ? '' : '</trace>\n';
  }
}

interface EveryEvent extends Pick<LoggedEvent, 'type' | 'id' | 'version'> {
  readonly time: string;
  readonly by: string;
}

/** The attributes that every event has. What is logged has happened, so its lifecycle is always at `complete`. */
function ofEveryEvent({ type, time, by, id, version }: EveryEvent): string {
  return (
    attribute('string', 'concept:name', type) +
    attribute('time', 'time:timestamp', time) +
    attribute('string', 'org:resource', by) +
    attribute('string', 'lifecycle:transition', 'complete') +
    attribute('string', 'eventId', id) +
    attribute('integer', 'version', version)
  );
}

function attribute(kind: FieldKind | 'time', key: string, value: Field): string {
  return `<${ELEMENTS[kind]} key="${key}" value="${xmlText(String(value))}"/>`;
}

function kindOfSaid(name: string, value: Field): FieldKind | 'time' {
  if (name === 'logFrom' || name === 'logTo') return 'time';
  if (typeof value === 'number') return 'integer';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}
