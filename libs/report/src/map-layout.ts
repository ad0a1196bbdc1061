import ElkModule from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk-api.js';

/** A box of the map. */
export interface MapBox {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** An arrow of the map, and how long its label is. */
export interface MapArrow {
  readonly from: string;
  readonly to: string;
  readonly labelWidth: number;
}

/** A point of a drawing. Unit: pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (MapBox & Point)[];
  readonly arrows: readonly (MapArrow & { readonly points: readonly Point[]; readonly label: Point })[];
}

/** Unit: pixels. */
export const LABEL_HEIGHT = 18;

/** How a layout is to come out: from the top down, with room for labels. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '34',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
};

/** Lays a map out; the same boxes and arrows come out in the same places. */
export async function layOut(boxes: readonly MapBox[], arrows: readonly MapArrow[]): Promise<MapLayout> {
  const laid = await elk().layout({
    id: 'map',
    layoutOptions: OPTIONS,
    children: boxes.map(({ id, width, height }) => ({ id, width, height })),
    edges: arrows.map(({ from, to, labelWidth }, place) => ({
      id: `arrow-${place}`,
      sources: [from],
      targets: [to],
      labels: [{ text: String(place), width: labelWidth, height: LABEL_HEIGHT }],
    })),
  });
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    boxes: boxes.map((box, place) => ({ ...box, ...pointOf(laid.children?.[place]) })),
    arrows: arrows.map((arrow, place) => ({ ...arrow, ...wayOf(laid, place) })),
  };
}

interface Elk {
  readonly layout: (graph: ElkNode) => Promise<ElkNode>;
}

/** The library is written for CommonJS, where what it exports is the class or holds it, by the loader. */
function elk(): Elk {
  const found = ElkModule as unknown as { readonly default?: new () => Elk } & (new () => Elk);
  return new (found.default ?? found)();
}

function wayOf({ edges }: ElkNode, place: number): { readonly points: readonly Point[]; readonly label: Point } {
  const edge = edges?.find(({ id }) => id === `arrow-${place}`);
  const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  return { points, label: pointOf(edge?.labels?.[0]) };
}

const pointOf = (found: Partial<Point> | undefined): Point => ({ x: found?.x ?? 0, y: found?.y ?? 0 });
