import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { HandledCase, LiveDoor } from '@frontdoor/live';
import { type Standing, standingOf } from './standing.js';

/** Unit: seconds. */
const HANDLING_BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/**
 * What a process tells Prometheus: what it has done itself, as counters, and how the whole door stands, as gauges that are
 * read when they are asked for. They hold names of ours and numbers, nothing of any case.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly events: Counter;
  private readonly deliveries: Counter<'service' | 'state'>;
  private readonly handling: Histogram;
  private readonly troubles: Counter;
  private readonly gauges: readonly GaugeOf[];
  private readonly databaseUp: Gauge;

  constructor(about: { readonly program: string; readonly version: string }) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.events = new Counter({
      name: 'frontdoor_events_appended_total',
      help: 'Events that this process has appended to the log',
      registers,
    });
    this.deliveries = new Counter({
      name: 'frontdoor_deliveries_handled_total',
      help: 'Deliveries that this process has handled, by what became of them',
      labelNames: ['service', 'state'],
      registers,
    });
    this.handling = new Histogram({
      name: 'frontdoor_handling_seconds',
      help: 'How long it took to move a case by all that waited for it',
      buckets: HANDLING_BUCKETS,
      registers,
    });
    this.troubles = new Counter({
      name: 'frontdoor_troubles_total',
      help: 'What went wrong in this process, and passed',
      registers,
    });
    this.databaseUp = new Gauge({
      name: 'frontdoor_database_up',
      help: '1 when the database and the queues answered; the gauges of the door are left out when they did not',
      registers,
    });
    this.gauges = GAUGES.map((gauge) => ({ ...gauge, gauge: new Gauge({ ...gauge, registers }) }));
    new Gauge({
      name: 'frontdoor_program_info',
      help: 'Which program this is, always 1',
      labelNames: ['program', 'version'],
      registers,
    }).set({ ...about }, 1);
  }

  /** Counts what was done for a case. */
  handled({ deliveries, events, seconds }: HandledCase): void {
    this.events.inc(events);
    this.handling.observe(seconds);
    for (const { service, state } of deliveries) this.deliveries.inc({ service, state });
  }

  /** Counts an error that passed. */
  trouble(): void {
    this.troubles.inc();
  }

  /** Everything, in the form that Prometheus reads. A database that is away is told as that. */
  async text(live: LiveDoor, onError: (error: unknown) => void): Promise<string> {
    for (const { gauge } of this.gauges) gauge.reset();
    try {
      const standing = await standingOf(live);
      for (const { gauge, read } of this.gauges) {
        for (const { labels = {}, value } of read(standing)) gauge.set(labels, value);
      }
      this.databaseUp.set(1);
    } catch (error) {
      onError(error);
      this.databaseUp.set(0);
    }
    return this.registry.metrics();
  }

  /** The type of that text, for the answer's header. */
  get contentType(): string {
    return this.registry.contentType;
  }
}

interface Reading {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

interface GaugeRead {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: string[];
  readonly read: (standing: Standing) => readonly Reading[];
}

type GaugeOf = GaugeRead & { readonly gauge: Gauge };

const one =
  (read: (standing: Standing) => number): GaugeRead['read'] =>
  (standing) => [{ value: read(standing) }];

/** What is read off the database and the queues: the same from every process of a door. */
const GAUGES: readonly GaugeRead[] = [
  {
    name: 'frontdoor_deliveries_waiting',
    help: 'Given events that wait for a service',
    labelNames: ['service'],
    read: ({ waiting }) => waiting.map(({ service, count }) => ({ labels: { service }, value: count })),
  },
  {
    name: 'frontdoor_oldest_waiting_seconds',
    help: 'How long the oldest event that waits for a service has waited',
    labelNames: ['service'],
    read: ({ waiting }) => waiting.map(({ service, oldest }) => ({ labels: { service }, value: oldest })),
  },
  {
    name: 'frontdoor_queue_wakes',
    help: 'Wake-ups on the queue of a service; those that are delayed are timers',
    labelNames: ['service', 'state'],
    read: ({ wakes }) =>
      [...wakes].flatMap(([service, counts]) =>
        Object.entries(counts).map(([state, value]: [string, number]) => ({ labels: { service, state }, value })),
      ),
  },
  {
    name: 'frontdoor_refused_to_be_seen',
    help: 'Refused events that wait for people to mend or drop them',
    read: one(({ refused }) => refused),
  },
  {
    name: 'frontdoor_timers_late',
    help: 'Cases whose next timer has run out and that nobody has moved yet',
    read: one(({ timersLate }) => timersLate),
  },
  {
    name: 'frontdoor_clocks_running',
    help: 'Clocks of standards that run and are not overdue',
    read: one(({ views }) => views.clocks.running),
  },
  {
    name: 'frontdoor_clocks_overdue',
    help: 'Clocks of standards that run and are past their limit',
    read: one(({ views }) => views.clocks.overdue),
  },
  {
    name: 'frontdoor_tasks_open',
    help: 'Tasks that wait for a person, or are at work',
    read: one(({ views }) => views.tasks.open),
  },
  {
    name: 'frontdoor_log_position',
    help: 'The position of the last event of the log: how many events there are',
    read: one(({ head }) => head),
  },
  {
    name: 'frontdoor_views_position',
    help: 'How far the views have followed the log',
    read: one(({ views }) => views.events),
  },
  {
    name: 'frontdoor_database_connections',
    help: 'Connections to the database by who holds them',
    labelNames: ['application', 'state'],
    read: ({ connections }) =>
      connections.map(({ application, state, count }) => ({ labels: { application, state }, value: count })),
  },
];
