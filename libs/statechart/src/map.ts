import { nodesOf } from './dialect.js';
import { takenUnderPolicy } from './graph-check.js';
import { ruleNamed } from './map-moves.js';
import { nameOf } from './map-words.js';
import { type Pathway, comesFromOutside, timersOf } from './pathway.js';
import { AT_REST, type Service, type StateMeta, type Task } from './service.js';

/** A front door as a graph, in plain JSON: read off the services, never drawn by hand. */
export interface FrontDoorMap {
  readonly services: readonly ServiceOnMap[];
  /** What passes between two services. */
  readonly edges: readonly Edge[];
  /** What a service takes that neither a service, a task nor a timer gives. */
  readonly outside: readonly { readonly to: string; readonly types: readonly string[] }[];
}

export interface ServiceOnMap {
  readonly id: string;
  /** The service's name as practice says it. */
  readonly name: string;
  readonly says: string;
  readonly states: readonly StateOnMap[];
  readonly tasks: readonly TaskOnMap[];
  readonly timers: readonly { readonly timer: string; readonly gives: string }[];
  readonly takes: readonly string[];
  readonly tells: readonly string[];
}

export interface StateOnMap {
  /** The names from the outermost state to this one, with dots between. */
  readonly path: string;
  readonly task?: string;
  readonly atRest: boolean;
}

export interface TaskOnMap {
  readonly id: string;
  readonly says: string;
  /** The roles needed at the same time; what depends on the case is an ellipsis: `social-worker/…`. */
  readonly who: readonly string[];
  readonly begins?: string;
  readonly offers: readonly ChoiceOnMap[];
}

export interface ChoiceOnMap {
  readonly choice: string;
  readonly says: string;
  readonly type: string;
  /** The facts the person adds, by name, with what is asked. */
  readonly asks?: Readonly<Record<string, string>>;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Told by the one and taken by the other. */
  readonly types: readonly string[];
  /** Those of them that may bring the other to another state or to tell something; the rest it only notes. */
  readonly moving: readonly string[];
}

/** Draws up the map of a front door. */
export function mapOf({ services }: Pathway): FrontDoorMap {
  const edges = services.flatMap((from) => services.flatMap((to) => edgeBetween(from, to)));
  const outside = services.flatMap((service) => {
    const types = fromOutside(service, services);
    return types.length > 0 ? [{ to: service.id, types }] : [];
  });
  return { services: services.map(serviceOnMap), edges, outside };
}

function serviceOnMap(service: Service): ServiceOnMap {
  const { id, says, takes, tells, tasks, machine } = service;
  const example = exampleOf(machine.config.context);
  return {
    id,
    name: nameOf(service),
    says,
    states: statesOf(service),
    tasks: Object.entries(tasks).map(([task, its]) => taskOnMap(task, its, example)),
    timers: timersOf(service).map(([timer, gives]) => ({ timer, gives })),
    takes: Object.keys(takes),
    tells: Object.keys(tells),
  };
}

function statesOf({ machine }: Service): readonly StateOnMap[] {
  return nodesOf(machine)
    .slice(1)
    .map(({ path, meta, tags }) => {
      const { task } = (meta ?? {}) as StateMeta;
      return { path: path.join('.'), ...(task === undefined ? {} : { task }), atRest: tags.includes(AT_REST) };
    });
}

function taskOnMap(id: string, { says, who, begins, offers }: Task, example: unknown): TaskOnMap {
  return {
    id,
    says,
    who: typeof who === 'function' ? who(example as never) : who,
    ...(begins === undefined ? {} : { begins }),
    offers: offers.map(({ choice, says, type, asks }) => ({
      choice,
      says,
      type,
      ...(asks ? { asks: Object.fromEntries(Object.entries(asks).map(([fact, ask]) => [fact, ask.says])) } : {}),
    })),
  };
}

function edgeBetween(from: Service, to: Service): readonly Edge[] {
  if (from === to) return [];
  const types = Object.keys(from.tells).filter((type) => type in to.takes);
  return types.length === 0
    ? []
    : [{ from: from.id, to: to.id, types, moving: types.filter((type) => mayMove(to, type)) }];
}

/** Whether an event may bring a service to another state, at once or by what it notes, or to tell something. */
function mayMove({ machine }: Service, type: string): boolean {
  const tells = (action: unknown) => ruleNamed(machine, action)?.do === 'tell';
  return nodesOf(machine).some(({ transitions, always = [] }) =>
    (transitions.get(type) ?? []).some(
      ({ target, actions }) => target !== undefined || actions.some(tells) || (always.length > 0 && actions.length > 0),
    ),
  );
}

/** What a service takes from outside, in its own name or in another's. */
function fromOutside(service: Service, services: readonly Service[]): readonly string[] {
  const outside = services.flatMap(comesFromOutside);
  const left = outside.filter((type) => type in service.takes);
  // A task may be begun in another way under another policy: what no state of this one takes comes from nobody.
  const taken = left.length > 0 ? takenUnderPolicy(service) : [];
  return left.filter((type) => taken.includes(type));
}

/**
 * A context to name roles with: the machine's first, with an ellipsis for each name that only a case fills in. All
 * else keeps the value it begins with, so that a role which looks something up finds it.
 */
function exampleOf(value: unknown): unknown {
  if (value === '') return '…';
  if (Array.isArray(value)) return value.map(exampleOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, exampleOf(inner)]));
}
