import type { Complaint } from './fault.js';

/** A value of a scenario as one number that may be moved: how far, and how it is written. */
export interface FreeForm {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  /** Whether only whole numbers may stand there. */
  readonly isWhole: boolean;
  /** What stands before and after the number; undefined where all numbers of `written` are multiplied by it. */
  readonly around: { readonly before: string; readonly after: string } | undefined;
  readonly written: string;
}

/** A number alone in text: not the 90 of `p90`. */
const NUMBERS = /(?<![\w.:])\d+(?:\.\d+)?(?![\w:])/g;
const ONE = /^([^\d-]*)(-?\d{1,12}(?:\.\d{1,12})?)(\D*)$/;
const PART = /^(\d{1,12}) of (\d{1,12})$/;
const TIMES = /^(\d{1,6}(?:\.\d{1,6})?) times$/;

/** How a value between two ends is written: like the ends, which are written like the value, or as many times it. */
export function freeForm(written: string, low: string, high: string): FreeForm | { readonly wrong: Complaint } {
  const [lowTimes, highTimes] = [TIMES.exec(low)?.[1], TIMES.exec(high)?.[1]];
  if (lowTimes !== undefined && highTimes !== undefined) {
    const form = { low: Number(lowTimes), high: Number(highTimes), isWhole: false, around: undefined, written };
    return checked({ ...form, start: 1 });
  }
  const [own, least, most] = [oneNumber(written), oneNumber(low), oneNumber(high)];
  if (!own || !least || !most || [least, most].some(({ before, after }) => before + after !== own.before + own.after)) {
    return {
      wrong: {
        says: `\`${low}\` to \`${high}\` cannot stand where the scenario says \`${written}\``,
        wayOut: own
          ? 'Write both ends as the scenario writes the value, with its unit; or as `0.8 times` and `1.25 times`.'
          : 'Write the ends as `0.8 times` and `1.25 times`: all numbers there are multiplied.',
      },
    };
  }
  const isWhole = [own, least, most].every(({ digits, after }) => after === '' && /^-?\d+$/.test(digits));
  const around = { before: own.before, after: own.after };
  return checked({
    start: Number(own.digits),
    low: Number(least.digits),
    high: Number(most.digits),
    isWhole,
    around,
    written,
  });
}

function checked(form: FreeForm): FreeForm | { readonly wrong: Complaint } {
  const { low, high, start, written } = form;
  if (!(low < high)) return { wrong: { says: 'the low end is not below the high end', wayOut: 'Swap or part them.' } };
  if (start >= low && start <= high) return form;
  const says = `the scenario says \`${written}\`, which is outside these ends`;
  return { wrong: { says, wayOut: 'Widen them, or begin inside: change the scenario.' } };
}

/** `20%` as 20 with `%` after it; `649 of 1054` as the percentage it is. */
function oneNumber(text: string): { before: string; digits: string; after: string } | undefined {
  const [, part, whole] = PART.exec(text.trim()) ?? [];
  if (part !== undefined && Number(whole) > 0) {
    return { before: '', digits: short((100 * Number(part)) / Number(whole)), after: '%' };
  }
  const [, before = '', digits, after = ''] = ONE.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : { before, digits, after };
}

/** A value in the letters of a scenario's file. */
export function lettersOf({ around, written, isWhole }: FreeForm, value: number): string {
  if (!around) return written.replaceAll(NUMBERS, (figure) => short(Number(figure) * value));
  return `${around.before}${isWhole ? String(Math.round(value)) : short(value)}${around.after}`;
}

/** Six figures, without the noise of the arithmetic. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
