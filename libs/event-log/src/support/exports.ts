import type { ExportAbout } from '../export/about.js';
import { type ExportFormat, exportAs } from '../export/export-as.js';
import { Outline } from '../export/outline.js';
import type { LoggedEvent } from '../envelope.js';
import { makeManifest } from '../manifest.js';
import { header } from './events.js';

/** What an export is of, but for what a test says of it. */
export function about(said: Partial<ExportAbout> = {}): ExportAbout {
  const manifest = makeManifest(header(), { events: 2, cases: 1, hash: 'ab'.repeat(32) });
  return { manifest, program: '0.1.0', ...said };
}

/** What must be known of events before they are exported. */
export function outlineOf(events: Iterable<LoggedEvent>): Outline {
  const outline = new Outline();
  for (const event of events) outline.add(event);
  return outline;
}

/** Events as the text of a format. They are to come as the format wants them: for XES, case by case. */
export function exported(
  format: ExportFormat,
  events: readonly LoggedEvent[],
  said: Partial<ExportAbout> = {},
): string {
  const made = exportAs(format, about(said), outlineOf(events));
  return [...made.head(), ...events.map((event) => made.event(event)), made.end()].join('');
}
