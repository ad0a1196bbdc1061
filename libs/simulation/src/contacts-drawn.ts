import type { CaseId, Facts, Instant } from '@frontdoor/cases';
import type { Acquaintance } from './contacts-acquaintance.js';
import type { Sent } from './contacts-sent.js';

/** How serious a concern looks, as the key of a scenario's shares: the level, or danger before any level. */
export type Gravity = (typeof GRAVITIES)[number];
export const GRAVITIES = ['1', '2', '3', '4', 'danger'] as const;

/** The place of danger among them. */
export const DANGER = 4;

/** Everyone who comes to the front door in a replication, and who is sent elsewhere: drawn before the run, so that no design changes who comes. */
export interface Contacts {
  /** One row for each child and contact, in order of time. */
  readonly at: Float64Array;
  readonly caseNumber: Int32Array;
  readonly caseIds: readonly CaseId[];
  /** By case: the number its dice are thrown by, the same in every design. */
  readonly luck: ArrayLike<number>;
  facts(row: number): Facts;
  source(row: number): string;
  gravity(row: number): Gravity;
  /** Children who are sent straight to a service. */
  readonly sent?: Sent;
  /** By row, where the scenario says what children need: the true need of the child, and whether it comes about only perhaps. */
  readonly need?: Float64Array;
  readonly isAgain?: Uint8Array;
  /** The district where a child lives, where contacts say. */
  districtOf?(caseNumber: number): string;
  /** What is known from all contacts before a moment, where they are drawn by a scenario: what another run can go on from. */
  acquaintance?(before: Instant): Acquaintance;
}

/** Contacts drawn by a scenario. `caseIds` is made when first asked for: `caseId` and `cases` do without it. */
export interface DrawnContacts extends Contacts {
  /** How many cases there are, those of an earlier run among them. */
  readonly cases: number;
  caseId(caseNumber: number): CaseId;
  acquaintance(before: Instant): Acquaintance;
}
