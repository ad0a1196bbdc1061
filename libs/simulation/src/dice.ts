import { Threefry } from './threefry.js';

/** A purpose for which draws are made, with its own key: `mash.decide/choice`, `arrival/gap`. */
export interface Purpose {
  readonly name: string;
  readonly key0: number;
  readonly key1: number;
}

/**
 * The dice of one replication. A draw is a pure function of (seed, replication; case, purpose, n), so that the same
 * child has the same luck in every design, whatever happened to others, and adding a purpose disturbs no other.
 *
 * @see docs/decisions: common random numbers by case
 */
export class Dice {
  private readonly threefry = new Threefry();
  private readonly purposes = new Map<string, Purpose>();

  constructor(
    readonly seed: number,
    readonly replication: number,
  ) {}

  /** The purpose of a name. Ask once and keep it: draws then cost one block each. */
  purpose(name: string): Purpose {
    const known = this.purposes.get(name);
    if (known) return known;
    const hash = fnv1a(name);
    this.threefry.block(this.seed | 0, this.replication | 0, hash, name.length);
    const made = { name, key0: this.threefry.word0, key1: this.threefry.word1 };
    this.purposes.set(name, made);
    return made;
  }

  /** A uniform draw, strictly between 0 and 1, of 53 bits. */
  uniform(purpose: Purpose, caseNumber: number, n = 0): number {
    const { threefry } = this;
    threefry.block(purpose.key0, purpose.key1, caseNumber, n);
    return ((threefry.word0 >>> 5) * 67_108_864 + (threefry.word1 >>> 6) + 0.5) * 2 ** -53;
  }
}

/** A 32-bit hash of a name (FNV-1a), the same on every machine. */
function fnv1a(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash;
}
