import { createHash } from 'node:crypto';
import { canonical } from '@frontdoor/event-log';
import type { Json } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';

/** The SHA-256 of what a scenario says, wherever its files lie. */
export function scenarioHash(scenario: Scenario): string {
  const numbers = scenario.numbers.map(({ path, written, provenance }) => ({ path, written, provenance }));
  return createHash('sha256')
    .update(canonical(plainJson({ ...scenario, numbers })), 'utf8')
    .digest('hex');
}

/** Something as plain JSON: what JSON cannot say is left out. */
export function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
