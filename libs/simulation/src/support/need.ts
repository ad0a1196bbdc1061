import type { Need, Weighing } from '@frontdoor/scenarios';
import { type Contacts, GRAVITIES } from '../contacts.js';

/** What children of no real place need: a quarter of contacts at each level, so that the thresholds are those of quarters. */
export function needOf(changes: Partial<Need> = {}): Need {
  return {
    levels: { universal: 0.25, 'early-help': 0.25, 'in-need': 0.25, 'significant-harm': 0.25 },
    looks: 0.7,
    immediateDanger: { universal: 0, 'early-help': 0, 'in-need': 0.1, 'significant-harm': 0.5 },
    siblings: 0.75,
    lasting: 0.6,
    worsening: { share: 1, perMonth: 0.3, atMost: 0.6 },
    helped: { from: ['help-began'], until: ['help-ended'] },
    comesAgain: { universal: 0, 'early-help': 0.5, 'in-need': 1, 'significant-harm': 1, helped: 0.5 },
    information: { returns: { kind: 'fixed', value: 2, unit: 'days' }, lostBy: ['passed-on'] },
    teams: 0,
    ...changes,
  };
}

/** A place on the scale well inside each level of `needOf`. */
export const TRULY = { universal: -1.5, earlyHelp: -0.3, inNeed: 0.3, harm: 1.5 } as const;

/** How someone weighs who is never out, and whose bars are the published thresholds. */
export const EXACT: Weighing = { noise: 0, informed: 0, bars: [0, 0, 0], heedsDanger: false };

/** One contact about a child. */
export interface About {
  /** Cases follow one another; 8 is the first child of the second family where luck is not given. */
  readonly child: number;
  readonly need: number;
  readonly isAgain?: boolean;
}

/** Contacts about children; the luck of a child is its number, so that each 8 are a family, unless it is given. */
export function contactsAbout(rows: readonly About[], luck?: readonly number[]): Contacts {
  const cases = Math.max(...rows.map(({ child }) => child)) + 1;
  const lucks = luck ?? Array.from({ length: cases }, (_, child) => child);
  return {
    at: Float64Array.from(rows, () => 0),
    caseNumber: Int32Array.from(rows, ({ child }) => child),
    caseIds: lucks.map((each) => `child-${each}` as const),
    luck: lucks,
    facts: () => ({}),
    source: () => '1A',
    gravity: () => GRAVITIES[0],
    need: Float64Array.from(rows, ({ need }) => need),
    isAgain: Uint8Array.from(rows, ({ isAgain = false }) => Number(isAgain)),
  };
}
