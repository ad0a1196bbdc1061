import type { AnyMachineSnapshot } from 'xstate';
import { type CaseEvent, type Instant, serviceOf } from '@frontdoor/cases';
import {
  AT_REST,
  type Effect,
  type Offer,
  type Service,
  accepts,
  begin,
  stateName,
  step,
  tasksIn,
  timersOf,
} from '@frontdoor/statechart';
import type { Fact } from './service.js';

/** A fact to try in every state a service can get into. */
export interface Sample extends Fact {
  /** Where the time matters to a guard; a Tuesday at 10:00 in London if not given. */
  readonly at?: Instant;
}

interface Options {
  /** The part of the context that tells two states apart; all of it if not given. */
  readonly matters?: (context: never) => unknown;
  /** The most states to look at; more is an error, because then a verdict would be a guess. */
  readonly most?: number;
}

export interface Explored {
  /** What is wrong, each as a sentence; none when the service keeps every rule below. */
  readonly faults: readonly string[];
  /** The names of the states reached, sorted. */
  readonly states: readonly string[];
  /** The tasks open in at least one of them, sorted. */
  readonly tasks: readonly string[];
}

interface Place {
  readonly snapshot: AnyMachineSnapshot;
  /** The timers left running. */
  readonly timers: readonly string[];
  readonly before: Place[];
}

const TUESDAY = Date.UTC(2014, 3, 1, 9);

/**
 * Walks every state a service can get into, by trying every sample in each, and looks for what breaks a rule:
 *
 * - a telling of another service, or a fact from outside, is accepted everywhere; a timer wherever it is running
 * - what a task offers is refused while no task that offers it is open, and taken in some state where one is
 * - from everywhere, a state in which nothing is being done can be reached again
 * - each type taken has a sample; what is told fits its schema; a task named by a state is defined
 */
export function explore(service: Service, samples: readonly Sample[], options: Options = {}): Explored {
  return new Exploration(service, samples, options).walk();
}

class Exploration {
  private readonly faults = new Set<string>();
  private readonly places = new Map<string, Place>();
  private readonly taken = new Set<string>();
  private readonly offered = new Set<string>();
  private readonly timers: ReadonlyMap<string, string>;
  private readonly taskTypes: ReadonlySet<string>;

  constructor(
    private readonly service: Service,
    private readonly samples: readonly Sample[],
    private readonly options: Options,
  ) {
    this.timers = new Map(timersOf(service));
    this.taskTypes = new Set(Object.keys(service.tasks).flatMap((task) => this.typesOf(task)));
  }

  walk(): Explored {
    this.checkSamples();
    this.arrive(begin(this.service.machine), []);
    for (const place of this.places.values()) this.leave(place);
    for (const offer of this.offered) if (!this.taken.has(offer)) this.faults.add(`${offer} is never accepted`);
    this.checkRest();
    const places = [...this.places.values()];
    const sorted = (names: readonly string[]) => [...new Set(names)].toSorted();
    return {
      faults: [...this.faults],
      states: sorted(places.map(({ snapshot }) => stateName(snapshot.value))),
      tasks: sorted(places.flatMap(({ snapshot }) => tasksIn(snapshot))),
    };
  }

  private checkSamples(): void {
    const sampled = new Set(this.samples.map(({ type }) => type));
    for (const type of Object.keys(this.service.takes))
      if (!sampled.has(type)) this.faults.add(`${type} has no sample`);
    for (const { type, data = {} } of this.samples) {
      if (!this.service.takes[type]?.safeParse(data).success) throw new Error(`the sample of ${type} is not valid`);
    }
  }

  private arrive(snapshot: AnyMachineSnapshot, timers: readonly string[], from?: Place): void {
    const { matters = (context: unknown) => context, most = 5_000 } = this.options;
    const key = JSON.stringify([snapshot.value, matters(snapshot.context as never), timers]);
    const known = this.places.get(key);
    if (known) return void (from && known.before.push(from));
    if (this.places.size >= most) throw new Error(`more than ${most} states: say which part of the context matters`);
    this.places.set(key, { snapshot, timers, before: from ? [from] : [] });
  }

