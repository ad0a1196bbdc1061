import { InvalidArgumentError } from 'commander';

/** A value of a scenario and what it is to be set to, one after another. */
export interface ValuesOfPath {
  readonly path: string;
  readonly values: readonly string[];
}

/** The most values of one path; more are a slip of the pen in a step. */
const MOST_VALUES = 200;

const ABOUT = 'Write path=value,value or path=from..to..step, such as demand.contacts="1500 per year,1700 per year".';

/** Reads one `--set` after another. Values with commas of their own are parted by semicolons. @throws InvalidArgumentError */
export function setOption(text: string, before: readonly ValuesOfPath[] = []): readonly ValuesOfPath[] {
  const [, path, written] = /^([^=]+)=(.+)$/s.exec(text.trim()) ?? [];
  if (path === undefined || written === undefined) throw new InvalidArgumentError(ABOUT);
  const listed = written.split(written.includes(';') ? ';' : ',').map((value) => value.trim());
  const values = listed.filter((value) => value !== '').flatMap(rangeIn);
  if (values.length === 0) throw new InvalidArgumentError(ABOUT);
  if (values.length > MOST_VALUES) throw new InvalidArgumentError(`That is more than ${MOST_VALUES} values.`);
  const twice = values.find((value, place) => values.indexOf(value) !== place);
  if (twice !== undefined) throw new InvalidArgumentError(`${twice} is given twice.`);
  if (before.some((other) => other.path === path)) throw new InvalidArgumentError(`${path} is set twice.`);
  return [...before, { path, values }];
}

const RANGE = /^(-?\d+(?:\.\d+)?)(\D*)\.\.(-?\d+(?:\.\d+)?)(\D*?)(?:\.\.(\d+(?:\.\d+)?)\D*)?$/;

/** `20..30..5` as 20, 25 and 30; `10%..20%..5%` too. Anything else is a value itself. */
function rangeIn(text: string): readonly string[] {
  if (!text.includes('..')) return [text];
  const [, from, unit = '', to, unitOfTo = '', step = '1'] = RANGE.exec(text) ?? [];
  const count = (Number(to) - Number(from)) / Number(step);
  if (unit.trim() !== '' && unitOfTo.trim() !== unit.trim()) throw new InvalidArgumentError(ABOUT);
  if (!(count >= 0 && count < Infinity)) {
    throw new InvalidArgumentError(
      `${text} is no range: write from..to..step with the lower end first, such as 20..30..5.`,
    );
  }
  if (count > MOST_VALUES) throw new InvalidArgumentError(`${text} is more than ${MOST_VALUES} values.`);
  // By multiples, so that no rounding error adds up; the end counts where the steps meet it.
  const last = Math.floor(count + 1e-9);
  return Array.from({ length: last + 1 }, (_, place) => {
    return `${Number((Number(from) + place * Number(step)).toPrecision(12))}${unitOfTo.trimEnd()}`;
  });
}
