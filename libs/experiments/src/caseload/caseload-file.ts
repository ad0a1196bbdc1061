import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { dayOf, isoDate, startOfDay } from '@frontdoor/calendar';
import { type Policies, type Scenario, begunOn } from '@frontdoor/scenarios';
import type { Caseload } from '@frontdoor/simulation';
import { ExperimentNotPossible, FileUnreadable } from '../errors.js';
import { writeWhole } from '../whole-file.js';

/** A caseload as it is kept in a file, with what it is of. */
export interface KeptCaseload {
  readonly schemaVersion: 4;
  readonly synthetic: true;
  readonly program: string;
  /** The scenario's name, and how it decides what its services do. */
  readonly scenario: string;
  readonly policies: Policies;
  readonly seed: number;
  readonly replication: number;
  readonly caseload: Caseload;
}

const COLUMNS = { Int8Array, Int16Array, Int32Array, Uint8Array, Uint16Array, Float64Array };
type ColumnName = keyof typeof COLUMNS;

/** Writes a caseload as compressed JSON, under its name only once it is whole. */
export function writeCaseload(path: string, kept: KeptCaseload): void {
  const text = JSON.stringify(kept, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) return columnOf(value as Float64Array);
    if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)] };
    return value instanceof Set ? { set: [...(value as Set<unknown>)] } : value;
  });
  writeWhole(path, gzipSync(text));
}

/** A column as JSON: what is no finite number, such as the moment at which someone goes who never does, by its name. */
function columnOf(column: Float64Array) {
  return {
    column: column.constructor.name,
    values: Array.from(column, (value) => (Number.isFinite(value) ? value : String(value))),
  };
}

/** Reads a caseload. @throws FileUnreadable where the file cannot be read, or holds none */
export function readCaseload(path: string): KeptCaseload {
  let found: unknown;
  try {
    found = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'), (_, value: unknown) => revived(value));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it is no caseload';
    throw new FileUnreadable(`cannot read the caseload ${path}: ${reason}. Make one with frontdoor caseload.`, error);
  }
  if (isRecord(found) && found['schemaVersion'] === 4 && isRecord(found['caseload'])) {
    return found as unknown as KeptCaseload;
  }
  throw new FileUnreadable(`${path} holds no caseload of this version. Make one with frontdoor caseload.`);
}

/** The SHA-256 of a file, by which an experiment knows the caseload it began with. */
export function hashOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function revived(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { column, values, map, set } = value;
  if (typeof column === 'string' && column in COLUMNS && Array.isArray(values)) {
    return COLUMNS[column as ColumnName].from(values.map(Number));
  }
  if (Array.isArray(map)) return new Map(map as [unknown, unknown][]);
  return Array.isArray(set) ? new Set(set as unknown[]) : value;
}

/** A scenario that begins on the day of a caseload. @throws ExperimentNotPossible where it cannot */
export function begunWith(scenario: Scenario, { caseload, policies, scenario: name }: KeptCaseload): Scenario {
  const day = dayOf(caseload.at);
  if (JSON.stringify(policies) !== JSON.stringify(scenario.policies)) {
    throw new ExperimentNotPossible(
      `the caseload is of ${name}, whose services work another way than those of ${scenario.name}: give both the same \`policies\`, or make a caseload of ${scenario.name}.`,
    );
  }
  const { from } = scenario.period;
  if (caseload.reading.clocks.countFrom !== startOfDay(from)) {
    throw new ExperimentNotPossible(
      `the caseload was kept to count from ${isoDate(dayOf(caseload.reading.clocks.countFrom))}, and ${scenario.name} counts from ${isoDate(from)}: make a caseload of ${scenario.name}.`,
    );
  }
  if (day > from) {
    throw new ExperimentNotPossible(
      `the caseload is of ${isoDate(day)}, after the first day that ${scenario.name} counts: make one of that day or before.`,
    );
  }
  return begunOn(scenario, day);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
