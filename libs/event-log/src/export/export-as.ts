import type { ExportAbout } from './about.js';
import { CsvExport } from './csv-export.js';
import type { LogExport } from './log-export.js';
import { OcelExport } from './ocel-export.js';
import type { Outline } from './outline.js';
import { XesExport } from './xes-export.js';

/** The formats a log can be exported to. */
export const EXPORT_FORMATS = ['csv', 'xes', 'ocel'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Begins an export. @throws ExportNotPossible */
export function exportAs(format: ExportFormat, about: ExportAbout, outline: Outline): LogExport {
  switch (format) {
    case 'csv':
      return new CsvExport(outline);
    case 'xes':
      return new XesExport(about, outline);
    case 'ocel':
      return new OcelExport(about, outline);
  }
}
