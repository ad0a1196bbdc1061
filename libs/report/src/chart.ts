import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { type Html, escaped, html, markup } from './html.js';

/** A value of one design, with its interval where it has one. */
export interface Dot {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A row of a chart: a label, and a dot for each design in order; undefined where a design has none. */
export interface DotRow {
  readonly label: string;
  readonly dots: readonly (Dot | undefined)[];
}

/** A chart of dots, a row for each thing measured: read against one scale, one sign for each design. */
export interface DotChart {
  readonly id: string;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly desc: string;
  readonly rows: readonly DotRow[];
  /** The names of the designs, in the order of the dots. */
  readonly designs: readonly string[];
  /** The place of the first design among the colours and signs; 1 where the front door as it is has no dots. */
  readonly from?: number;
  readonly scale: string;
  readonly domain?: readonly [number, number];
  /** Where a line stands: no difference, or what was published. */
  readonly rule?: number;
}

/** Told apart by shape as well as by colour; each has a contrast of 3 to 1 or more on white. */
const COLOURS = ['#12436d', '#801650', '#1b7d77', '#c9501b', '#3d3d3d', '#7057a3'];
const SIGNS = ['circle', 'diamond2', 'square2', 'triangle2', 'cross', 'star'] as const;
const SIGNS_IN_TEXT = ['●', '◆', '■', '▲', '✚', '★'];

/** Unit: pixels at full width. */
const WIDTH = 720;
const LABELS = 250;
const GAP = 11;
const SIZE = 14;
/** Unit: letters of a label that find room on a line, at the least. */
const LETTERS = 27;

/** Draws a chart as it stands in the page, with a heading of what its signs mean. */
export function dotChart(chart: DotChart): Html {
  const { id, title, desc, designs, from = 0 } = chart;
  return html`<figure id="${id}" class="chart">
    <figcaption id="${id}-title">${title}</figcaption>
    ${
      designs.length > 1 &&
      html`<ul class="legend">
        ${designs.map((name, place) => html`<li><span style="color:${COLOURS[(place + from) % COLOURS.length]}" aria-hidden="true">${SIGNS_IN_TEXT[(place + from) % SIGNS.length]}</span> ${name}</li>`)}
      </ul>`
    }
    <div class="drawing" role="region" aria-labelledby="${id}-title" tabindex="0">
      ${described(drawn(chart), id, title, desc)}
    </div>
  </figure> `;
}

/** Names and describes a drawing for those who do not see it. */
export function described(svg: string, id: string, title: string, desc: string): Html {
  const open = svg.indexOf('>');
  const attributes = ` role="img" aria-labelledby="${id}-name ${id}-desc"`;
  const names = `<title id="${id}-name">${escaped(title)}</title><desc id="${id}-desc">${escaped(desc)}</desc>`;
  return markup(`${svg.slice(0, open).replace(/ aria-label="[^"]*"/, '')}${attributes}>${names}${svg.slice(open + 1)}`);
}

function drawn({ rows, designs, from = 0, scale, domain, rule }: DotChart): string {
  const { document } = parseHTML('<html><body></body></html>');
  const labels = rows.map(({ label }) => label);
  const lines = Math.max(...labels.map((label) => Math.ceil(label.length / LETTERS)));
  const height = Math.max(36, 16 + designs.length * GAP, lines * SIZE * 1.15 + 8);
  const marks = designs.flatMap((_, place) =>
    marksOf(rows, place, place + from, (place - (designs.length - 1) / 2) * GAP),
  );
  const svg: unknown = Plot.plot({
    document: document as never,
    className: 'plot',
    width: WIDTH,
    height: (rows.length + 0.3) * height + 50,
    marginLeft: LABELS,
    marginRight: 30,
    marginBottom: 44,
    marginTop: 6,
    style: { fontSize: `${SIZE}px`, fontFamily: 'inherit' },
    x: {
      label: scale,
      labelAnchor: 'center',
      labelArrow: 'none',
      grid: true,
      nice: true,
      ...(domain ? { domain } : {}),
    },
    y: { type: 'point', domain: labels, label: null, padding: 0.6 },
    marks: [
      Plot.axisY({ lineWidth: 17, lineHeight: 1.15, tickSize: 0, fontSize: SIZE }),
      ...(rule === undefined ? [] : [Plot.ruleX([rule], { stroke: '#0b0c0c', strokeWidth: 1.5 })]),
      ...marks,
    ],
  });
  return (svg as { readonly outerHTML: string }).outerHTML;
}

function marksOf(rows: readonly DotRow[], design: number, look: number, dy: number) {
  const points = rows.flatMap(({ label, dots }) => {
    const dot = dots[design];
    return dot ? [{ label, ...dot }] : [];
  });
  const colour = COLOURS[look % COLOURS.length] ?? '';
  const ranged = points.filter(({ low, high }) => low !== undefined && high !== undefined);
  const link = { x1: 'low', x2: 'high', y: 'label', stroke: colour, strokeWidth: 2, dy } as const;
  const symbol = SIGNS[look % SIGNS.length] ?? 'circle';
  return [
    Plot.link(ranged, { ...link, y1: 'label', y2: 'label' }),
    Plot.dot(points, { x: 'value', y: 'label', fill: colour, symbol, r: 5, dy }),
  ];
}
