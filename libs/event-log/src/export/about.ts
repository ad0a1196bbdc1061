import type { LogManifest } from '../manifest.js';
import { toIso } from '../iso-time.js';
import type { Field, NamedField } from './fields.js';
import type { Outline } from './outline.js';

/** What an export is of. */
export interface ExportAbout {
  readonly manifest: LogManifest;
  /** The version of the program that exports. */
  readonly program: string;
  /** The days asked for, `2014-04-01`; left out, from the first or to the last of the log. */
  readonly from?: string;
  readonly to?: string;
}

/** What an export says of itself, once: that the children are synthetic, and of which log it is. */
export function saidOf(
  { manifest, program, from, to }: ExportAbout,
  { events, cases }: Outline,
): readonly NamedField[] {
  const said: Readonly<Record<string, Field | undefined>> = {
    synthetic: manifest.synthetic,
    note: manifest.note,
    scenario: manifest.scenario.name,
    scenarioHash: manifest.scenario.hash,
    seed: manifest.seed,
    replication: manifest.replication,
    logFrom: toIso(manifest.from),
    logTo: toIso(manifest.to),
    logHash: manifest.hash,
    logEvents: manifest.events,
    logCases: manifest.cases,
    logVersion: manifest.schemaVersion,
    program: `frontdoor ${program}`,
    exportedFrom: from,
    exportedTo: to,
    exportedEvents: events,
    exportedCases: cases.size,
  };
  return Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
