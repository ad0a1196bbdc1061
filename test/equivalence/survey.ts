import type { CaseEvent } from '@frontdoor/cases';
import type { Chance } from './chance.js';
import type { Side } from './side-by-side.js';
import type { Sight } from './sight.js';

/** The way to a place: the events given, last first. */
export interface Way {
  readonly event: CaseEvent;
  readonly before: Way | undefined;
}

/** What was met on a survey, each with the shortest way to it that was found. */
export interface Survey {
  readonly configurations: ReadonlyMap<string, Way | undefined>;
  readonly transitions: ReadonlyMap<string, Way | undefined>;
  /** Whether every state and context met was left by every event tried. */
  readonly exhausted: boolean;
}

export interface Surveyed<S extends Side> {
  readonly side: S;
  /** What tells one transition from another, once an event has been given. */
  readonly transition: (side: S, from: Sight | undefined, event: CaseEvent, to: Sight) => string;
  /** The events to try in a place. */
  readonly events: (chance: Chance) => readonly CaseEvent[];
  readonly chance: Chance;
  /** The most places to leave: each a configuration with a context. */
  readonly most: number;
}

interface Place {
  readonly way: Way | undefined;
  readonly sight: Sight | undefined;
  readonly back: () => void;
}

/** Walks a machine from its beginning, new transitions first, and notes what it meets. */
export function survey<S extends Side>(surveyed: Surveyed<S>): Survey {
  return new Surveying(surveyed).walk();
}

class Surveying<S extends Side> {
  private readonly configurations = new Map<string, Way | undefined>();
  private readonly transitions = new Map<string, Way | undefined>();
  private readonly known = new Set<string>();
  /** Places reached by a transition not met before; they are left first. */
  private readonly fresh: Place[] = [];
  private readonly others: Place[] = [];

  constructor(private readonly surveyed: Surveyed<S>) {}

  walk(): Survey {
    const { side, events, chance, most } = this.surveyed;
    side.begin();
    this.fresh.push({ way: undefined, sight: undefined, back: side.mark() });
    let left = 0;
    for (let place = this.next(); place; place = left < most ? this.next() : undefined) {
      left += 1;
      place.back();
      for (const event of events(chance)) if (this.visit(place, event)) place.back();
    }
    const exhausted = this.fresh.length + this.others.length === 0;
    return { configurations: this.configurations, transitions: this.transitions, exhausted };
  }

  private next(): Place | undefined {
    return this.fresh.shift() ?? this.others.splice(this.surveyed.chance.below(Math.max(1, this.others.length)), 1)[0];
  }

  /** Whether the place was left. */
  private visit(place: Place, event: CaseEvent): boolean {
    const { side, transition } = this.surveyed;
    const sight = side.give(event);
    const way = { event, before: place.way };
    const met = transition(side, place.sight, event, sight);
    const isNew = !this.transitions.has(met);
    if (isNew) this.transitions.set(met, way);
    if (sight.answer !== 'taken') return false;
    const configuration = JSON.stringify(sight.value);
    if (!this.configurations.has(configuration)) this.configurations.set(configuration, way);
    const key = `${configuration} ${JSON.stringify(sight.context)}`;
    if (!this.known.has(key)) (isNew ? this.fresh : this.others).push({ way, sight, back: side.mark() });
    this.known.add(key);
    return true;
  }
}

/** The events of a way, first first. */
export function eventsOf(way: Way | undefined): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  for (let at = way; at; at = at.before) events.push(at.event);
  return events.toReversed();
}
