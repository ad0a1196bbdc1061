import type { Concern } from '../facts.js';
import { moreSerious } from '../judgement.js';

const HARM: Concern = { level: 3, immediateDanger: false };

/** What is known of a child once an interview has told of harm. Source: assumption A-656. */
export function afterHarm(known: Concern): Concern {
  return moreSerious(known, HARM);
}
