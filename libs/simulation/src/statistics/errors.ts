/** Thrown when statistics are asked of a value that is not a finite number. Nothing is guessed in its place. */
export class ValueNotFinite extends Error {
  override readonly name = 'ValueNotFinite';

  constructor(
    readonly what: string,
    /** Its place among the values given, from 0. */
    readonly place: number,
    readonly value: number,
  ) {
    super(`${what} has ${value} at place ${place}; leave out what was not measured, do not give it as a number`);
  }
}

/** Thrown when a method is asked for with a setting it has no meaning for. */
export class SettingNotValid extends Error {
  override readonly name = 'SettingNotValid';

  constructor(
    readonly setting: string,
    readonly value: unknown,
    readonly must: string,
  ) {
    super(`${setting} is ${String(value)}; it must ${must}`);
  }
}

/** Thrown when values that belong together by replication, period or design do not match up. */
export class ValuesDoNotMatch extends Error {
  override readonly name = 'ValuesDoNotMatch';

  constructor(
    readonly what: string,
    readonly reason: string,
  ) {
    super(`${what}: ${reason}`);
  }
}

/** The values that were measured, in order. @throws ValueNotFinite */
export function known(values: readonly (number | undefined)[], what: string): readonly number[] {
  const kept: number[] = [];
  for (const [place, value] of values.entries()) {
    if (value === undefined) continue;
    if (!Number.isFinite(value)) throw new ValueNotFinite(what, place, value);
    kept.push(value);
  }
  return kept;
}

/** Passes a share strictly between two bounds, such as a confidence. @throws SettingNotValid */
export function between(setting: string, value: number, low = 0, high = 1): number {
  if (!(value > low && value < high)) throw new SettingNotValid(setting, value, `lie between ${low} and ${high}`);
  return value;
}

/** Passes a finite number above 0. @throws SettingNotValid */
export function positive(setting: string, value: number): number {
  if (!(value > 0 && value < Infinity)) throw new SettingNotValid(setting, value, 'be a number above 0');
  return value;
}

/** Passes a whole number from a least one up. @throws SettingNotValid */
export function wholeFrom(setting: string, value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new SettingNotValid(setting, value, `be a whole number of ${least} or more`);
  }
  return value;
}
