import type { StateNode } from 'xstate';
import type { Facts } from '@frontdoor/cases';
import type { RuleSet, Sign } from '@frontdoor/standards';
import { type Offer, type Pathway, type Service, type StateMeta, nodesOf, ruleOf } from '@frontdoor/statechart';

/** What doing a task can bring about at once, as the machine's picture has it, whatever its guards say. */
interface Outcome {
  /** Events that happen: what is answered, and what the service then tells. */
  readonly happens: readonly { readonly type: string; readonly data: Facts }[];
  /** Tasks of the same service that open straight after. */
  readonly opens: readonly string[];
}

/**
 * The standards that doing a task serves, by task: those whose clocks one of its answers stops, or is followed straight
 * away by a task of the same service that does. An assessment is so due when its authorisation is.
 */
export function standardsServed(pathway: Pathway, { standards }: RuleSet): ReadonlyMap<string, ReadonlySet<string>> {
  const outcomes = new Map(
    pathway.tasks.map(({ id, service }) => [id, outcomeOf(id, pathway.services[service] as Service)]),
  );
  const stopped = (task: string): readonly string[] => {
    const happens = outcomes.get(task)?.happens ?? [];
    const isStop = (sign: Sign) => happens.some((one) => shows(one, sign));
    return standards.filter(({ stopsOn }) => stopsOn.some(isStop)).map(({ id }) => id);
  };
  return new Map(
    pathway.tasks.map(({ id }) => [id, new Set([...following(id, outcomes)].flatMap((task) => stopped(task)))]),
  );
}

/** A task, and those that come straight after it, and after those. */
function following(task: string, outcomes: ReadonlyMap<string, Outcome>): ReadonlySet<string> {
  const found = new Set([task]);
  for (const one of found) for (const next of outcomes.get(one)?.opens ?? []) found.add(next);
  return found;
}

function outcomeOf(task: string, service: Service): Outcome {
  const offers = service.tasks[task]?.offers ?? [];
  const begins = service.tasks[task]?.begins;
  const doing = [
    ...offers.map((offer) => ({ type: offer.type, data: saidBy(offer) })),
    ...(begins === undefined ? [] : [{ type: begins, data: {} }]),
  ];
  const types = new Set(doing.map(({ type }) => type));
  const moves = statesOf(task, service).flatMap((node) =>
    withAncestors(node).flatMap((one) =>
      [...one.transitions.values()].flat().filter((move) => types.has(move.eventType)),
    ),
  );
  const entered = moves.flatMap(({ target = [] }) => target.flatMap((node) => entering(node)));
  const actions = [
    ...moves.flatMap((move) => move.actions),
    ...entered.flatMap(({ entry, always = [] }) => [...entry, ...always.flatMap((move) => move.actions)]),
  ];
  const told = actions.map((action) =>
    typeof action === 'string' ? ruleOf(service.machine.implementations.actions[action]) : undefined,
  );
  return {
    happens: [
      ...doing,
      ...told.flatMap((rule) =>
        rule?.do === 'tell' ? [{ type: rule.type, data: typeof rule.data === 'function' ? {} : rule.data }] : [],
      ),
    ],
    opens: entered.flatMap((node) => tasksOf(node)),
  };
}

function statesOf(task: string, { machine }: Service): readonly StateNode[] {
  return nodesOf(machine).filter((node) => tasksOf(node).includes(task));
}

function tasksOf({ meta }: StateNode): readonly string[] {
  const { task } = (meta ?? {}) as StateMeta;
  return task === undefined ? [] : [task];
}

function withAncestors(node: StateNode): readonly StateNode[] {
  return node.parent ? [node, ...withAncestors(node.parent)] : [node];
}

/** A state that is entered, with the states entered in it, and those it goes straight on to. */
function entering(node: StateNode, seen: Set<StateNode> = new Set()): readonly StateNode[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const inner = node.type === 'parallel' ? Object.values(node.states) : (node.initial?.target ?? []);
  const onward = (node.always ?? []).flatMap(({ target = [] }) => target);
  return [node, ...[...inner, ...onward].flatMap((next) => entering(next, seen))];
}

/** The facts of an offer; what it asks for may be anything. */
function saidBy({ data }: Offer): Facts {
  return data;
}

/** Whether an event may be one that a sign looks for: what it does not say beforehand may be so. */
function shows({ type, data }: { readonly type: string; readonly data: Facts }, sign: Sign): boolean {
  if (type !== sign.type) return false;
  return Object.entries(sign.where ?? {}).every(([fact, wanted]) => {
    const said = data[fact];
    if (said === undefined) return true;
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return Array.isArray(said) ? said.some((one) => values.includes(one)) : values.includes(said);
  });
}
