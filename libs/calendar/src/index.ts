export { BANK_HOLIDAYS, type BankHoliday, isBankHoliday } from './bank-holidays.js';
export { FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, OutsideCalendar } from './calendar-years.js';
export {
  type CivilDate,
  type Day,
  type Weekday,
  addMonths,
  civil,
  dayFrom,
  isoDate,
  readIsoDate,
  weekdayOf,
} from './civil-date.js';
export { formatInstant, readInstant } from './instant-text.js';
export { AmountNotValid, type Elapsed, type Limit, type LimitUnit } from './limit.js';
export { DAY_MS, HOUR_MS, MINUTE_MS, dayOf, endOfDay, isCovered, minuteOfDay, startOfDay } from './london-clock.js';
export { ALWAYS_OPEN, OFFICE_HOURS, type OfficeHours, OfficeHoursNotValid, type Opening } from './office-hours.js';
export { type WorkingCalendar, calendarOf } from './working-calendar.js';
export {
  type BankHolidayCounting,
  addWorkingDays,
  isWorkingDay,
  nthWorkingDayFrom,
  workingDaysBetween,
} from './working-days.js';
