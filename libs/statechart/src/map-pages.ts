import { serviceOf } from '@frontdoor/cases';
import type { FrontDoorMap, ServiceOnMap, TaskOnMap } from './map.js';
import type { Move } from './map-moves.js';
import { inWords } from './map-words.js';

type Link = (service: ServiceOnMap) => string;

const WRITTEN_BY = '<!-- Written by `npm run map` from the machines. Change those, not this. -->';

/** The page of the whole front door: picture, services, tasks, roles, events. */
export function frontDoorPage(map: FrontDoorMap, picture: string): string {
  const tasks = map.services.flatMap((service) => service.tasks.map((task) => ({ service, task })));
  const roles = [...new Set(tasks.flatMap(({ task }) => task.who))].toSorted();
  const types = [...new Set(map.services.flatMap(({ takes, tells }) => [...takes, ...tells]))];
  return page(
    '# The front door',
    'How the services fit together under the policies they ship with. An arrow is what one service tells another and may move it; a dotted arrow is only noted.',
    fenced(picture),
    '## Services',
    table(
      ['service', 'what it is'],
      map.services.map((service) => [fromWhole(service), afterName(service)]),
    ),
    '## Tasks',
    table(
      ['task', 'what is done', 'by, all at the same time', 'in'],
      tasks.map(({ service, task }) => [code(task.id), task.says, codes(task.who), fromWhole(service)]),
    ),
    '## Roles',
    table(
      ['role', 'tasks'],
      roles.map((role) => [
        code(role),
        codes(tasks.filter(({ task }) => task.who.includes(role)).map(({ task }) => task.id)),
      ]),
    ),
    '## Events',
    table(
      ['event', 'comes from', 'taken by'],
      types.map((type) => [code(type), originOf(type, map, fromWhole), takersOf(type, map, fromWhole)]),
    ),
  );
}

/** The page of one service: picture, what it takes and tells, tasks, timers, and what it takes without moving. */
export function servicePage(service: ServiceOnMap, map: FrontDoorMap, picture: string, moves: readonly Move[]): string {
  const { name, takes, tells, tasks, timers } = service;
  const staying = moves.filter(({ to }) => to.length === 0);
  return page(
    `# ${name}`,
    `${afterName(service)}. [The whole front door](../front-door.md)`,
    fenced(picture),
    '## Takes',
    table(
      ['event', 'comes from'],
      takes.map((type) => [code(type), originOf(type, map, fromService)]),
    ),
    ...section(
      '## Tells',
      ['event', 'taken by'],
      tells.map((type) => [code(type), takersOf(type, map, fromService)]),
    ),
    ...section('## Tasks', ['task', 'by, all at the same time', 'choice', 'gives'], tasks.flatMap(rowsOf)),
    ...section(
      '## Timers',
      ['timer', 'gives'],
      timers.map(({ timer, gives }) => [code(timer), code(gives)]),
    ),
    ...section(
      '## Taken without leaving the state',
      ['in', 'event', 'when', 'tells'],
      staying.map(({ from, type = '', guard = '', tells }) => [
        from.path.length > 0 ? from.path.map(inWords).join(', ') : 'any state',
        code(type),
        inWords(guard),
        codes(tells),
      ]),
    ),
  );
}

function rowsOf({ id, says, who, begins, offers }: TaskOnMap): readonly (readonly string[])[] {
  const choices = [
    ...(begins === undefined ? [] : [['Take it up', begins] as const]),
    ...offers.map(({ says, type, asks = {} }) => [[says, ...Object.values(asks)].join('. Asks: '), type] as const),
  ];
  return choices.map(([choice, type], place) => [
    place === 0 ? `${code(id)} ${says}` : '',
    place === 0 ? codes(who) : '',
    choice,
    code(type),
  ]);
}

/** How an event comes about: told by a service, given by a task or a timer, or from outside. */
function originOf(type: string, map: FrontDoorMap, linkTo: Link): string {
  const { services, outside } = map;
  const service = services.find(({ id }) => id === serviceOf(type));
  if (service?.tells.includes(type)) return linkTo(service);
  const tasks = (service?.tasks ?? []).filter(
    ({ begins, offers }) => begins === type || offers.some((offer) => offer.type === type),
  );
  const timers = (service?.timers ?? []).filter(({ gives }) => gives === type);
  const origins = [
    ...tasks.map(({ id }) => `the task ${code(id)}`),
    ...timers.map(({ timer }) => `the timer ${code(timer)}`),
    ...(outside.some(({ types }) => types.includes(type)) ? ['outside'] : []),
  ];
  return origins.length > 0 ? origins.join(', ') : 'nothing under these policies';
}

function takersOf(type: string, { services }: FrontDoorMap, linkTo: Link): string {
  return services
    .filter(({ takes }) => takes.includes(type))
    .map(linkTo)
    .join(', ');
}

function section(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [heading, table(columns, rows)];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function afterName({ says }: ServiceOnMap): string {
  const words = says.slice(says.indexOf(':') + 1).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const page = (...parts: readonly string[]) => `${[WRITTEN_BY, ...parts].join('\n\n')}\n`;
const fromWhole: Link = ({ id, name }) => `[${name}](${pageOf(id)})`;
const fromService: Link = ({ id, name }) => `[${name}](${id}.md)`;
const code = (name: string) => (name === '' ? '' : `\`${name}\``);
const codes = (names: readonly string[]) => names.map(code).join(', ');

/** The file of a service's page, from the page of the whole. */
export const pageOf = (id: string) => `services/${id}.md`;

/** A picture as Markdown shows it. */
export const fenced = (picture: string) => `\`\`\`mermaid\n${picture.trimEnd()}\n\`\`\``;
