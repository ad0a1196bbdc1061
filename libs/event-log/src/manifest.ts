import type { Instant, Json } from '@frontdoor/cases';
import type { Checked, Fault } from './fault.js';
import { isRecord, show } from './fault.js';
import type { FieldRule } from './field-rule.js';
import { misfits, strangers } from './field-rule.js';
import { fromIso, isInstant, toIso } from './iso-time.js';
import { jsonFaults } from './json-faults.js';

/** The file of a written log that says what the log is. */
export const MANIFEST_FILE = 'log.json';

/** Said in every written log, for whoever finds one without its context. */
export const SYNTHETIC_NOTE = 'Synthetic children: nobody real is described.';

/** What the writer of a log says about it. */
export interface LogHeader {
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: number;
  readonly replication: number;
  /** The period the log is of, first moment. */
  readonly from: Instant;
  /** The period the log is of, end. */
  readonly to: Instant;
  /** Anything else worth keeping with the log. */
  readonly extra?: Json;
}

/** What the events of a log add up to. */
export interface LogTotals {
  readonly events: number;
  readonly cases: number;
  /** SHA-256 over the canonical lines, each with its line end, in log order; hexadecimal. */
  readonly hash: string;
}

/** What stands in `log.json` beside a log's events. */
export interface LogManifest extends LogHeader, LogTotals {
  readonly schemaVersion: 1;
  readonly synthetic: true;
  readonly note: string;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const COUNT: FieldRule = { fits: isCount, wayOut: 'is not a count; write a whole number from 0' };

const RULES: Readonly<Record<Exclude<keyof LogManifest, 'extra'>, FieldRule>> = {
  schemaVersion: { fits: (value) => value === 1, wayOut: 'is not a version this program reads; write 1' },
  synthetic: { fits: (value) => value === true, wayOut: 'is not true; write true, or do not call it a log of a run' },
  note: { fits: (value) => typeof value === 'string', wayOut: 'is not text; write what the log is of' },
  scenario: { fits: isScenario, wayOut: 'does not name a scenario; write {"name": …, "hash": …}' },
  seed: { fits: (value) => Number.isSafeInteger(value), wayOut: 'is not a seed; write a whole number' },
  replication: { fits: isCount, wayOut: 'is not a replication; write a whole number from 0' },
  from: {
    fits: (value) => fromIso(value) !== undefined,
    wayOut: 'is not a time; write "2014-04-01T00:00:00.000Z"',
  },
  to: {
    fits: (value, { from }) => endsAfter(fromIso(value), fromIso(from)),
    wayOut: 'is not a time from `from` on; write "2015-04-01T00:00:00.000Z"',
  },
  events: COUNT,
  cases: COUNT,
  hash: {
    fits: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
    wayOut: 'is not a SHA-256; write 64 hexadecimal digits',
  },
};

const INSTANT: FieldRule = { fits: isInstant, wayOut: 'is not an instant; give whole milliseconds' };

const NO_TOTALS: LogTotals = { events: 0, cases: 0, hash: '0'.repeat(64) };

/** Puts a manifest together. */
export function makeManifest(header: LogHeader, totals: LogTotals): LogManifest {
  return { schemaVersion: 1, synthetic: true, note: SYNTHETIC_NOTE, ...header, ...totals };
}

/**
 * Writes a manifest as the text of `log.json`, for people to read.
 *
 * @throws RangeError when `from` or `to` is no instant
 */
export function manifestText(manifest: LogManifest): string {
  return `${JSON.stringify({ ...manifest, from: toIso(manifest.from), to: toIso(manifest.to) }, null, 2)}\n`;
}

/** Checks the parsed text of a `log.json` and finds every fault in it. */
export function checkManifestJson(found: unknown): Checked<LogManifest> {
  if (!isRecord(found)) return { type: 'faulty', faults: [{ field: '', message: `${show(found)} is no manifest` }] };
  const { extra, ...fixed } = found;
  const faults = [...misfits(RULES, fixed), ...strangers(RULES, fixed, 'delete it or move it into extra')];
  if (extra !== undefined) faults.push(...jsonFaults(extra, 'extra'));
  if (faults.length > 0) return { type: 'faulty', faults };
  return { type: 'sound', value: { ...found, from: fromIso(found.from), to: fromIso(found.to) } as LogManifest };
}

/** Finds every fault in what a log about to be written is said to be. */
export function headerFaults(header: LogHeader): readonly Fault[] {
  const times = misfits({ from: INSTANT, to: INSTANT }, { ...header });
  if (times.length > 0) return times;
  const checked = checkManifestJson(JSON.parse(manifestText(makeManifest(header, NO_TOTALS))));
  // What JSON would write as null or leave out is looked for in the header itself.
  const lost = header.extra === undefined ? [] : jsonFaults(header.extra, 'extra');
  return checked.type === 'faulty' ? [...checked.faults, ...lost] : lost;
}

/** Finds where a manifest says something else than its events add up to. */
export function compareTotals(manifest: LogTotals, found: LogTotals): readonly Fault[] {
  const fields = ['events', 'cases', 'hash'] as const;
  return fields
    .filter((field) => manifest[field] !== found[field])
    .map((field) => ({ field, message: `the manifest says ${manifest[field]}, the events give ${found[field]}` }));
}

function isScenario(value: unknown): boolean {
  return isRecord(value) && typeof value.name === 'string' && typeof value.hash === 'string';
}

/** Whether a period ends where it may. A start that is faulty has its own fault. */
function endsAfter(to: Instant | undefined, from: Instant | undefined): boolean {
  return to !== undefined && (from === undefined || to >= from);
}
