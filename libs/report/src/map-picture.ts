import type { ServiceFlow, Flow } from './map-flows.js';
import type { MapLayout, Point } from './map-layout.js';
import { escaped } from './html.js';
import { sayHours, sayNumber } from './say.js';

/** Unit: pixels. */
const FONT = 14;
const ROUND = 7;
const WIDEST = 7;

/** Draws the map of one design into a layout that all designs share: what a design does not use is left faint. */
export function mapPicture(
  id: string,
  layout: MapLayout,
  services: readonly ServiceFlow[],
  flows: readonly Flow[],
  names: ReadonlyMap<string, string>,
): string {
  const largest = Math.max(1, ...flows.map(({ count }) => count));
  const drawn = layout.arrows.flatMap((arrow) => {
    const flow = flows.find(({ from, to }) => from === arrow.from && to === arrow.to);
    return flow ? [{ ...arrow, count: flow.count }] : [];
  });
  const lines = drawn.map(({ points, count }) => line(points, 1.2 + (WIDEST - 1.2) * Math.sqrt(count / largest), id));
  const labels = drawn.map(({ label, labelWidth, count }) => labelOf(label, labelWidth, sayFlow(count)));
  const boxes = layout.boxes.map((box) =>
    boxOf(
      box,
      services.find((service) => service.id === box.id),
      names.get(box.id) ?? box.id,
    ),
  );
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Arial,Helvetica,sans-serif" font-size="${FONT}" style="min-width:min(${width}px,820px)"><defs><marker id="${id}-head" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#505a5f"/></marker></defs>${lines.join('')}${boxes.join('')}${labels.join('')}</svg>`;
}

/** A flow as its label says it. */
export function sayFlow(count: number): string {
  return count < 10 ? sayNumber(count, 1) : sayNumber(count);
}

/** How wide a label is. Unit: pixels. */
export const labelWidth = (text: string): number => text.length * 8 + 8;

function line(points: readonly Point[], width: number, id: string): string {
  return `<path d="${rounded(points)}" fill="none" stroke="#8a9399" stroke-width="${width.toFixed(1)}" stroke-linejoin="round" marker-end="url(#${id}-head)"/>`;
}

/** A way through points with its corners rounded. */
function rounded(points: readonly Point[]): string {
  return points
    .map((point, place) => {
      const [before, after] = [points[place - 1], points[place + 1]];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
    })
    .join('');
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(ROUND, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function labelOf({ x, y }: Point, width: number, text: string): string {
  return `<text x="${(x + width / 2).toFixed(1)}" y="${(y + 13.5).toFixed(1)}" text-anchor="middle" fill="#0b0c0c" stroke="#fff" stroke-width="4" paint-order="stroke">${text}</text>`;
}

function boxOf(box: MapLayout['boxes'][number], service: ServiceFlow | undefined, name: string): string {
  const { x, y, width, height } = box;
  const middle = (x + width / 2).toFixed(1);
  const frame = `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width}" height="${height}" rx="4"`;
  const text = (line: number, said: string, more = '') =>
    `<text x="${middle}" y="${(y + line).toFixed(1)}" text-anchor="middle"${more}>${escaped(said)}</text>`;
  if (!service) {
    return `${frame} fill="#fff" stroke="#b1b4b6" stroke-dasharray="4 3"/>${text(28, name, ' fill="#505a5f"')}${text(48, 'not used', ' fill="#505a5f"')}`;
  }
  const wait = service.waitHours === undefined ? 'no work of its own' : waitSaid(service.waitHours);
  return `${frame} fill="#eef3f9" stroke="#1d70b8" stroke-width="1.5"/>${text(20, name, ' font-weight="bold" fill="#0b0c0c"')}${text(39, `${sayFlow(service.comes)} come`, ' fill="#0b0c0c"')}${text(57, wait, ' fill="#0b0c0c"')}`;
}

const waitSaid = (hours: number): string => (hours < 0.01 ? 'no wait' : `wait ${sayHours(hours)}`);

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
