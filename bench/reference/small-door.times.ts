import type { Answers } from '../answers.js';
import { SMALL_DOOR } from '../models/small-door.numbers.js';

/** The most cases of a year; 50,100 are to be expected. */
export const CASES = 60_000;

const moments = () => new Float64Array(CASES);

/** When what is asked about happened to each case; NaN where it has not. Unit: hours since the run began. */
export type Times = ReturnType<typeof timesOf>;

/** Columns for the cases of a year. */
export function timesOf() {
  const columns = {
    came: moments(),
    screenFrom: moments(),
    screenTo: moments(),
    mashFrom: moments(),
    mashTo: moments(),
    discussedAt: moments(),
    assessedAt: moments(),
    conferredAt: moments(),
    ended: moments(),
  };
  const rating = new Uint8Array(CASES);
  const isEnquiry = new Uint8Array(CASES);
  const clear = (): void => {
    for (const column of Object.values(columns)) column.fill(NaN);
    isEnquiry.fill(0);
  };
  return { ...columns, rating, isEnquiry, clear };
}

/** What model (b) is asked, read off the times. */
export function answersFrom(times: Times, cases: number): Answers {
  const { came, rating, screenFrom, screenTo, mashFrom, mashTo, discussedAt, assessedAt, conferredAt, ended } = times;
  const { limits } = SMALL_DOOR;
  const mashLimits = Float64Array.of(limits.mash.red, limits.mash.amber, limits.mash.green);
  let [screened, screenWait, screenedInTime] = [0, 0, 0];
  let [decided, mashWait, decidedInTime] = [0, 0, 0];
  let [assessed, assessedInTime, conferred, conferredInTime, done] = [0, 0, 0, 0, 0];
  for (let number = 0; number < cases; number++) {
    const from = came[number] as number;
    const screening = screenFrom[number] as number;
    if (screening === screening) {
      screened += 1;
      screenWait += screening - from;
      if ((screenTo[number] as number) - from <= limits.screen) screenedInTime += 1;
    }
    const decidedAt = mashTo[number] as number;
    if (decidedAt === decidedAt) {
      const passed = screenTo[number] as number;
      decided += 1;
      mashWait += (mashFrom[number] as number) - passed;
      if (decidedAt - passed <= (mashLimits[rating[number] as number] as number)) decidedInTime += 1;
    }
    const assessment = assessedAt[number] as number;
    if (assessment === assessment) {
      assessed += 1;
      if (assessment - from <= limits.assessment) assessedInTime += 1;
    }
    const conference = conferredAt[number] as number;
    if (conference === conference) {
      conferred += 1;
      if (conference - (discussedAt[number] as number) <= limits.conference) conferredInTime += 1;
    }
    const end = ended[number] as number;
    if (end === end) done += 1;
  }
  return {
    contacts: cases,
    done,
    'screening wait': screenWait / screened,
    'screened in time': screenedInTime / screened,
    decisions: decided,
    'mash wait': mashWait / decided,
    'decided in time': decidedInTime / decided,
    assessments: assessed,
    'assessed in time': assessedInTime / assessed,
    conferences: conferred,
    'conferred in time': conferredInTime / conferred,
  };
}
