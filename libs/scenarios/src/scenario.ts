import type { Day, OfficeHours } from '@frontdoor/calendar';
import type { Distribution } from './distribution.js';
import type { Policies } from './policies.schema.js';
import type { SourcedNumber } from './provenance.js';

/** Parts of a whole, by name. Sums to 1. */
export type Shares = Readonly<Record<string, number>>;

/** A world to play, read and checked: every default filled, every number in its base unit. Plain JSON. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Always true: the children of a scenario are drawn, and resemble no one. */
  readonly synthetic: true;
  readonly ruleSet: string;
  readonly localRules: readonly string[];
  readonly place: Place;
  readonly period: Period;
  readonly demand: Demand;
  /** What the scenario says of each service's policy; what it leaves out is as the service ships it. */
  readonly policies: Policies;
  /** Named opening hours; `office` and `always` are always there. */
  readonly officeHours: Readonly<Record<string, OfficeHours>>;
  /** The name of the opening hours each service's limits run in. Every service is named. */
  readonly serviceHours: Readonly<Record<string, string>>;
  /** Who works here, by role; roles of a team or district are written out: `social-worker/north`. */
  readonly staff: Readonly<Record<string, StaffGroup>>;
  /** How many children a kind of place can hold at once, by role written out: `early-help-place/redditch`. */
  readonly places: Readonly<Record<string, number>>;
  /** What is given out a session at a time, by name. */
  readonly slots?: Readonly<Record<string, Slots>>;
  /** How long each task takes. Every task is named. */
  readonly tasks: Readonly<Record<string, TaskTime>>;
  /** How each task is decided. Every task that offers a choice is named. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** How the facts a task asks for are drawn: by task, then by fact. A day is drawn as a wait from the day asked. */
  readonly asks: Readonly<Record<string, Readonly<Record<string, Distribution>>>>;
  /** What was published of the real place, by measure. */
  readonly published: Readonly<Record<string, PublishedFigure>>;
  /** Every number of the scenario, as written, and where it comes from. */
  readonly numbers: readonly SourcedNumber[];
}

export interface Place {
  readonly name: string;
  /** Children aged 0 to 17. */
  readonly population: number;
  readonly districts: readonly string[];
  readonly teams: readonly string[];
}

/** The days that count, both ends included, and the day the run begins so that they find the front door at work. */
export interface Period {
  readonly warmUpFrom: Day;
  readonly from: Day;
  readonly to: Day;
}

/** Who comes to the front door, how many, and when. */
export interface Demand {
  /** Contacts in a year of 12 months with an index of 1. */
  readonly contactsPerYear: number;
  /** Twelve indices, January first; their mean is 1. */
  readonly byMonth: readonly number[];
  /** Contacts on a bank holiday, as a share of those on the same weekday in an ordinary week, by channel. */
  readonly bankHolidayFactor: Readonly<Record<string, number>>;
  readonly channels: Shares;
  /** Per channel, 168 weights from Monday 00:00 London time; they sum to 1. */
  readonly byHourOfWeek: Readonly<Record<string, readonly number[]>>;
  readonly outOfHours: OutOfHours;
  readonly kinds: Shares;
  /** By DfE source code, 1A to 10; written for each channel, since the police telephone seldom and notify often. */
  readonly sources: Readonly<Record<string, Shares>>;
  readonly districts: Shares;
  /** Eighteen shares, by age in whole years 0 to 17; the unborn count as 0. */
  readonly ages: readonly number[];
  /** By DfE code of primary need, N1 to N9. */
  readonly needs: Shares;
  /** By level of need, '1' to '4'. */
  readonly levels: Shares;
  /** Share of children in immediate danger, by level '1' to '4'. Not shares of one whole. */
  readonly immediateDanger: Readonly<Record<Level, number>>;
  /** Share of families by number of children, '1' upward. */
  readonly siblings: Shares;
  readonly repeat: Repeat;
}

export type Level = '1' | '2' | '3' | '4';

/** Which contacts come to the Emergency Duty Team: those by these channels made while these hours are closed. */
export interface OutOfHours {
  readonly hours: string;
  readonly channels: readonly string[];
  /** Whether a child in immediate danger is reported out of hours whatever the channel. */
  readonly immediateDanger: boolean;
}

/** Contacts about children the front door has met. The rest are about children it has not. */
export interface Repeat {
  /** Share of contacts about a child open to a worker now. */
  readonly onOpenCase: number;
  /** Share of contacts about a child not open now whose last contact was at most `within` days before. */
  readonly known: number;
  /** Unit: days. */
  readonly within: number;
}

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
  /** The roles that send these people, a week at a time in turn; each is as many short in its week. */
  readonly rota?: readonly string[];
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

/**
 * How long a task takes: `effort` is hands-on working time of each person needed; `elapsed` is the time the work spans
 * while its holder (a worker's caseload, or a place) keeps it, whatever else they do.
 */
export interface TaskTime {
  readonly by: 'effort' | 'elapsed';
  readonly time: Distribution;
  /** The lowest grade of the first role that may do it; anyone where left out. */
  readonly grade?: string;
  /** The slots of which it uses one up. */
  readonly slot?: string;
  /** How long those it is for wait for it to be taken up, and the choice that is made for them then. */
  readonly patience?: Distribution;
  readonly givesUp?: string;
}

/** How a task's choices are shared out: the first time it is done for a child, and after that. */
export interface Decision {
  readonly first: SharesByConcern;
  readonly later: SharesByConcern;
}

/** Shares of the choices by level of need; `danger` goes before the level for a child in immediate danger. */
export type SharesByConcern = Readonly<Record<Level | 'danger', Shares>>;

/** What a published table says of the real place. */
export interface PublishedFigure {
  readonly figure: number;
  readonly source: string;
  readonly table: string;
  readonly year: string;
}
