import type { CaseId } from '@frontdoor/cases';
import { LogTally } from '@frontdoor/event-log/node';
import type { LogColumns } from '@frontdoor/simulation';

/** The hash of a run's whole log: what it costs to turn every row into an event, write it out and hash it. */
export function hashOf(log: LogColumns): string {
  const versions = new Map<CaseId, number>();
  const tally = new LogTally();
  for (const event of log.events()) {
    const version = (versions.get(event.caseId) ?? 0) + 1;
    versions.set(event.caseId, version);
    tally.add({ ...event, version, id: `${event.caseId}/${version}` });
  }
  return tally.totals().hash;
}
