/** One weekday's opening, [open, close). Unit: minutes of the local day, 0 to 1440. Null is closed. */
export type Opening = readonly [open: number, close: number] | null;

/** When a service is open, in London's time. */
export interface OfficeHours {
  readonly id: string;
  /** Seven openings, Monday first. */
  readonly week: readonly Opening[];
  readonly bankHolidays: 'closed' | 'open';
}

const MON_TO_THU: Opening = [8 * 60 + 30, 17 * 60];
const FRI: Opening = [8 * 60 + 30, 16 * 60 + 30];
const ALL_DAY: Opening = [0, 24 * 60];

/**
 * A children's services front door by day: Monday to Thursday 08:30 to 17:00, Friday 08:30 to 16:30.
 *
 * Source: assumption A-410 (East Sussex's hours, S-105; Worcestershire's own of 2015 were not found).
 */
export const OFFICE_HOURS: OfficeHours = {
  id: 'office-hours',
  week: [MON_TO_THU, MON_TO_THU, MON_TO_THU, MON_TO_THU, FRI, null, null],
  bankHolidays: 'closed',
};

/** Round the clock, every day of the year. */
export const ALWAYS_OPEN: OfficeHours = {
  id: 'always-open',
  week: [ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY],
  bankHolidays: 'open',
};

/** Thrown when opening hours make no week: `reason` says what is wrong. */
export class OfficeHoursNotValid extends Error {
  override readonly name = 'OfficeHoursNotValid';

  constructor(
    readonly id: string,
    readonly reason: string,
  ) {
    super(`office hours "${id}" are not valid: ${reason}`);
  }
}

/** Throws unless there are seven days, at least one of them open, each opening before it closes. @throws OfficeHoursNotValid */
export function checkOfficeHours({ id, week }: OfficeHours): void {
  if (week.length !== 7) throw new OfficeHoursNotValid(id, `the week has ${week.length} days, not 7`);
  if (week.every((opening) => opening === null)) throw new OfficeHoursNotValid(id, 'they never open');
  week.forEach((opening, weekday) => {
    if (opening !== null && !isOpening(opening[0], opening[1])) {
      throw new OfficeHoursNotValid(id, `day ${weekday} (Monday is 0) is open from minute ${opening.join(' to ')}`);
    }
  });
}

function isOpening(open: number, close: number): boolean {
  return Number.isInteger(open) && Number.isInteger(close) && open >= 0 && open < close && close <= 24 * 60;
}
