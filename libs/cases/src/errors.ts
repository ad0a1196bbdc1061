import type { CaseId } from './case-event.js';

/** Thrown when a service is given an event it has no use for in its present state. Nothing has changed. */
export class EventNotAccepted extends Error {
  override readonly name = 'EventNotAccepted';

  constructor(
    readonly service: string,
    readonly state: string,
    readonly type: string,
    readonly caseId: CaseId,
    readonly accepted: readonly string[],
  ) {
    const instead = accepted.length > 0 ? `it can take: ${accepted.join(', ')}` : 'it can take nothing there';
    super(`${service} in "${state}" cannot take ${type} (case ${caseId}); ${instead}`);
  }
}

/** Thrown by an append whose expected version is no longer the case's version: someone else was first. */
export class LogMovedOn extends Error {
  override readonly name = 'LogMovedOn';

  constructor(
    readonly caseId: CaseId,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`case ${caseId} is at version ${actual}, not ${expected}: read it again and decide again`);
  }
}
