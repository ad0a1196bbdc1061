import { type Given, LiveDoor, openDoor, rowsOf } from '@frontdoor/live';
import { WARM_UP, latenciesOf } from './latencies.js';
import { type Month, dealt, monthOf } from './month.js';
import type { Held, Latencies, Place, Sped } from './place.js';

/** Longer than any command may take. Unit: milliseconds. */
const PATIENCE = 60_000;

/** Opens a live door at a place, with every service's worker in this process. */
export async function openWorkingDoor(place: Place, { door, begins }: Month, workers: boolean): Promise<LiveDoor> {
  const clock = { kind: 'stepped', now: begins } as const;
  const onError = ({ name, message }: Error) => void process.stderr.write(`${name}: ${message}\n`);
  const live = await LiveDoor.open({ ...place, door, clock, onError });
  await openDoor(live.database, { settings: {}, clock });
  if (workers) await live.work();
  return live;
}

/** Gives a month to a live door as fast as it takes it, and waits until all of it has been handled. */
export async function speedOfDoor(place: Place, month: Month, given: readonly Given[], clients: number): Promise<Sped> {
  const live = await openWorkingDoor(place, month, true);
  const began = performance.now();
  await Promise.all(
    dealt(given, clients).map(async (hand) => {
      for (const one of hand) await live.reception.take([one]);
    }),
  );
  await untilHandled(live);
  const seconds = (performance.now() - began) / 1000;
  const states = await rowsOf<{ state: string; n: number }>(live.database, STATES);
  if (states.length !== 1 || states[0]?.state !== 'done')
    throw new Error(`not all was done: ${JSON.stringify(states)}`);
  const events = await live.log.head();
  await live.close();
  return { seconds, given: given.length, events };
}

/** Has clients give one event after the other, each waiting until its event has been handled. */
export async function latenciesOfDoor(
  place: Place,
  month: Month,
  given: readonly Given[],
  clients: number,
): Promise<Latencies> {
  const live = await openWorkingDoor(place, month, true);
  const took: number[] = [];
  await Promise.all(
    dealt(given, clients).map(async (hand) => {
      for (const [nth, one] of hand.entries()) {
        const began = performance.now();
        await live.reception.take([one]);
        const settled = await live.news.settled(one.id, PATIENCE);
        if (settled?.state !== 'done') throw new Error(`${one.id} is ${settled?.state ?? 'not known'}`);
        if (nth >= WARM_UP) took.push(performance.now() - began);
      }
    }),
  );
  await live.close();
  return latenciesOf(took);
}

/** How often what is held is looked at. Unit: milliseconds. */
const LOOK_EVERY = 5_000;

/** The months whose children a process knows before it is looked at: more than it keeps ready, which is bounded. */
const KNOWN_MONTHS = 2;

/** Gives events at a steady pace for some minutes, month after month, and notes what the process holds. */
export async function heldByDoor(place: Place, minutes: number, perSecond: number): Promise<Held> {
  const first = monthOf(0);
  const live = await openWorkingDoor(place, first, true);
  for (let month = 0; month < KNOWN_MONTHS; month++) await acquaint(live, monthOf(month).given);
  const held = { minutes, perSecond, heap: [] as number[], resident: [] as number[] };
  const [began, end] = [Date.now(), Date.now() + minutes * 60_000];
  let [sent, looked] = [0, 0];
  for (let replication = KNOWN_MONTHS; Date.now() < end; replication++) {
    const { given } = monthOf(replication);
    for (let from = 0; from < given.length && Date.now() < end; from += perSecond / 10) {
      await live.reception.take(given.slice(from, from + perSecond / 10));
      sent += perSecond / 10;
      if (Date.now() - looked > LOOK_EVERY) {
        looked = Date.now();
        note(held);
      }
      const wait = began + (sent / perSecond) * 1000 - Date.now();
      if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    }
  }
  await untilHandled(live);
  await live.close();
  return held;
}

/** Gives the first event of every case, and waits until all have been handled. */
async function acquaint(live: LiveDoor, given: readonly Given[]): Promise<void> {
  const first = new Map(given.toReversed().map((one) => [one.caseId, one]));
  for (const one of first.values()) await live.reception.take([one]);
  await untilHandled(live);
}

function note({ heap, resident }: { readonly heap: number[]; readonly resident: number[] }): void {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  heap.push(heapUsed / 2 ** 20);
  resident.push(rss / 2 ** 20);
}

const STATES = 'select state, count(*)::int as n from frontdoor.delivery group by state';
const WAITING = `select exists (select 1 from frontdoor.delivery where state = 'waiting') as waiting`;

async function untilHandled(live: LiveDoor): Promise<void> {
  for (;;) {
    const [row] = await rowsOf<{ waiting: boolean }>(live.database, WAITING);
    if (!row?.waiting) return;
    await new Promise((go) => setTimeout(go, 5));
  }
}
