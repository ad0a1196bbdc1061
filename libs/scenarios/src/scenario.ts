import type { Day, OfficeHours } from '@frontdoor/calendar';
import type { Distribution, Duration } from './distribution.js';
import type { Need, NeedLevel, Weighing } from './need.js';
import type { Policies } from './policies.schema.js';
import type { SourcedNumber } from './provenance.js';
import type { SignShare, Stream } from './signs-and-streams.js';
import type { Slots, StaffGroup } from './staff.js';

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
  /** What children truly need, where the scenario says; then decisions may weigh what is seen of it. */
  readonly need?: Need;
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
  /** What one post or place costs, by role or kind of place. Unit: pounds a year. */
  readonly costs?: Readonly<Record<string, Cost>>;
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
  /** The school holidays, where the scenario says when they are. */
  readonly schoolHolidays?: SchoolHolidays;
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
  /** What contacts tell of beside their concern, by sign. */
  readonly signs?: Readonly<Record<string, SignShare>>;
  /** Children who come to a service without coming to the front door, by the name of the stream. */
  readonly streams?: Readonly<Record<string, Stream>>;
}

/** Days on which the schools are closed, in order, and what that does to each channel. */
export interface SchoolHolidays {
  readonly days: readonly DaySpan[];
  /** Contacts on such a day, as a share of those on the same weekday of the same month in term, by channel. */
  readonly factor: Readonly<Record<string, number>>;
}

/** Days in a row, both ends included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
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

/**
 * How long a task takes: `effort` is hands-on working time of each person needed; `elapsed` is the time the work spans
 * while its holder (a worker's caseload, or a place) keeps it, whatever else they do; `shared` is hands-on working time
 * of the worker who holds the case, and spans as long as it does because that worker holds others.
 */
export interface TaskTime {
  readonly by: 'effort' | 'elapsed' | 'shared';
  readonly time: Distribution;
  /** How much of the time it takes for a child truly at each level of need. */
  readonly byNeed?: Readonly<Record<NeedLevel, number>>;
  readonly paced?: Paced;
  /** Done once for the children of a family: what every further child adds to the time, as a share of it. */
  readonly together?: { readonly eachAdds: number };
  /** The lowest grade of the first role that may do it; anyone where left out. */
  readonly grade?: string;
  /** The slots of which it uses one up. */
  readonly slot?: string;
  /** How long after it is wanted it can be taken up: the first time for a child, and later. */
  readonly arranged?: { readonly first: Distribution; readonly later: Distribution };
  /** How long those it is for wait for it to be taken up, and the choice that is made for them then. */
  readonly patience?: Distribution;
  readonly givesUp?: string;
}

/** Work whose end is moved to the days before a deadline where it lies near it. */
export interface Paced {
  readonly to: Duration;
  readonly share: number;
  readonly reach: Duration;
  readonly within: Duration;
}

/** How a task's choices are shared out: the first time it is done for a child, and after that. */
export interface Decision {
  readonly first: SharesByConcern;
  readonly later: SharesByConcern;
  /** Where it is there, the shares are by what the decider takes the level of need to be, '1' universal to '4'. */
  readonly weighs?: Weighing;
}

/** Shares of the choices by level of need; `danger` goes before the level for a child in immediate danger. */
export type SharesByConcern = Readonly<Record<Level | 'danger', Shares>>;

/** What one post or place costs, and who bears it. */
export interface Cost {
  readonly perYear: number;
  readonly agency: 'council' | 'police' | 'health' | 'education' | 'other';
}

/** What a published table says of the real place. */
export interface PublishedFigure {
  readonly figure: number;
  readonly source: string;
  readonly table: string;
  readonly year: string;
}