  private leave(place: Place): void {
    const open = tasksIn(place.snapshot);
    const openTypes = new Set(open.flatMap((task) => this.typesOf(task)));
    for (const sample of this.samples) this.try(place, sample, openTypes);
    for (const task of open) this.work(place, task);
  }

  private try(place: Place, sample: Sample, openTypes: ReadonlySet<string>): void {
    const { type } = sample;
    const [timer] = [...this.timers].find(([name, ends]) => ends === type && place.timers.includes(name)) ?? [];
    if (!timer && [...this.timers.values()].includes(type)) return;
    const where = `in ${stateName(place.snapshot.value)} ${JSON.stringify(place.snapshot.context)}`;
    const event = this.eventOf(sample);
    const accepted = accepts(this.service.machine, place.snapshot, event);
    if (this.taskTypes.has(type) && serviceOf(type) === this.service.id) {
      if (accepted && !openTypes.has(type))
        this.faults.add(`${type} is accepted ${where} though no open task offers it`);
    } else if (!accepted) this.faults.add(`${type} ${JSON.stringify(event.data)} is refused ${where}`);
    if (accepted) this.follow(place, event, timer);
  }

  private follow(place: Place, event: CaseEvent, ranOut?: string): void {
    const [after, effects] = step(this.service.machine, place.snapshot, event);
    const timers = new Set(place.timers.filter((timer) => timer !== ranOut));
    for (const effect of effects) this.note(effect, timers);
    this.arrive(after, [...timers].toSorted(), place);
  }

  private note(effect: Effect, timers: Set<string>): void {
    if (effect.do === 'start') timers.add(effect.timer);
    else if (effect.do === 'cancel') timers.delete(effect.timer);
    else if (!this.service.tells[effect.type]?.safeParse(effect.data).success) {
      this.faults.add(`what is told as ${effect.type} does not fit its schema: ${JSON.stringify(effect.data)}`);
    }
  }

  private work(place: Place, task: string): void {
    const { offers = [], begins } = this.service.tasks[task] ?? {};
    if (!(task in this.service.tasks)) this.faults.add(`the task ${task} is not defined`);
    const endings = offers.map((offer) => [`the choice ${offer.choice} of ${task}`, this.factsOf(offer)] as const);
    const beginnings = begins ? [[`the beginning of ${task}`, [{ type: begins }]] as const] : [];
    for (const [name, facts] of [...beginnings, ...endings]) {
      this.offered.add(name);
      const able = facts.some((fact) => accepts(this.service.machine, place.snapshot, this.eventOf(fact)));
      if (able) this.taken.add(name);
    }
  }

  /** An offer as facts: what a person must add to it is taken from the samples. */
  private factsOf({ type, data, asks }: Offer): readonly Sample[] {
    if (!asks) return [{ type, data }];
    const fixed = Object.entries(data);
    return this.samples.filter(
      (one) => one.type === type && fixed.every(([name, value]) => one.data?.[name] === value),
    );
  }

  private typesOf(task: string): readonly string[] {
    const { offers = [], begins } = this.service.tasks[task] ?? {};
    return [...offers.map(({ type }) => type), ...(begins ? [begins] : [])];
  }

  private checkRest(): void {
    const home = new Set([...this.places.values()].filter(({ snapshot }) => snapshot.hasTag(AT_REST)));
    for (const place of home) for (const before of place.before) home.add(before);
    for (const place of this.places.values()) {
      if (!home.has(place)) this.faults.add(`nothing leads from ${stateName(place.snapshot.value)} to rest`);
    }
  }

  private eventOf({ type, data = {}, at = TUESDAY }: Sample): CaseEvent {
    return { type, caseId: 'child-1', at, by: 'person/spec', data };
  }
}
