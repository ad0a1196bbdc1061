import { type AnyStateMachine, type StateNode, type StateValue } from 'xstate';
import { nodesOf } from './dialect.js';
import { timersOf } from './pathway.js';
import type { Service, Task } from './service.js';
import { type Plan, type Tables, compile, explore } from './tables.js';

/**
 * What would leave a child stuck in a service, one sentence each; nothing when its machine is sound.
 *
 * Asked under the policy the service was made with, of every configuration that some answers of its guards lead to.
 */
export function graphFaults(service: Service): readonly string[] {
  const tables = explore(compile(service.machine));
  const met = [...tables.configurations.keys()];
  return [
    ...traps(tables, met),
    ...tasksAtRest(tables, met),
    ...unfinishableTasks(service, tables, met),
    ...deafTimers(service, tables, met),
  ];
}

/**
 * The states of a service that no way through its machine enters, one sentence each.
 *
 * @param designs The service under each policy that counts: a state may be there for one of them alone.
 */
export function unreachableStates(designs: readonly Service[]): readonly string[] {
  const entered = new Set(designs.flatMap(({ machine }) => statesEntered(machine)));
  const states = new Set(designs.flatMap(({ machine }) => nodesOf(machine).map(({ id }) => id)));
  return [...states].filter((id) => !entered.has(id)).map((id) => `nothing leads to the state ${id}`);
}

/** The event types a service may take in some state it can be in under the policy it was made with. */
export function takenUnderPolicy({ machine }: Service): readonly string[] {
  const tables = explore(compile(machine));
  const met = [...tables.configurations.keys()];
  return tables.types.filter((type) => met.some((configuration) => endsOf(tables, configuration, type).length > 0));
}

function statesEntered(machine: AnyStateMachine): readonly string[] {
  const { configurations } = explore(compile(machine));
  const entered = new Set(configurations.flatMap((value) => nodesIn(machine.root, value)));
  // A state left in the same breath is in no configuration: it is entered when a state that is entered leads to it.
  for (const node of entered) for (const target of passedThroughFrom(node)) entered.add(target);
  return [...entered].map(({ id }) => id);
}

function traps(tables: Tables, met: readonly number[]): readonly string[] {
  const home = new Set(met.filter((configuration) => tables.atRest[configuration]));
  const before = met.map((from) => [from, nextConfigurations(tables, from)] as const);
  for (let grown = true; grown;) {
    const coming = before.filter(([from, to]) => !home.has(from) && to.some((next) => home.has(next)));
    for (const [from] of coming) home.add(from);
    grown = coming.length > 0;
  }
  return met
    .filter((configuration) => !home.has(configuration))
    .map((configuration) => `${at(tables, configuration)}: nothing leads to rest from here`);
}

function tasksAtRest(tables: Tables, met: readonly number[]): readonly string[] {
  return met
    .filter((configuration) => tables.atRest[configuration])
    .flatMap((configuration) => tasksIn(tables, configuration).map((task) => [configuration, task] as const))
    .map(([configuration, task]) => `${at(tables, configuration)}: at rest, but the task ${task} is open`);
}

/** A task is finished by each of its offers; one that waits to be begun, by beginning it with the task still open. */
function unfinishableTasks({ tasks }: Service, tables: Tables, met: readonly number[]): readonly string[] {
  const faultsOf = (configuration: number, id: string, { begins, offers }: Task): readonly string[] => {
    const begun = begins === undefined ? [] : endsOf(tables, configuration, begins);
    if (begun.length > 0) {
      const stays = begun.some((next) => tasksIn(tables, next).includes(id));
      return stays ? [] : [`${at(tables, configuration)}: once begun, the task ${id} is no longer open`];
    }
    const types = [...new Set(offers.map(({ type }) => type))];
    return types
      .filter((type) => endsOf(tables, configuration, type).length === 0)
      .map((type) => `${at(tables, configuration)}: the task ${id} is open, but ${type} leads nowhere`);
  };
  return met.flatMap((configuration) =>
    tasksIn(tables, configuration).flatMap((id) => {
      const task = tasks[id];
      return task ? faultsOf(configuration, id, task) : [`${at(tables, configuration)}: there is no task ${id}`];
    }),
  );
}

function deafTimers(service: Service, tables: Tables, met: readonly number[]): readonly string[] {
  return timersOf(service)
    .filter(([, type]) => met.every((configuration) => endsOf(tables, configuration, type).length === 0))
    .filter(([timer]) => met.some((configuration) => starts(tables, configuration, timer)))
    .map(([timer, type]) => `${service.id}: the timer ${timer} is started, but ${type} is taken in no state`);
}

function nextConfigurations(tables: Tables, from: number): readonly number[] {
  return [...new Set(tables.types.flatMap((type) => endsOf(tables, from, type)))];
}

/** Where an event may lead from a configuration. */
function endsOf(tables: Tables, from: number, type: string): readonly number[] {
  const place = tables.types.indexOf(type);
  return place < 0
    ? []
    : pathsOf(tables.plan(from, place)).flatMap(({ reached, guard }) => (guard || reached < 0 ? [] : [reached]));
}

function starts(tables: Tables, from: number, timer: string): boolean {
  return tables.types.some((_, place) =>
    pathsOf(tables.plan(from, place)).some(({ operations }) =>
      operations.some((operation) => operation.do === 'start' && operation.name === timer),
    ),
  );
}

/** A plan with all that may follow its guards. */
function pathsOf(plan: Plan): readonly Plan[] {
  const branches = [plan.held, plan.failed];
  return [plan, ...branches.flatMap((branch) => (branch ? pathsOf(branch) : []))];
}

/** The nodes that are active in a configuration, the root first. */
function nodesIn(node: StateNode, value: StateValue | undefined): readonly StateNode[] {
  const inner = typeof value === 'string' ? { [value]: {} } : (value ?? {});
  const below = Object.entries(inner).flatMap(([name, deeper]) => {
    const child = node.states[name];
    return child ? nodesIn(child, deeper) : [];
  });
  return [node, ...below];
}

/** The states a state leads to that are left in the same breath; what follows an unguarded way is never taken. */
function passedThroughFrom(node: StateNode): readonly StateNode[] {
  return [...node.transitions.values(), node.always ?? []].flatMap((branches) => {
    const last = branches.findIndex(({ guard }) => guard === undefined);
    const open = last < 0 ? branches : branches.slice(0, last + 1);
    return open.flatMap(({ target }) => (target ?? []).filter(isPassedThrough));
  });
}

/** Whether a state is always left in the same breath: its last way on without an event has no guard. */
function isPassedThrough({ always }: StateNode): boolean {
  return always?.at(-1)?.guard === undefined && always !== undefined && always.length > 0;
}

const at = ({ machine, names }: { machine: AnyStateMachine; names: readonly string[] }, configuration: number) =>
  `${machine.id} in "${names[configuration]}"`;

const tasksIn = ({ tasks }: Tables, configuration: number): readonly string[] => tasks[configuration] ?? [];
