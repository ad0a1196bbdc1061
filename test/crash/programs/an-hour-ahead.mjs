// Loaded before a program: its clock is an hour ahead.
const HOUR_MS = 3_600_000;
const Right = Date;

globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + HOUR_MS);
    else super(...given);
  }

  static now() {
    return Right.now() + HOUR_MS;
  }
};
