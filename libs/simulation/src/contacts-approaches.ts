import type { Instant } from '@frontdoor/cases';
import type { Demand } from '@frontdoor/scenarios';
import { type Days, arrivalsOf } from './arrivals.js';
import { type Cast, MOST_SIBLINGS } from './cast.js';
import { Approaches } from './cast-approaches.js';
import { Families } from './cast-families.js';
import type { CastNeed } from './cast-need.js';
import { demandOfStream } from './cast-streams.js';
import type { Acquaintance } from './contacts-acquaintance.js';
import { Sendings } from './contacts-sent.js';
import type { Dice } from './dice.js';

/** The most channels and streams of one scenario: the number that keeps their dice apart. */
export const MOST_CHANNELS = 8;

/** The approaches of a replication and the families they are about. */
export interface Drawn {
  readonly approaches: Approaches;
  readonly families: Families;
  readonly sendings: Sendings;
  /** The first approach that is not of an earlier run. */
  readonly first: number;
}

/** Draws who comes through every channel, and about whom, and who is sent elsewhere, in order of time. */
export function drawApproaches(
  demand: Demand,
  { days, begins }: { readonly days: Days; readonly begins: Instant },
  cast: Cast,
  dice: Dice,
  earlier: Acquaintance | undefined,
): Drawn {
  const familySize = Object.entries(demand.siblings).reduce((sum, [size, share]) => sum + Number(size) * share, 0);
  const nextPlace = earlier?.nextPlace ?? 0;
  const arriving = { days, begins, familySize, nextPlace };
  const channels = Object.keys(demand.channels).map((channel) => arrivalsOf(demand, channel, arriving, dice));
  const streams = Object.entries(demand.streams ?? {}).map(([name, stream]) => {
    const channel = `stream/${name}`;
    return arrivalsOf(demandOfStream(demand, channel, stream), channel, { ...arriving, familySize: 1 }, dice);
  });
  const coming = [...channels, ...streams].reduce((sum, { length }) => sum + length, 0);
  const approaches = new Approaches(coming + (earlier?.approaches.at.length ?? 0));
  const families = new Families(coming + (earlier?.families.luck.length ?? 0));
  if (earlier) recall(earlier, approaches, families);
  const first = approaches.length;
  const sendings = new Sendings();
  inOrder([...channels, ...streams], nextPlace, (at, luck, number) => {
    if (number >= channels.length) return sendings.add(at, families.add(luck, 1), number - channels.length);
    const known = families.length;
    const family = cast.familyOf(approaches, families, at, luck);
    if (cast.truth)
      addWithNeed(cast, cast.truth, { approaches, families }, { at, luck, family, isMet: family < known });
    else approaches.add(at, luck, family, cast.levelOf(luck));
  });
  return { approaches, families, sendings, first };
}

/** Adds an approach whose family truly needs something, and looks as if it needed more or less. */
function addWithNeed(
  cast: Cast,
  truth: CastNeed,
  { approaches, families }: Pick<Drawn, 'approaches' | 'families'>,
  { at, luck, family, isMet }: { at: Instant; luck: number; family: number; isMet: boolean },
): void {
  const need = truth.ofFamily(luck, isMet ? families.need[family] : undefined);
  families.need[family] = need;
  const place = approaches.add(at, luck, family, truth.levelSeen(luck, need));
  approaches.need[place] = need;
  approaches.isAgain[place] = Number(isMet && !cast.isOnOpenCase(luck));
}

function recall(earlier: Acquaintance, approaches: Approaches, families: Families): void {
  const { luck, size, need = [] } = earlier.families;
  for (let place = 0; place < luck.length; place++) {
    const family = families.add(luck[place] as number, size[place] as number);
    families.need[family] = need[place] ?? 0;
  }
  const { at, family, level } = earlier.approaches;
  for (let place = 0; place < at.length; place++) {
    approaches.add(at[place] as number, 0, family[place] as number, level[place] as number);
  }
}

/** Merges channels and streams, each in order of its own; what comes at one moment comes by luck, lowest first. */
function inOrder(
  channels: readonly Float64Array[],
  nextPlace: number,
  take: (at: Instant, luck: number, number: number) => void,
): void {
  const places = new Int32Array(channels.length);
  const luckOf = (number: number): number =>
    ((nextPlace + (places[number] as number)) * MOST_CHANNELS + number) * MOST_SIBLINGS;
  for (;;) {
    let next = -1;
    let at = Infinity;
    for (let number = 0; number < channels.length; number++) {
      const moment = channels[number]?.[places[number] as number] ?? Infinity;
      if (moment < at || (moment === at && next >= 0 && luckOf(number) < luckOf(next))) {
        next = number;
        at = moment;
      }
    }
    if (next < 0) return;
    take(at, luckOf(next), next);
    places[next] = (places[next] as number) + 1;
  }
}

/** By family: its true need at the last of the first so many approaches. */
export function lastNeeds(
  { approaches, first }: Pick<Drawn, 'approaches' | 'first'>,
  length: number,
  families: number,
  earlier: Acquaintance | undefined,
): readonly number[] {
  const { family, need } = approaches;
  const last = Array.from({ length: families }, (_, each) => earlier?.families.need?.[each] ?? 0);
  for (let place = first; place < length; place++) last[family[place] as number] = need[place] as number;
  return last;
}
