import { serviceOf } from '@frontdoor/cases';
import { type Arrow, isChoice } from './map-moves.js';
import { happening, inWords, listed, owner } from './map-words.js';
import { timersOf } from './pathway.js';
import type { Service } from './service.js';

/** What stands on the arrow between two states: a line for each thing that may happen on it. */
export function arrowLines(arrows: readonly Arrow[], service: Service): readonly string[] {
  const timed = new Set(timersOf(service).map(([, type]) => type));
  const alike = groupedBy(arrows, ({ move, ...arrow }) => `${hasCause(move)}${consequence({ move, ...arrow })}`);
  const lines = alike.map((same) => `${causes(same, service.id, timed)}${consequence(same[0])}`.trim());
  return lines.length > 1 ? lines.map((line) => `· ${line}`) : lines;
}

/** What brings the same about: another service's event named with the service, or by itself when many tell it. */
function causes(arrows: readonly [Arrow, ...Arrow[]], own: string, timed: ReadonlySet<string>): string {
  const types = arrows.flatMap(({ move: { type } }) => type ?? []);
  if (types.length === 0) return causeless(arrows);
  const named = groupedBy([...new Set(types)], happening).map((same) => {
    const [type] = same;
    if (timed.has(type)) return `${happening(type)} (timer)`;
    if (serviceOf(type) === own || same.length > 2) return happening(type);
    return `${same.map(owner).join(' or ')} ${happening(type)}`;
  });
  return listed(named);
}

function causeless([{ from, move }]: readonly [Arrow, ...Arrow[]]): string {
  if (move.whenDone) return 'all done';
  return isChoice(from) && move.guard === undefined ? 'otherwise' : '';
}

function consequence({ move: { guard, tells }, leaving, entering }: Arrow): string {
  return [
    leaving ? ` while ${inWords(leaving.key)}` : '',
    guard === undefined ? '' : ` [${inWords(guard)}]`,
    entering.length > 0 ? ` into ${listed(entering.map(({ key }) => inWords(key)))}` : '',
    tells.length > 0 ? ` / ${listed(tells.map(happening))}` : '',
  ].join('');
}

const hasCause = ({ type, whenDone }: Arrow['move']) => `${type === undefined}${whenDone}`;

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}
