import type { Demand } from '@frontdoor/scenarios';
import type { Dice, Purpose } from './dice.js';

/** What the dice say of the signs a contact tells of: thrown for each sign alone, so that nothing else hangs on it. */
export class Signs {
  private readonly signs: readonly { readonly sign: string; readonly purpose: Purpose }[];

  constructor(
    private readonly demand: Demand,
    private readonly dice: Dice,
  ) {
    const names = Object.keys(demand.signs ?? {});
    this.signs = names.map((sign) => ({ sign, purpose: dice.purpose(`contact/sign/${sign}`) }));
  }

  /** The signs of one child in one approach, as a fact of the contact; nothing where there are none. */
  fact(luck: number, ageYears: number): { readonly signs?: readonly string[] } {
    const signs = this.signs.filter(({ sign, purpose }) => {
      const { share, from, to } = this.demand.signs?.[sign] ?? NEVER;
      return from <= ageYears && ageYears <= to && this.dice.uniform(purpose, luck) < share;
    });
    return signs.length === 0 ? NONE : { signs: signs.map(({ sign }) => sign) };
  }
}

const NEVER = { share: 0, from: 0, to: 0 };
const NONE = Object.freeze({});
