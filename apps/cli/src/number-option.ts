import { InvalidArgumentError } from 'commander';

/** Reads an option that is a whole number within bounds. @throws InvalidArgumentError */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(`Write a whole number from ${from} to ${to}.`);
  };
}
