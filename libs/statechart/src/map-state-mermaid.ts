import type { AnyStateMachine, StateNode } from 'xstate';
import { type Arrow, arrowOf, isChoice, isForeign, isLeaf, movesOf } from './map-moves.js';
import { happening, inWords, listed, owner } from './map-words.js';
import { timersOf } from './pathway.js';
import { AT_REST, type Service, type StateMeta } from './service.js';

/**
 * One service's machine as a Mermaid state diagram.
 *
 * What happens stands on each arrow, without the service's own name, then a guard in brackets, then what is told. What a
 * state takes without being left and without telling is in the table beside the picture, not in it.
 */
export function stateMermaid(service: Service): string {
  const { machine } = service;
  const pen = new Pen(service);
  const rest = [...drawable(machine.root)].filter((node) => node.tags.includes(AT_REST)).map(idOf);
  const working = [...drawable(machine.root)].filter((node) => taskOf(node) !== undefined).map(idOf);
  const lines = [
    'stateDiagram-v2',
    ...pen.within(machine.root, '  '),
    ...(rest.length > 0 ? ['  classDef rest stroke-dasharray: 5 4', `  class ${rest.join(', ')} rest`] : []),
    ...(working.length > 0 ? ['  classDef task stroke-width: 2px', `  class ${working.join(', ')} task`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Draws states, each with the arrows between the states in it. */
class Pen {
  private readonly arrows: readonly Arrow[];
  private readonly timed: ReadonlySet<string>;
  private readonly machine: AnyStateMachine;

  constructor(service: Service) {
    this.machine = service.machine;
    this.arrows = movesOf(service.machine).flatMap((move) => arrowOf(move) ?? []);
    this.timed = new Set(timersOf(service).map(([, type]) => type));
  }

  /** What is drawn inside a state. */
  within(node: StateNode, indent: string): readonly string[] {
    const children = Object.values(node.states);
    if (node.type === 'parallel') {
      return children.flatMap((region, place) => [
        ...(place > 0 ? [`${indent}--`] : []),
        ...this.state(region, indent),
      ]);
    }
    const anywhere = this.arrows.some(({ from }) => from === node) ? [`${indent}state "at any time" as ${anyId(node)}`] : [];
    return [
      ...children.flatMap((child) => this.state(child, indent)),
      ...anywhere,
      ...node.initial.target.map((first) => `${indent}[*] --> ${idOf(first)}`),
      ...this.arrowsIn(node, indent),
    ];
  }

  private state(node: StateNode, indent: string): readonly string[] {
    if (isChoice(node)) return [`${indent}state ${idOf(node)} <<choice>>`];
    const own = `${indent}state "${labelOf(node)}" as ${idOf(node)}`;
    if (isLeaf(node)) return node.type === 'final' ? [own, `${indent}${idOf(node)} --> [*]`] : [own];
    return [`${own} {`, ...this.within(node, `${indent}  `), `${indent}}`];
  }

  private arrowsIn(node: StateNode, indent: string): readonly string[] {
    const here = this.arrows.filter(({ to }) => to.parent === node);
    const ends = new Map(here.map((arrow) => [`${startOf(arrow, node)} --> ${idOf(arrow.to)}`, arrow]));
    return [...ends.keys()].map((end) => {
      const same = here.filter((arrow) => `${startOf(arrow, node)} --> ${idOf(arrow.to)}` === end);
      const lines = this.linesOf(same);
      return `${indent}${end}${lines.length > 0 ? ` : ${lines.join('<br/>')}` : ''}`;
    });
  }

  /** What stands on an arrow: a line for each different thing that may happen. */
  private linesOf(arrows: readonly Arrow[]): readonly string[] {
    const kinds = new Map<string, Arrow[]>();
    for (const arrow of arrows) {
      const kind = `${this.causeOf(arrow)}|${afterCause(arrow)}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), arrow]);
    }
    return [...kinds.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const owners = same.flatMap(({ move: { type } }) => (type && isForeign(type, this.machine) ? owner(type) : []));
      const by = owners.length > 0 ? ` by ${listed(owners)}` : '';
      return `${this.causeOf(first)}${by}${afterCause(first)}`.trim() || [];
    });
  }

  private causeOf({ move: { type, whenDone } }: Arrow): string {
    if (whenDone) return 'all done';
    if (type === undefined) return '';
    return this.timed.has(type) ? `⏱ ${happening(type)}` : happening(type);
  }
}

function afterCause({ move: { guard, tells }, leaving, entering }: Arrow): string {
  return [
    leaving ? ` while ${inWords(leaving.key)}` : '',
    guard === undefined ? '' : ` [${inWords(guard)}]`,
    entering.length > 0 ? ` into ${listed(entering.map(({ key }) => inWords(key)))}` : '',
    tells.length > 0 ? ` / ${listed(tells.map(happening))}` : '',
  ].join('');
}

function labelOf(node: StateNode): string {
  const task = taskOf(node);
  return task === undefined ? inWords(node.key) : `${inWords(node.key)}<br/>task ${happening(task)}`;
}

function taskOf({ meta }: StateNode): string | undefined {
  return (meta as StateMeta | undefined)?.task;
}

function* drawable(node: StateNode): Generator<StateNode> {
  for (const child of Object.values(node.states)) {
    yield child;
    yield* drawable(child);
  }
}

const startOf = ({ from }: Arrow, around: StateNode) => (from === around ? anyId(around) : idOf(from));
const anyId = (node: StateNode) => `${idOf(node)}_any`;

/** An id Mermaid takes: no hyphens or dots, and never one of its own words. */
function idOf(node: StateNode): string {
  return ['s', ...node.path].join('_').replaceAll(/\W/g, '_');
}
