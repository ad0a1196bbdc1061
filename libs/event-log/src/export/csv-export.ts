import { type CsvCell, csvRow } from '../csv.js';
import type { LoggedEvent } from '../envelope.js';
import { toIso } from '../iso-time.js';
import { fieldsOf } from './fields.js';
import type { LogExport } from './log-export.js';
import type { Outline } from './outline.js';

const FIXED = ['case_id', 'activity', 'timestamp', 'resource', 'family_id', 'event_id', 'version', 'synthetic'];

const LINE_END = '\r\n';

/**
 * A log as a table: a row for each event, in the order of the log, and a column for each field that any of them has.
 *
 * Source: S-154. That the child is synthetic stands in every row: a table has no head that survives a filter or a copy.
 */
export class CsvExport implements LogExport {
  readonly isByCase = false;
  private readonly columns: readonly string[];
  private readonly placeOf: ReadonlyMap<string, number>;

  constructor(private readonly outline: Outline) {
    this.columns = [...FIXED, ...[...outline.fields.keys()].sort()];
    this.placeOf = new Map(this.columns.map((name, place) => [name, place]));
  }

  head(): Iterable<string> {
    return [csvRow(this.columns) + LINE_END];
  }

  event({ caseId, type, at, by, id, version, data }: LoggedEvent): string {
    const cells: CsvCell[] = [caseId, type, toIso(at), by, this.outline.familyOf.get(caseId), id, version, true];
    cells.length = this.columns.length;
    for (const [name, value] of fieldsOf(data)) cells[this.placeOf.get(name) ?? cells.length] = value;
    return csvRow(cells) + LINE_END;
  }

  end(): string {
    return '';
  }
}
