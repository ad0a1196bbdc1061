import type { Judged, MeasureComparison, MeasureEstimate } from '@frontdoor/simulation';
import { type ReportDesign, type ReportFacts, singleOf } from './facts.js';
import { MAIN_MEASURES } from './main-measures.js';
import { wordsFor } from './measure-words.js';
import {
  capitalised,
  differenceUnit,
  isCounted,
  isMoney,
  placesFor,
  placesOfRow,
  sayNumber,
  sayRange,
  sayWithUnit,
} from './say.js';

/** What a design changes, in sentences. */
export interface Headlines {
  readonly title: string;
  /** One for each main measure that is shown to differ, in the order of the pathway. */
  readonly changes: readonly string[];
  /** What is not shown to differ, and what the change does not reach; left out where there is none. */
  readonly rest: readonly string[];
}

/** Says of each design what it changes beside the first. */
export function headlinesOf({ designs, comparison }: ReportFacts): readonly Headlines[] {
  const [, ...others] = designs;
  return others.map((design, place) => {
    const found = MAIN_MEASURES.flatMap((id) => {
      const measure = comparison.measures.find((each) => each.measure.id === id);
      const difference = measure?.designs[place]?.difference;
      return measure && difference ? [{ ...measure, difference }] : [];
    });
    const named = (wanted: (difference: Judged) => boolean) =>
      found.filter(({ difference }) => wanted(difference)).map(({ measure }) => wordsFor(measure).label);
    const unsure = named(({ shown, same }) => !shown && !same);
    const same = named((difference) => difference.same);
    return {
      title: design.scenario.title,
      changes: found.filter(({ difference }) => difference.shown).map((each) => sentence(each, design)),
      rest: [
        ...(unsure.length > 0 ? [`No difference is shown in: ${unsure.join('; ')}.`] : []),
        ...(same.length > 0 ? [`Exactly the same, as the change does not reach it: ${same.join('; ')}.`] : []),
      ],
    };
  });
}

type Found = Omit<MeasureComparison, 'designs'> & { readonly difference: Judged };

/** One difference in a plain sentence: how much, how sure, from what to what, and what a single year may bring. */
function sentence({ measure, difference }: Found, design: ReportDesign): string {
  const { unit } = measure;
  const [from, to] = difference.means;
  const single = singleOf(design);
  const per = single === 'year' ? ' a year' : '';
  const said =
    isCounted(unit) && !wordsFor(measure).noun.startsWith('the ')
      ? countSaid(difference, wordsFor(measure).noun, unit, measure.says.includes('at the end') ? '' : per)
      : amountSaid(difference, wordsFor(measure).noun, unit);
  const yearly = design.measures.find(({ id }) => id === measure.id);
  const places = placesOfRow(unit, [from, to]);
  return `${said}: ${sayWithUnit(to, unit, places)} instead of ${sayWithUnit(from, unit, places)}.${singleSaid(yearly, single)}`;
}

function countSaid({ difference, interval }: Judged, noun: string, unit: string, per: string): string {
  const word = difference > 0 ? 'more' : 'fewer';
  return `${isExact(interval) ? '' : 'About '}${around(difference, interval, unit)} ${word} ${noun}${per}${between(difference, interval, unit)}`;
}

function amountSaid({ difference, interval }: Judged, noun: string, unit: string): string {
  const word = difference > 0 ? 'rises' : 'falls';
  const { says } = differenceUnit(unit);
  const by = `${isMoney(unit) ? '£' : ''}${around(difference, interval, unit)}`;
  const unitSaid = says === '' ? '' : ` ${says}`;
  return `${capitalised(noun)} ${word} by ${isExact(interval) ? '' : 'about '}${by}${unitSaid}${between(difference, interval, unit)}`;
}

function singleSaid(measure: MeasureEstimate | undefined, single: 'year' | 'run'): string {
  const next = measure?.spread.nextYear;
  return measure && next && next.low < next.high
    ? ` A single ${single} is likely to lie between ${sayRange(next, measure.unit, measure.spread.max).replace(' to ', ' and ')}.`
    : '';
}

type Ends = Judged['interval'];

/** Whether a difference is the same in every replication, as that of a price is. */
const isExact = (interval: Ends): boolean => interval !== undefined && interval.low === interval.high;

/** A difference without its sign, to the figures that are known of it. */
function around(difference: number, interval: Ends, unit: string): string {
  const { scale } = differenceUnit(unit);
  const size = Math.abs(difference) * scale;
  const half = interval ? ((interval.high - interval.low) / 2) * scale : 0;
  const places = placesFor(half, unit);
  const step = places > 0 || half < 20 ? 10 ** -places : 10 ** Math.floor(Math.log10(half / 2));
  const rounded = Math.round(size / step) * step;
  return rounded > 0 ? sayNumber(rounded, places) : sayNumber(size, places + 1);
}

function between(difference: number, interval: Ends, unit: string): string {
  if (!interval || isExact(interval)) return '';
  const ends = difference > 0 ? [interval.low, interval.high] : [-interval.high, -interval.low];
  const { scale } = differenceUnit(unit);
  const places = placesFor(((interval.high - interval.low) / 2) * scale, unit);
  const money = isMoney(unit) ? '£' : '';
  const [low, high] = ends.map((end) => `${money}${sayNumber(end * scale, places)}`);
  return ` (between ${low} and ${high})`;
}
