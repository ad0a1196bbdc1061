import type { Edge, FrontDoorMap, ServiceOnMap } from './map.js';
import { happening } from './map-words.js';

/** Services drawn together, by id, under a heading. */
export interface Group {
  readonly heading: string;
  readonly services: readonly string[];
}

/** How the services we ship are drawn together; a service in none of these stands by itself. */
export const GROUPS: readonly Group[] = [
  { heading: 'The door', services: ['front-door', 'emergency-duty', 'access-centre', 'triage', 'mash'] },
  { heading: 'Help', services: ['early-help'] },
  {
    heading: 'Social work',
    services: [
      'initial-response',
      'assessment',
      'strategy-discussion',
      'section-47',
      'conference',
      'child-protection-plan',
      'child-in-need-plan',
    ],
  },
];

/**
 * The whole front door as a Mermaid flowchart.
 *
 * An arrow is what one service tells another and may move it; a dotted one is only noted, so that a child is not sent
 * round again. Each says what happened when that is one thing, and how many things when it is more.
 */
export function frontDoorMermaid(map: FrontDoorMap, groups: readonly Group[] = GROUPS): string {
  const grouped = new Set(groups.flatMap(({ services }) => services));
  const alone = map.services.filter(({ id }) => !grouped.has(id));
  const lines = [
    'flowchart LR',
    ...(map.outside.length > 0 ? ['  outside(["Anyone who is worried about a child"])'] : []),
    ...alone.map((service) => `  ${box(service)}`),
    ...groups.flatMap((group, number) => drawn(group, number, map.services)),
    ...map.outside.map(({ to, types }) => `  outside -->|"${label(types)}"| ${nodeId(to)}`),
    ...map.edges.map(arrow),
  ];
  return `${lines.join('\n')}\n`;
}

function drawn({ heading, services }: Group, number: number, all: readonly ServiceOnMap[]): readonly string[] {
  const members = all.filter(({ id }) => services.includes(id));
  return members.length === 0
    ? []
    : [`  subgraph group_${number}["${heading}"]`, ...members.map((service) => `    ${box(service)}`), '  end'];
}

function arrow({ from, to, types, moving }: Edge): string {
  return moving.length > 0
    ? `  ${nodeId(from)} -->|"${label(moving)}"| ${nodeId(to)}`
    : `  ${nodeId(from)} -.-> ${nodeId(to)}`;
}

const box = ({ id, name }: ServiceOnMap) => `${nodeId(id)}["${name}"]`;

const label = (types: readonly string[]) =>
  types.length === 1 ? happening(types[0] ?? '') : `${types.length} events`;

/** An id Mermaid takes: no hyphens, and never one of its own words. */
export function nodeId(id: string): string {
  return `s_${id.replaceAll(/\W/g, '_')}`;
}
