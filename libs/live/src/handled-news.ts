import pg from 'pg';
import type { DataSource } from 'typeorm';
import { HANDLED_CHANNEL, deliveryAt } from './deliveries.js';
import type { Delivery } from './given.js';

/** How often what we wait for is looked at, lest a notice is lost with its connection. Unit: milliseconds. */
const LOOK_AGAIN = 1_000;

/** Tells when deliveries have been handled, to whoever waits for them in this process. */
export class HandledNews {
  private readonly waiting = new Map<string, Set<() => void>>();
  private client: pg.Client | undefined;
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly database: DataSource,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Begins to listen. While the database is away nothing is heard, and those who wait look for themselves. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'frontdoor news' });
    client.on('error', (error) => this.lost(client, error));
    client.on('notification', ({ payload = '' }) => this.waiting.get(payload)?.forEach((tell) => tell()));
    await client.connect();
    await client.query(`listen ${HANDLED_CHANNEL}`);
    this.client = client;
  }

  /** Waits until a delivery has been handled, at most so long, and gives back how it stands. Unit: milliseconds. */
  async settled(id: string, atMost: number): Promise<Delivery | undefined> {
    const end = Date.now() + atMost;
    for (;;) {
      const heard = this.hear(id, Math.min(LOOK_AGAIN, Math.max(0, end - Date.now())));
      const delivery = await deliveryAt(this.database, id);
      if (!delivery || delivery.state !== 'waiting' || Date.now() >= end) {
        heard.stop();
        return delivery;
      }
      await heard.done;
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const tells of this.waiting.values()) tells.forEach((tell) => tell());
    await this.client?.end();
  }

  private hear(id: string, atMost: number): { readonly done: Promise<void>; readonly stop: () => void } {
    let stop = (): void => undefined;
    const done = new Promise<void>((tell) => {
      const timer = setTimeout(() => stop(), atMost);
      stop = () => {
        clearTimeout(timer);
        const tells = this.waiting.get(id);
        tells?.delete(stop);
        if (tells?.size === 0) this.waiting.delete(id);
        tell();
      };
      this.waiting.set(id, (this.waiting.get(id) ?? new Set()).add(stop));
    });
    return { done, stop: () => stop() };
  }

  private lost(client: pg.Client, error: Error): void {
    this.onError(error);
    if (this.client !== client || this.isClosed) return;
    this.client = undefined;
    const again = (): void => {
      if (this.isClosed) return;
      this.open().catch((failure: Error) => {
        this.onError(failure);
        setTimeout(again, LOOK_AGAIN).unref();
      });
    };
    again();
  }
}
