import { type CompiledPathway, type Operation, type Plan, type Tables, REFUSED } from '@frontdoor/statechart';

/** A fault put into a plan: what it is, and the plan with it. */
export interface Mutation {
  readonly name: string;
  mutate(plan: Plan, tables: Tables, configuration: number): Plan;
}

const onOperations = (name: string, change: (operations: readonly Operation[]) => readonly Operation[]): Mutation => ({
  name,
  mutate: (plan) => ({ ...plan, operations: change(plan.operations) }),
});
const onEach = (name: string, change: (operation: Operation) => Operation) =>
  onOperations(name, (operations) => operations.map(change));

/** What a compiler might get wrong in a plan. */
export const MUTATIONS: readonly Mutation[] = [
  onOperations('drops the first operation', (operations) => operations.slice(1)),
  onOperations('drops the last operation', (operations) => operations.slice(0, -1)),
  onOperations('does operations in the opposite order', (operations) => operations.toReversed()),
  onOperations('does an operation twice', (operations) => operations.flatMap((one) => [one, one])),
  onOperations('skips what is assigned', (operations) => operations.filter((one) => one.do !== 'assign')),
  onOperations('does not hear that a state has ended', (operations) => operations.filter((one) => one.do !== 'hear')),
  onEach('tells another event', (one) => (one.do === 'tell' ? { ...one, number: one.number + 1 } : one)),
  onEach('tells nothing but the name', (one) => (one.do === 'tell' ? { ...one, fixed: {}, from: undefined } : one)),
  onEach('starts another timer', (one) => (one.do === 'start' ? { ...one, number: one.number + 1 } : one)),
  onEach('starts a timer for another limit', (one) =>
    one.do === 'start' ? { ...one, fixed: { until: 0 }, from: undefined } : one,
  ),
  onEach('starts a timer instead of cancelling it', (one) =>
    one.do === 'cancel' ? { ...one, do: 'start', fixed: { until: 0 }, from: undefined } : one,
  ),
  {
    name: 'takes a guard that held for one that failed',
    mutate: (plan) => ({ ...plan, held: plan.failed, failed: plan.held }),
  },
  { name: 'does not ask the guard', mutate: (plan) => (plan.guard ? { ...plan, guard: () => true } : plan) },
  {
    name: 'leads to another configuration',
    mutate: (plan, { configurations }) =>
      plan.reached < 0 ? plan : { ...plan, reached: (plan.reached + 1) % configurations.length },
  },
  {
    name: 'stays where it is',
    mutate: (plan, _, configuration) => (plan.reached < 0 ? plan : { ...plan, reached: configuration }),
  },
  {
    name: 'takes what is refused',
    mutate: (plan, _, configuration) =>
      plan.guard || plan.reached !== REFUSED ? plan : { ...plan, reached: configuration },
  },
  {
    name: 'refuses what is taken in silence',
    mutate: (plan, _, configuration) =>
      plan.guard || plan.operations.length > 0 || plan.reached !== configuration ? plan : { ...plan, reached: REFUSED },
  },
];

/** What a compiler might get wrong beside its plans. */
export const OTHER_MUTATIONS: Readonly<Record<string, (tables: Tables) => Tables>> = {
  'opens no task': (tables) => ({ ...tables, tasks: [] }),
  'opens tasks in the opposite order': (tables) => ({ ...tables, tasks: turned(tables.tasks) }),
  'is never at rest': (tables) => ({ ...tables, atRest: [] }),
  'calls a state by another name': (tables) => ({ ...tables, names: [] }),
  'says it can take nothing': (tables) => ({ ...tables, accepted: [] }),
  'begins with another context': (tables) => ({ ...tables, context: { ...tables.context, more: true } }),
};

/** A pathway with a fault in every plan of one service, or only in the one end of a plan that is named. */
export function mutated(
  compiled: CompiledPathway,
  service: number,
  mutation: Mutation,
  leaf?: string,
): CompiledPathway {
  const [only, onlyType, answers = ''] = leaf?.split(' ') ?? [];
  return changed(compiled, service, (tables) => {
    const everywhere = (plan: Plan, configuration: number): Plan =>
      mutation.mutate(
        {
          ...plan,
          held: plan.held && everywhere(plan.held, configuration),
          failed: plan.failed && everywhere(plan.failed, configuration),
        },
        tables,
        configuration,
      );
    const along = (plan: Plan, way: string, configuration: number): Plan => {
      if (way === '') return mutation.mutate(plan, tables, configuration);
      const turn = way.startsWith('1') ? 'held' : 'failed';
      return { ...plan, [turn]: along(plan[turn] as Plan, way.slice(1), configuration) };
    };
    const faulty = (configuration: number, type: number): Plan => {
      const plan = tables.plan(configuration, type);
      if (leaf === undefined) return everywhere(plan, configuration);
      const here = String(configuration) === only && tables.types[type] === onlyType;
      return here ? along(plan, answers, configuration) : plan;
    };
    const plans = new Map<Plan, Plan>();
    return {
      ...tables,
      plan(configuration, type) {
        const sound = tables.plan(configuration, type);
        const plan = plans.get(sound) ?? faulty(configuration, type);
        plans.set(sound, plan);
        return plan;
      },
    };
  });
}

/** A pathway with the tables of one service changed. */
export function changed(
  compiled: CompiledPathway,
  service: number,
  change: (tables: Tables) => Tables,
): CompiledPathway {
  return {
    ...compiled,
    tables: compiled.tables.map((tables, number) => (number === service ? change(tables) : tables)),
  };
}

/** The lists in the opposite order, however long they grow. */
function turned(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return new Proxy(lists, {
    get: (target, place) => {
      const list = Reflect.get(target, place) as unknown;
      return Array.isArray(list) ? list.toReversed() : list;
    },
  });
}
