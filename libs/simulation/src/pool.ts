import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Curve } from '@frontdoor/scenarios';
import type { Dice } from './dice.js';
import type { StaffChange } from './staff-change.js';

/** What becomes of work in hand when those who do it go home, or are away. */
export type InHand =
  /** It stops, and they go on with it when they are back. */
  | 'keep'
  /** They stay until it is done. */
  | 'finish'
  /** It goes back to the head of its queue, for whoever is free first. */
  | 'hand-over';

/** Some people of a pool who are alike in hours and grade; or places, cases held, or slots of a session. */
export interface Group {
  readonly name: string;
  /** How many tasks they can have in hand at once when nobody is away. */
  readonly size: number;
  readonly calendar: WorkingCalendar;
  /** How fast they work: 1 takes as long as a task is said to take, 0.8 a quarter longer. */
  readonly pace: number;
  /** How often they misjudge the level of need. Unit: share of decisions, before load. */
  readonly errors: number;
}

/** People (or places) who stand in for one another: a role, in a team or district where it has one. */
export interface Pool {
  readonly name: string;
  /** The most experienced first. Work goes to the least experienced group that may do it and is free. */
  readonly groups: readonly Group[];
  readonly atClosing: InHand;
  readonly whenAway: Exclude<InHand, 'keep'>;
  /** What taking over work that somebody else began costs. Unit: milliseconds of work. */
  readonly handOverMs: number;
  /** Whether work in hand is put down for a task of priority 0. */
  readonly yieldsToRed: boolean;
  /** Whether what is taken is used up: slots of a session, which are given anew and never given back. */
  readonly usedUp: boolean;
  /** Whether some of its people are ever away while others are at work. */
  readonly isEverAway: boolean;
  /** Who is away when, in a replication; left out for those who never are. Groups are numbered from the pool's first. */
  readonly changes?: (dice: Dice, firstGroup: number) => readonly StaffChange[];
  /** How the cases its people hold change their pace and how often they misjudge. */
  readonly load: { readonly held: string; readonly pace: Curve; readonly errors: Curve } | undefined;
}

/** A pool of so many who are alike, keep the same hours and are never away. */
export function poolOf(name: string, size: number, calendar: WorkingCalendar): Pool {
  return { ...PLAIN, name, groups: [{ name, size, calendar, pace: 1, errors: 0 }] };
}

/** How many tasks a pool can have in hand at once when nobody is away. */
export const sizeOf = ({ groups }: Pool): number => groups.reduce((sum, { size }) => sum + size, 0);

const PLAIN = {
  atClosing: 'keep',
  whenAway: 'hand-over',
  handOverMs: 0,
  yieldsToRed: false,
  usedUp: false,
  isEverAway: false,
  load: undefined,
} as const;

const CASELOAD = ' (caseload)';

/** The pool that holds a role's elapsed work: as many pieces as its people's caseloads together. */
export const caseloadOf = (role: string): string => `${role}${CASELOAD}`;

/** The role whose caseload a pool is, or the pool's own name. */
export const roleOf = (pool: string): string => pool.replace(CASELOAD, '');

/** The pool of nobody: tasks that a run leaves to people outside it wait for it for ever. */
export const LEFT_TO_PEOPLE = ' left to people';
