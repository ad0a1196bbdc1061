import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number within bounds. @throws InvalidArgumentError */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(`Write a whole number from ${from} to ${to}.`);
  };
}

/** Reads an option that is a share within bounds, written `5%` or `0.05`. @throws InvalidArgumentError */
export function share(from: number, to: number): (text: string) => number {
  return (text) => {
    const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)(%?)$/.exec(text) ?? [];
    const number = Number(digits) / (percent === '%' ? 100 : 1);
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(`Write a share from ${from * 100}% to ${to * 100}%, such as 5% or 0.05.`);
  };
}
