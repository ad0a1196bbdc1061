import { whyNoPlaceFor } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';

/** Refuses, before anything is played, a place where a file could not be written later. @throws CommandFailed */
export function refuseNoPlace(path: string, option: string): void {
  const reason = whyNoPlaceFor(path);
  if (reason === undefined) return;
  throw new CommandFailed(EXIT.badInput, `cannot write ${path}: ${reason}. Name another file with ${option}.`);
}
