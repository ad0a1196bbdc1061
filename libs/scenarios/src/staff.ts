import type { Distribution } from './distribution.js';

/** The people of one role. */
export interface StaffGroup {
  /** How many there are: posts of `people` together where those are given. */
  readonly count: number;
  /** The name of the opening hours they work. */
  readonly hours: string;
  /** Elapsed pieces of work one person holds at once; null where a role holds none. */
  readonly caseload: number | null;
  /** Where they are not all alike: the most experienced first. Work goes to the least experienced who may do it. */
  readonly people?: readonly People[];
  /** Annual leave of one person. Unit: working days a year, taken in blocks of a working week. */
  readonly leave?: number;
  readonly sickness?: Sickness;
  /** What becomes of work in hand when they go home; it waits for them unless said otherwise. */
  readonly atClosing?: 'keep' | 'finish' | 'hand-over';
  /** What becomes of it when they fall ill, go on leave or on duty; it is handed over unless said otherwise. */
  readonly whenAway?: 'finish' | 'hand-over';
  /** What taking over work that somebody else began costs. Unit: milliseconds of work. */
  readonly handOver?: number;
  /** Whether they put down what they have in hand for a task of the highest priority. */
  readonly yieldsToRed?: boolean;
  /** How the cases each holds on average change how fast they work, and how often they misjudge a need. */
  readonly load?: { readonly pace?: Curve; readonly errors?: Curve };
  /** The children they hold, each one of them some, from an event of a case until another. */
  readonly holds?: Holds;
  /** The roles that send these people, a week at a time in turn; each is as many short in its week. */
  readonly rota?: readonly string[];
}

/** When a case is held by one of a role's people. Types of events; the first says which `team`. */
export interface Holds {
  readonly from: string;
  readonly until: string;
  readonly movedBy?: string;
  /** With fewer children than this, other work fills the day as if there were so many. */
  readonly atLeast: number;
  /** Share of working time that is for `shared` work on the children held. */
  readonly direct: number;
}

/** People of one role who are alike. */
export interface People {
  /** Their grade, or the name of their shift. */
  readonly name: string;
  readonly count: number;
  readonly hours: string;
  /** Share of the hours they work, from the beginning of the week on: 1 is full time. */
  readonly week: number;
  /** How fast they work: at 0.8 a task takes a quarter longer. */
  readonly pace: number;
  /** Share of decisions in which they misjudge the level of need by one. */
  readonly errors: number;
  /** How many of the children the role holds one of them is given, for each that a full worker is: 1 is a full worker. */
  readonly cases: number;
}

/** How one person falls ill. */
export interface Sickness {
  /** Share of time. */
  readonly share: number;
  /** How long one spell lasts. Unit: days. */
  readonly spell: Distribution;
}

/** Points of a line, by rising first number. */
export type Curve = readonly (readonly [at: number, value: number])[];

/** Something given out anew at each session and used up: conference slots of a week, places of a monthly panel. */
export interface Slots {
  /** How many at each session; what is left over is lost. */
  readonly count: number;
  /** `week`: from each Monday on. `month`: on the day of the month's first, second, third or fourth weekday. */
  readonly every: 'week' | { readonly week: 1 | 2 | 3 | 4; readonly weekday: 0 | 1 | 2 | 3 | 4 };
  /** The name of the opening hours in which work on them begins. */
  readonly hours: string;
}
