import type { DataSource } from 'typeorm';
import { type CaseEvent, serviceOf } from '@frontdoor/cases';
import { eventFaults } from '@frontdoor/event-log';
import type { Places } from '@frontdoor/scenarios';
import { type GivenFault, type Pathway, factsFault } from '@frontdoor/statechart';
import { wakeFor } from './case-handler.js';
import { type NewDelivery, keepDeliveries } from './deliveries.js';
import type { DoorTime } from './door-time.js';
import { type Delivery, DoorTooBusy, type Given } from './given.js';
import { refusePastCalendar } from './past-calendar.js';
import { districtFault } from './place.js';
import { rowsOf } from './queryable.js';
import type { WakeQueues } from './wake-queues.js';

/** How many events may wait before the door takes no more. */
const MOST_WAITING = 20_000;

/** How long a count of what waits is good for. Unit: milliseconds. */
const COUNT_GOOD_FOR = 1_000;

/** Thrown when an event cannot be given to any case, whatever its state. Nothing has changed. */
export class GivenNotValid extends Error {
  override readonly name = 'GivenNotValid';

  constructor(readonly faults: readonly (GivenFault & { readonly id: string; readonly type: string })[]) {
    super(faults.map(({ type, words }) => `${type} cannot be given: ${words}`).join('; '));
  }
}

/** What a reception belongs to. */
export interface ReceptionOptions {
  readonly pathway: Pathway;
  readonly database: DataSource;
  readonly queues: WakeQueues;
  readonly time: DoorTime;
  /** The districts that an event may name; any where it is left out. */
  readonly place?: Places | undefined;
  readonly mostWaiting?: number | undefined;
}

/** Where events are given in: kept and put on their services' queues in one transaction, or refused at once. */
export class Reception {
  private counted = { at: -Infinity, waiting: 0 };

  constructor(private readonly options: ReceptionOptions) {}

  /**
   * Takes events in, all or none. One whose id is known already changes nothing.
   *
   * @returns what stands of each, in the same order
   * @throws GivenNotValid, DeliveryIdTaken, DoorTooBusy, DoorPastCalendar
   */
  async take(given: readonly Given[]): Promise<readonly Delivery[]> {
    const faults = given.flatMap((one) => this.faultsOf(one));
    if (faults.length > 0) throw new GivenNotValid(faults);
    await this.refuseWhenFull();
    const { database, queues, time } = this.options;
    const now = given.every(({ at }) => at !== undefined) ? 0 : (await time.read(database)).now;
    const wanted = given.map((one) => newDelivery(one, now));
    for (const { at } of wanted) refusePastCalendar(at);
    const stands = new Map((await keepDeliveries(database, wanted, queues.how)).map((one) => [one.id, one]));
    await queues.addAfter([...stands.values()].filter(isWaiting).map((one) => wakeFor(one)));
    return wanted.map(({ id }) => stands.get(id) as Delivery);
  }

  private faultsOf({ id, type, caseId, data, by, at = 0 }: Given) {
    const event: CaseEvent = { type, caseId, at, by, data };
    const { pathway, place } = this.options;
    const number = pathway.typeNumber.get(type);
    const wrong = (kind: GivenFault['kind'], words: string) => [{ id, type, kind, words }];
    const faults = eventFaults(event).map(({ field, message }) => `${field}: ${message}`);
    if (faults.length > 0) return wrong('facts', faults.join('; '));
    if (number === undefined) return wrong('refused', 'no service knows an event of this type');
    if (pathway.told[number]) return wrong('wrong-actor', `only ${serviceOf(type)} itself can tell this`);
    const fault = factsFault(event, pathway);
    if (fault) return [{ id, type, ...fault }];
    const district = districtFault(data, place);
    return district === undefined ? [] : wrong('facts', `district: ${district}`);
  }

  private async refuseWhenFull(): Promise<void> {
    const { database, mostWaiting = MOST_WAITING } = this.options;
    const wall = Date.now();
    if (wall - this.counted.at > COUNT_GOOD_FOR) {
      this.counted = { at: wall, waiting: this.counted.waiting };
      const [row] = await rowsOf<{ count: number }>(
        database,
        `select count(*)::int as count from (select 1 from frontdoor.delivery where state = 'waiting' limit $1) w`,
        [mostWaiting],
      );
      this.counted = { at: wall, waiting: row?.count ?? 0 };
    }
    if (this.counted.waiting >= mostWaiting) throw new DoorTooBusy(this.counted.waiting, mostWaiting, 5);
  }
}

function newDelivery({ id, caseId, type, data, by, at, expectedVersion }: Given, now: number): NewDelivery {
  return {
    id,
    caseId,
    service: serviceOf(type),
    type,
    at: at ?? now,
    by,
    data,
    expectedVersion: expectedVersion ?? null,
    isTimed: at !== undefined,
  };
}

const isWaiting = ({ state }: Delivery): boolean => state === 'waiting';
