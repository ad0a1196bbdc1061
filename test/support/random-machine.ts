import { type AnyStateMachine, assign, setup } from 'xstate';
import { AT_REST, type Service, cancel, nodesOf, start, takenTypes, tell } from '@frontdoor/statechart';
import { z } from 'zod';
import type { Chance } from '../equivalence/chance.js';

interface Counted {
  readonly n: number;
  readonly m: number;
  readonly last: string;
}
interface Given {
  readonly type: string;
  readonly data?: { readonly k: number };
}

/** A state while it is being drawn up. */
interface Drawn {
  readonly id: string;
  readonly key: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly parent: Drawn | undefined;
  readonly children: Drawn[];
  /** Whether the machine begins in it: there it may tell nothing, having been given nothing. */
  readonly first: boolean;
}
type Draft = Record<string, unknown>;

const TYPES = ['random.a', 'random.b', 'random.c', 'random.d', 'random.e'];
const GUARDS = ['isZero', 'isSmall', 'isMore', 'isOne', 'isA', 'isNamed', 'isNever', 'isAlways'];
const ACTIONS = [
  'count',
  'keep',
  'note',
  'tellCount',
  'tellEvent',
  'startTimer',
  'startOther',
  'stopTimer',
  'stopOther',
];
const ASSIGNS = ['count', 'keep', 'note'];
const TELLINGS = ['tellCount', 'tellEvent', 'stopTimer'];

const kit = setup({
  types: { context: {} as Counted, events: {} as Given },
  guards: {
    isZero: ({ context }) => context.n === 0,
    isSmall: ({ context: { n } }) => n < 2,
    isMore: ({ context: { n, m } }) => m > n,
    isOne: ({ event }) => event.data?.k === 1,
    isA: ({ event: { type } }) => type === 'random.a',
    isNamed: ({ context, event }) => context.last !== event.type,
    isNever: () => false,
    isAlways: () => true,
  },
  actions: {
    count: assign({ n: ({ context }) => (context.n + 1) % 4, m: ({ context }) => context.n }),
    keep: assign(({ context, event }) => ({ m: event.data?.k ?? context.m })),
    note: assign({ last: ({ event }) => event.type }),
    tellCount: tell('random.counted', ({ context: { n, m } }) => ({ n, m })),
    tellEvent: tell('random.heard', ({ context, event }) => ({ last: context.last, type: event.type })),
    startTimer: start('timer', 'random.a', ({ context }) => ({ amount: context.n, unit: 'hours' })),
    startOther: start('other', 'random.b', { until: 'next-opening' }),
    stopTimer: cancel('timer'),
    stopOther: cancel('other'),
  },
});

/** A service whose machine is drawn by chance, anywhere in our dialect, and always comes to rest. */
export function randomService(chance: Chance): Service {
  const root = drawn(chance, 'random', undefined, 0);
  const all = within(root);
  const draft = drafted(chance, root, all);
  const on = { 'random.a': {}, 'random.b': {}, ...(draft['on'] as Draft) };
  const config: Draft = { ...draft, on, id: 'random', context: { n: 0, m: 1, last: '' } };
  const machine: AnyStateMachine = kit.createMachine(config as never) as never;
  const named = nodesOf(machine).flatMap(({ meta }) => (meta as { task?: string } | undefined)?.task ?? []);
  return {
    id: 'random',
    says: 'A service of no meaning',
    machine,
    tasks: Object.fromEntries(named.map((task) => [task, { says: task, who: ['nobody'], offers: [] }])),
    takes: Object.fromEntries(takenTypes(machine).map((type) => [type, z.object({ k: z.enum(K) })])),
    tells: { 'random.counted': z.object({}), 'random.heard': z.object({}) },
  };
}

const K = { zero: 0, one: 1, two: 2 } as const;

