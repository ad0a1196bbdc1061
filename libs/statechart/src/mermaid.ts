import type { Edge, FrontDoorMap, ServiceOnMap } from './map.js';
import { happening } from './map-words.js';

/** Services drawn together, by id, under a heading. */
export interface Group {
  readonly heading: string;
  readonly services: readonly string[];
}

/** How the services we ship are drawn together; one in no group, or the only one of its group, stands by itself. */
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
  { heading: 'Beyond the front door', services: ['missing', 'cse', 'homeless-16-17', 'camhs', 'salt'] },
  { heading: 'Care', services: ['edge-of-care', 'looked-after'] },
  { heading: 'Oversight', services: ['quality-assurance', 'escalation', 'management-oversight'] },
];

/**
 * The whole front door as a Mermaid flowchart.
 *
 * An arrow is what one service tells another and may move it; a dotted one is only noted, so that a child is not sent
 * round again. Each says what happened, or how many things may.
 */
export function frontDoorMermaid(map: FrontDoorMap, groups: readonly Group[] = GROUPS): string {
  const boxes = groups
    .map(({ heading, services }) => ({ heading, services: map.services.filter(({ id }) => services.includes(id)) }))
    .filter(({ services }) => services.length > 1);
  const alone = map.services.filter((service) => !boxes.some(({ services }) => services.includes(service)));
  const lines = [
    'flowchart TB',
    ...(map.outside.length > 0 ? ['  outside(["Anyone who is worried about a child"])'] : []),
    ...alone.map((service) => `  ${box(service)}`),
    ...boxes.flatMap(({ heading, services }, number) => [
      `  subgraph group_${number}["${heading}"]`,
      ...services.map((service) => `    ${box(service)}`),
      '  end',
    ]),
    ...map.outside.map(({ to, types }) => `  outside -->|"${label(types)}"| ${nodeId(to)}`),
    ...map.edges.flatMap((edge, place) => arrow(edge, place, map.edges)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Two services that move each other stand on one arrow with two heads, drawn where the first of the pair comes. */
function arrow(edge: Edge, place: number, all: readonly Edge[]): readonly string[] {
  const { from, to, moving } = edge;
  if (moving.length === 0) return [`  ${nodeId(from)} -.-> ${nodeId(to)}`];
  const back = all.findIndex((other) => other.from === to && other.to === from && other.moving.length > 0);
  if (back >= 0 && back < place) return [];
  const types = [...moving, ...(all[back]?.moving ?? [])];
  return [`  ${nodeId(from)} ${back < 0 ? '-->' : '<-->'}|"${label(types)}"| ${nodeId(to)}`];
}

const box = ({ id, name }: ServiceOnMap) => `${nodeId(id)}["${name}"]`;

/** Up to two happenings by name, more as a count. */
function label(types: readonly string[]): string {
  return types.length > 2 ? `${types.length} events` : [...new Set(types.map(happening))].join('<br/>');
}

/** An id Mermaid takes: no hyphens, and never one of its own words. */
function nodeId(id: string): string {
  return `s_${id.replaceAll(/\W/g, '_')}`;
}
