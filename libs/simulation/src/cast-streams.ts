import type { Demand, Stream } from '@frontdoor/scenarios';
import { Choice } from './cast-choice.js';
import type { Dice } from './dice.js';

/** What the dice say of the children who are sent straight to a service, stream by stream. */
export class Streams {
  readonly names: readonly string[];
  private readonly streams: readonly { readonly stream: Stream; readonly ages: Choice; readonly sources: Choice }[];

  constructor(demand: Pick<Demand, 'streams'>, dice: Dice) {
    const entries = Object.entries(demand.streams ?? {});
    this.names = entries.map(([name]) => name);
    this.streams = entries.map(([, stream]) => ({
      stream,
      ages: new Choice(dice, 'sent/age', Object.fromEntries(stream.ages.map((share, age) => [`${age}`, share]))),
      sources: new Choice(dice, 'sent/source', stream.sources),
    }));
  }

  /** The event with which a child of a stream comes. */
  event(stream: number): string {
    return this.streams[stream]?.stream.event ?? '';
  }

  source(stream: number, luck: number): string {
    return this.streams[stream]?.sources.name(luck) ?? '';
  }

  /** The ages of the children of a stream; nothing where there is no such stream. */
  ages(stream: number): Choice | undefined {
    return this.streams[stream]?.ages;
  }
}

/** The demand that a stream is, as if it were all there is and came by one channel. */
export function demandOfStream(demand: Demand, channel: string, stream: Stream): Demand {
  const { schoolHolidays } = demand;
  return {
    ...demand,
    contactsPerYear: stream.perYear,
    channels: { [channel]: 1 },
    byHourOfWeek: { [channel]: stream.byHourOfWeek },
    bankHolidayFactor: { [channel]: stream.bankHolidayFactor },
    ...(schoolHolidays && {
      schoolHolidays: { ...schoolHolidays, factor: { [channel]: stream.schoolHolidayFactor } },
    }),
  };
}