function drawn(chance: Chance, key: string, parent: Drawn | undefined, depth: number): Drawn {
  const type = depth === 0 ? chance.pick(['compound', 'parallel'] as const) : typeAt(chance, parent, depth);
  const first = !parent || (parent.first && (parent.type === 'parallel' || key === 's0'));
  const node: Drawn = { id: parent ? `${parent.id}-${key}` : key, key, type, parent, children: [], first };
  if (type === 'atomic' || type === 'final') return node;
  const count = 2 + chance.below(depth === 0 ? 3 : 2);
  for (let child = 0; child < count; child++) node.children.push(drawn(chance, `s${child}`, node, depth + 1));
  return node;
}

function typeAt(chance: Chance, parent: Drawn | undefined, depth: number): Drawn['type'] {
  const mayEnd = parent?.type === 'compound' && parent.children.length > 0;
  if (mayEnd && chance.oneIn(depth === 1 ? 8 : 2)) return 'final';
  if (depth >= 3 || chance.oneIn(2)) return 'atomic';
  return chance.oneIn(3) ? 'parallel' : 'compound';
}

const within = (node: Drawn): readonly Drawn[] => [node, ...node.children.flatMap(within)];

function drafted(chance: Chance, node: Drawn, all: readonly Drawn[]): Draft {
  const { children, id, type } = node;
  const named = { id, ...(node.parent && chance.oneIn(3) ? { meta: { task: `task ${id}` } } : {}) };
  const acting = { ...maybe(chance, 'entry', node.first ? ASSIGNS : ACTIONS), ...maybe(chance, 'exit', ACTIONS) };
  const tagged = chance.oneIn(4) ? { tags: [AT_REST] } : {};
  if (type === 'final') return { ...named, ...acting, ...tagged, type: 'final' };
  const states = Object.fromEntries(children.map((child) => [child.key, drafted(chance, child, all)]));
  const initial = { initial: chance.oneIn(6) && node.parent ? { target: 's0', actions: ['note'] } : 's0' };
  const inner = type === 'atomic' ? {} : type === 'parallel' ? { type, states } : { ...initial, states };
  return { ...named, ...acting, ...tagged, ...inner, ...moves(chance, node, all) };
}

function moves(chance: Chance, node: Drawn, all: readonly Drawn[]): Draft {
  const types = chance.some(TYPES, 1 + chance.below(3));
  const on = Object.fromEntries(types.map((type) => [type, candidates(chance, node, all)]));
  const later = (node.parent?.type === 'compound' ? node.parent.children : []).filter(({ key }) => key > node.key);
  const always = !node.first && chance.oneIn(3) ? [onward(chance, later)] : [];
  const onDone = node.parent && node.children.length > 0 && chance.oneIn(2) ? { onDone: onward(chance, later) } : {};
  return { on, ...onDone, ...(always.length > 0 ? { always } : {}) };
}

/** What an event does, in the order in which it is tried; now and then nothing at all, which is to refuse in silence. */
function candidates(chance: Chance, node: Drawn, all: readonly Drawn[]): unknown {
  if (chance.oneIn(10)) return {};
  return Array.from({ length: 1 + chance.below(3) }, (_, place) => ({
    ...(place === 0 && chance.oneIn(3) ? {} : { guard: chance.pick(GUARDS) }),
    ...(chance.oneIn(4) ? {} : { target: `#${chance.pick(all.slice(1)).id}` }),
    ...(chance.oneIn(4) ? { reenter: true } : {}),
    ...maybe(chance, 'actions', ACTIONS),
  }));
}

/** A move without an event goes only to a later sibling, or only tells: so that no machine goes round for ever. */
function onward(chance: Chance, later: readonly Drawn[]): Draft {
  const guarded = chance.oneIn(4) ? {} : { guard: chance.pick(GUARDS) };
  if (later.length === 0) return { ...guarded, actions: chance.some(TELLINGS, 1) };
  return { ...guarded, target: `#${chance.pick(later).id}`, ...maybe(chance, 'actions', ACTIONS) };
}

function maybe(chance: Chance, name: string, from: readonly string[]): Draft {
  if (from.length === 0 || chance.oneIn(2)) return {};
  return { [name]: chance.some(from, 1 + chance.below(2)) };
}
