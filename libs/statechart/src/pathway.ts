import { serviceOf } from '@frontdoor/cases';
import { checkDialect, nodesOf } from './dialect.js';
import { ruleOf } from './effect.js';
import type { Service, StateMeta, Task } from './service.js';
import { takenTypes } from './tables.js';

/** A task with the service it belongs to. */
export interface TaskOf {
  readonly id: string;
  readonly service: number;
  readonly task: Task;
}

/** A timer with the service that starts it and the event it gives when it runs out. */
export interface TimerOf {
  readonly name: string;
  readonly service: number;
  readonly type: number;
}

/**
 * The services of a front door, numbered: which machines take each event, and every task and timer there is.
 *
 * There is no router. An event goes to every machine that takes it, in the order of the services.
 */
export interface Pathway {
  readonly services: readonly Service[];
  readonly types: readonly string[];
  readonly typeNumber: ReadonlyMap<string, number>;
  /** By type: the services that take it. */
  readonly takers: readonly (readonly number[])[];
  /** By type: whether a machine tells it, so that it is never given to a case from outside. */
  readonly told: readonly boolean[];
  readonly tasks: readonly TaskOf[];
  readonly taskNumber: ReadonlyMap<string, number>;
  readonly timers: readonly TimerOf[];
  /** By `<service>/<timer>`. */
  readonly timerNumber: ReadonlyMap<string, number>;
}

/** Thrown when services do not fit together. Every fault is named. */
export class PathwayNotWhole extends Error {
  override readonly name = 'PathwayNotWhole';

  constructor(readonly faults: readonly string[]) {
    super(`the services do not fit together:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/**
 * Puts services together.
 *
 * @throws PathwayNotWhole when a machine takes what nobody tells, a task has no state, and the like; all faults at once
 * @throws OutsideDialect when a machine uses what not every driver can follow
 */
export function pathwayOf(services: readonly Service[]): Pathway {
  for (const { machine } of services) checkDialect(machine);
  const faults = [
    ...repeated(services.map(({ id }) => id)).map((id) => `two services are called ${id}`),
    ...repeated(services.flatMap(({ tasks }) => Object.keys(tasks))).map((task) => `two services have a task ${task}`),
    ...services.flatMap((service) => [...serviceFaults(service), ...strangers(service, services)]),
  ];
  if (faults.length > 0) throw new PathwayNotWhole(faults);
  const types = [...new Set(services.flatMap(({ takes, tells }) => [...Object.keys(takes), ...Object.keys(tells)]))];
  const tellings = new Set(services.flatMap(({ tells }) => Object.keys(tells)));
  const typeNumber = numbered(types);
  const tasks = services.flatMap((service, number) =>
    Object.entries(service.tasks).map(([id, task]) => ({ id, service: number, task })),
  );
  const timers = services.flatMap((service, number) =>
    timersOf(service).map(([name, type]) => ({ name, service: number, type: typeNumber.get(type) ?? -1 })),
  );
  return {
    services,
    types,
    typeNumber,
    takers: types.map((type) => services.flatMap(({ takes }, number) => (type in takes ? [number] : []))),
    told: types.map((type) => tellings.has(type)),
    tasks,
    taskNumber: numbered(tasks.map(({ id }) => id)),
    timers,
    timerNumber: numbered(timers.map(({ name, service }) => `${services[service]?.id}/${name}`)),
  };
}

/** The timers a service may start, each with the event type it gives when it runs out. */
export function timersOf({ machine }: Service): readonly (readonly [name: string, type: string])[] {
  const rules = Object.values(machine.implementations.actions).map(ruleOf);
  const started = rules.flatMap((rule) => (rule?.do === 'start' ? [[rule.timer, rule.type] as const] : []));
  return [...new Map(started)];
}

function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, number) => [name, number]));
}

function serviceFaults({ id, machine, tasks, takes, tells }: Service): readonly string[] {
  const rules = Object.values(machine.implementations.actions).map(ruleOf);
  const timers = new Set(rules.flatMap((rule) => (rule?.do === 'start' ? [rule.timer] : [])));
  const named = nodesOf(machine).flatMap((node) => (node.meta as StateMeta | undefined)?.task ?? []);
  const taken = takenTypes(machine);
  const offered = Object.values(tasks).flatMap((task) =>
    [...task.offers.map(({ type }) => type), task.begins ?? []].flat(),
  );
  return [
    ...(machine.id === id ? [] : [`service ${id} has a machine called ${machine.id}`]),
    ...missing(taken, Object.keys(takes), (type) => `${id} takes ${type} but gives it no schema`),
    ...missing(Object.keys(takes), taken, (type) => `${id} has a schema for ${type} but its machine never takes it`),
    ...timersOfTwoMinds(rules).map((timer) => `${id} starts the timer ${timer} for more than one event`),
    ...missing(named, Object.keys(tasks), (task) => `a state of ${id} names the task ${task}, which is not defined`),
    ...missing(Object.keys(tasks), named, (task) => `no state of ${id} opens the task ${task}`),
    ...missing(offered, taken, (type) => `a task of ${id} offers ${type}, which its machine never takes`),
    ...rules.flatMap((rule) => {
      if (rule?.do === 'tell') return rule.type in tells ? [] : [`${id} tells ${rule.type} but gives it no schema`];
      if (rule?.do === 'start')
        return rule.type in takes ? [] : [`${id} starts a timer for ${rule.type} but never takes it`];
      return rule && !timers.has(rule.timer) ? [`${id} cancels the timer ${rule.timer}, which it never starts`] : [];
    }),
    ...Object.keys(tells).flatMap((type) => (serviceOf(type) === id ? [] : [`${id} tells ${type}, in another's name`])),
  ];
}

/** The timers started for one event here and another there: a driver could not tell which is meant. */
function timersOfTwoMinds(rules: readonly ReturnType<typeof ruleOf>[]): readonly string[] {
  const started = rules.flatMap((rule) => (rule?.do === 'start' ? [`${rule.timer} ${rule.type}`] : []));
  return repeated([...new Set(started)].map((one) => one.slice(0, one.indexOf(' '))));
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

/** What a service takes in its own name that no task, timer or telling of its own gives: it comes from outside. */
export function comesFromOutside(service: Service): readonly string[] {
  const { id, tasks, takes, tells } = service;
  const given = new Set([
    ...Object.values(tasks).flatMap(({ begins, offers }) => [begins, ...offers.map(({ type }) => type)]),
    ...timersOf(service).map(([, type]) => type),
    ...Object.keys(tells),
  ]);
  return Object.keys(takes).filter((type) => serviceOf(type) === id && !given.has(type));
}

/** What others tell a service may take, and what comes to others from outside. */
function strangers({ id, takes }: Service, services: readonly Service[]): readonly string[] {
  const foreign = Object.keys(takes).filter((type) => serviceOf(type) !== id);
  const there = services.flatMap((service) => [...Object.keys(service.tells), ...comesFromOutside(service)]);
  return missing(foreign, there, (type) => `${id} takes ${type}, which no service tells`);
}

function missing(
  wanted: readonly string[],
  there: readonly string[],
  say: (name: string) => string,
): readonly string[] {
  const known = new Set(there);
  return [...new Set(wanted)].filter((name) => !known.has(name)).map(say);
}
