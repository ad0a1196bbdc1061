import type { CaseId, Instant } from '@frontdoor/cases';
import type { LoggedEvent } from './envelope.js';
import type { Fault } from './fault.js';
import { toIso } from './iso-time.js';

const NONE: readonly Fault[] = [];

/** Follows a log event by event and says which of them is not in its place in its case. */
export class CaseOrder {
  private readonly heads = new Map<CaseId, { version: number; at: Instant }>();

  /** How many cases it has seen. */
  get cases(): number {
    return this.heads.size;
  }

  /** Takes note of an event and finds what is wrong with its place. */
  follow({ caseId, version, at }: Pick<LoggedEvent, 'caseId' | 'version' | 'at'>): readonly Fault[] {
    const head = this.heads.get(caseId);
    if (head === undefined) {
      this.heads.set(caseId, { version, at });
      return version === 1 ? NONE : [versionFault(caseId, version, 0)];
    }
    const faults: Fault[] = [];
    if (version !== head.version + 1) faults.push(versionFault(caseId, version, head.version));
    if (at < head.at) faults.push(timeFault(caseId, at, head.at));
    head.version = Math.max(version, head.version);
    head.at = Math.max(at, head.at);
    return faults.length === 0 ? NONE : faults;
  }

  /** Takes note of an event that is there but faulty, so that the next one of its case is not blamed for it. */
  pass(caseId: CaseId, version: number): void {
    const head = this.heads.get(caseId);
    if (head === undefined) this.heads.set(caseId, { version, at: Number.NEGATIVE_INFINITY });
    else head.version = Math.max(version, head.version);
  }
}

function versionFault(caseId: CaseId, version: number, before: number): Fault {
  const place = before === 0 ? 'comes first' : `comes after version ${before}`;
  const message = `${version} ${place} in case ${caseId}, where ${before + 1} is next; put the lines in order and restore what is missing`;
  return { field: 'version', message };
}

function timeFault(caseId: CaseId, at: Instant, before: Instant): Fault {
  const message = `${toIso(at)} is before ${toIso(before)}, the event before it in case ${caseId}; correct one of them`;
  return { field: 'at', message };
}
