import type { StateNode } from 'xstate';
import { nodesOf } from './dialect.js';
import { arrowLines } from './map-arrow-lines.js';
import { type Arrow, type Move, arrowOf, isChoice, isLeaf, movesOf, staysTelling } from './map-moves.js';
import { happening, inWords } from './map-words.js';
import { AT_REST, type Service, type StateMeta } from './service.js';

/**
 * One service's machine as a Mermaid state diagram.
 *
 * On each arrow stands what happens, then a guard in brackets, then after a stroke what is told. What a state takes
 * without being left and without telling is on the service's page, not in the picture.
 */
export function stateMermaid(service: Service): string {
  const { root } = service.machine;
  const nodes = nodesOf(service.machine).slice(1);
  const lines = [
    'stateDiagram-v2',
    ...new Pen(service).within(root, '  '),
    ...styled(
      'rest',
      'stroke-dasharray: 5 4',
      nodes.filter(({ tags }) => tags.includes(AT_REST)),
    ),
    ...styled(
      'task',
      'stroke-width: 2px',
      nodes.filter((node) => taskOf(node) !== undefined),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Draws states, each with what is within it. */
class Pen {
  private readonly moves: readonly Move[];
  private readonly arrows: readonly Arrow[];

  constructor(private readonly service: Service) {
    this.moves = movesOf(service.machine);
    this.arrows = this.moves.flatMap((move) => arrowOf(move) ?? []);
  }

  within(node: StateNode, indent: string): readonly string[] {
    const children = Object.values(node.states);
    if (node.type !== 'parallel')
      return [...this.states(children, indent), ...this.start(node, indent), ...this.ways(node, indent)];
    return children.flatMap((part, place) => [
      ...(place > 0 ? [`${indent}--`] : []),
      ...(isLeaf(part) || part.type === 'parallel' ? this.states([part], indent) : this.part(part, indent)),
    ]);
  }

  /** One part of a state whose parts go on side by side; its name stands where it starts. */
  private part(node: StateNode, indent: string): readonly string[] {
    const named = this.start(node, indent).map((line) => `${line} : ${inWords(node.key)}`);
    return [...this.states(Object.values(node.states), indent), ...named, ...this.ways(node, indent)];
  }

  private states(nodes: readonly StateNode[], indent: string): readonly string[] {
    return nodes.flatMap((node) => {
      if (isChoice(node)) return [`${indent}state ${idOf(node)} <<choice>>`];
      const own = `${indent}state "${this.label(node)}" as ${idOf(node)}`;
      if (!isLeaf(node)) return [`${own} {`, ...this.within(node, `${indent}  `), `${indent}}`];
      return node.type === 'final' ? [own, `${indent}${idOf(node)} --> [*]`] : [own];
    });
  }

  /** A state's name, its task, and what it takes and tells of without being left; a state around others only its name. */
  private label(node: StateNode): string {
    const name = inWords(node.key);
    if (!isLeaf(node)) return name;
    const task = taskOf(node);
    const stays = arrowLines(
      this.moves.flatMap((move) => staysTelling(move, node) ?? []),
      this.service,
    );
    return [name, ...(task === undefined ? [] : [`task: ${happening(task)}`]), ...stays].join('<br/>');
  }

  private start(node: StateNode, indent: string): readonly string[] {
    return node.initial.target.slice(0, 1).map((first) => `${indent}[*] --> ${idOf(first)}`);
  }

  /** The arrows between the states within a state, one for each pair of states. */
  private ways(node: StateNode, indent: string): readonly string[] {
    const pairs = new Map<string, Arrow[]>();
    for (const arrow of this.arrows.filter(({ to }) => to.parent === node)) {
      const pair = `${arrow.from === node ? anyId(node) : idOf(arrow.from)} --> ${idOf(arrow.to)}`;
      pairs.set(pair, [...(pairs.get(pair) ?? []), arrow]);
    }
    const anywhere = this.arrows.some(({ from, to }) => from === node && to.parent === node);
    return [
      ...(anywhere ? [`${indent}state "at any time" as ${anyId(node)}`] : []),
      ...[...pairs].map(([pair, arrows]) => `${indent}${pair} : ${arrowLines(arrows, this.service).join('<br/>')}`),
    ];
  }
}

function styled(name: string, style: string, nodes: readonly StateNode[]): readonly string[] {
  return nodes.length === 0 ? [] : [`  classDef ${name} ${style}`, `  class ${nodes.map(idOf).join(', ')} ${name}`];
}

function taskOf({ meta }: StateNode): string | undefined {
  return (meta as StateMeta | undefined)?.task;
}

const anyId = (node: StateNode) => `${idOf(node)}_any`;

/** An id Mermaid takes: no hyphens or dots, and never one of its own words. */
function idOf(node: StateNode): string {
  return ['s', ...node.path].join('_').replaceAll(/\W/g, '_');
}
