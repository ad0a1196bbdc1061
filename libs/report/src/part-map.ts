import { described } from './chart.js';
import { type ReportFacts, shortNames, singleOf } from './facts.js';
import { type Html, html } from './html.js';
import { type Flow, LEAST_DRAWN, type ServiceFlow, flowsOf, servicesOf } from './map-flows.js';
import { type MapLayout, layOut } from './map-layout.js';
import { labelWidth, mapPicture, sayFlow } from './map-picture.js';
import type { Part } from './page.js';
import { sayHours, sayNumber } from './say.js';
import { type Column, tableOf } from './table.js';

/** Unit: pixels. */
const BOX = { width: 190, height: 68 };
/** Unit: pixels for each character of a bold name. */
const CHARACTER = 8.2;

interface Mapped {
  readonly name: string;
  readonly services: readonly ServiceFlow[];
  readonly flows: readonly Flow[];
}

/** The map of the front door, with how many come where and how long their work waits; the same map for each design. */
export async function mapPart(facts: ReportFacts): Promise<Part> {
  const names = shortNames(facts.designs);
  const mapped = facts.designs.map((design, place): Mapped => ({
    name: names[place] ?? '',
    services: servicesOf(design),
    flows: flowsOf(design),
  }));
  const called = new Map(facts.designs.flatMap(({ map }) => map.services.map(({ id, name }) => [id, name] as const)));
  const layout = await layoutOf(mapped, facts, called);
  const single = singleOf(facts.designs[0]);
  return {
    id: 'map',
    title: 'The map, with how many come and how long work waits',
    body: html`<p>
        The map is read off the model itself. Each arrow is how often in a ${single} one service gives another something
        to do; thicker is more. “Wait” is the mean time, nights and weekends included, until somebody takes up a piece
        of work there. Flows of less than ${LEAST_DRAWN * 100}% of the largest are not drawn.
      </p>
      ${mapped.map((each, place) => picture(each, place, layout, called))} ${servicesTable(mapped, called, facts)}
      ${flowsTable(facts, called)}`,
  };
}

async function layoutOf(
  mapped: readonly Mapped[],
  { designs }: ReportFacts,
  called: ReadonlyMap<string, string>,
): Promise<MapLayout> {
  const order = [...called.keys()];
  const used = order.filter((id) => mapped.some(({ services }) => services.some((service) => service.id === id)));
  const pairs = new Map<string, { readonly from: string; readonly to: string; readonly counts: number[] }>();
  for (const { from, to, count } of mapped.flatMap(({ flows }) => flows)) {
    const key = `${from} ${to}`;
    const known = pairs.get(key) ?? { from, to, counts: [] };
    known.counts.push(count);
    pairs.set(key, known);
  }
  const byOrder = [...pairs.values()].toSorted(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  );
  const width = (id: string) => Math.max(BOX.width, (called.get(id) ?? id).length * CHARACTER + 16);
  return layOut(
    used.map((id) => ({ id, width: designs.length > 0 ? width(id) : BOX.width, height: BOX.height })),
    byOrder.map(({ from, to, counts }) => ({
      from,
      to,
      labelWidth: Math.max(...counts.map((count) => labelWidth(sayFlow(count)))),
    })),
  );
}

function picture(
  { name, services, flows }: Mapped,
  place: number,
  layout: MapLayout,
  called: ReadonlyMap<string, string>,
): Html {
  const id = `map-${place + 1}`;
  const title = `The front door: ${name}`;
  const busiest = services.toSorted((a, b) => b.comes - a.comes)[0];
  const desc = `Boxes are services, arrows are how often one gives another something to do. ${services.length} services are used; most come to ${busiest?.name ?? 'none'}. The tables below hold all of it.`;
  return html`<figure class="map${place > 0 && ' apart'}" id="${id}">
    <figcaption id="${id}-title">${title}</figcaption>
    <div class="drawing" role="region" aria-labelledby="${id}-title" tabindex="0">
      ${described(mapPicture(id, layout, services, flows, called), id, title, desc)}
    </div>
  </figure> `;
}

function servicesTable(mapped: readonly Mapped[], called: ReadonlyMap<string, string>, { designs }: ReportFacts): Html {
  const ids = [...called.keys()].filter((id) =>
    mapped.some(({ services }) => services.some((service) => service.id === id)),
  );
  const find = (place: number, id: string) => mapped[place]?.services.find((service) => service.id === id);
  const longestOf = (id: string) => Math.max(...mapped.map((_, place) => find(place, id)?.waitHours ?? 0));
  return tableOf({
    id: 'services-table',
    caption: 'What comes to each service, and how long its work waits',
    columns: [
      { head: 'Service' },
      ...mapped.map(({ name }): Column => ({ head: html`${name} <small>come; mean wait</small>`, align: 'right' })),
    ],
    rows: ids.map((id) => [
      called.get(id) ?? id,
      ...mapped.map((_, place) => {
        const found = find(place, id);
        return found
          ? html`${sayNumber(found.comes)}
              <small>${found.waitHours === undefined ? '' : sayHours(found.waitHours, longestOf(id))}</small>`
          : 'not used';
      }),
    ]),
    csv: [
      ['service', 'design', 'come', 'mean_wait_hours'],
      ...ids.flatMap((id) =>
        designs.map(({ scenario }, place) => [id, scenario.name, find(place, id)?.comes, find(place, id)?.waitHours]),
      ),
    ],
  });
}

function flowsTable({ designs }: ReportFacts, called: ReadonlyMap<string, string>): Html {
  const names = shortNames(designs);
  const pairs = [
    ...new Set(designs.flatMap(({ traffic }) => traffic.passings.map(({ from, to }) => `${from} ${to}`))),
  ].map((pair) => pair.split(' ') as [string, string]);
  const order = [...called.keys()];
  const sorted = pairs.toSorted(
    ([a, b], [c, d]) => order.indexOf(a) - order.indexOf(c) || order.indexOf(b) - order.indexOf(d),
  );
  const count = (place: number, from: string, to: string) =>
    designs[place]?.traffic.passings.find((each) => each.from === from && each.to === to)?.count ?? 0;
  return tableOf({
    id: 'flows-table',
    caption: 'What each service passes on',
    columns: [{ head: 'From' }, { head: 'To' }, ...names.map((head): Column => ({ head, align: 'right' }))],
    rows: sorted.map(([from, to]) => [
      called.get(from) ?? from,
      called.get(to) ?? to,
      ...designs.map((_, place) => sayFlow(count(place, from, to))),
    ]),
    csv: [
      ['from', 'to', ...designs.map(({ scenario }) => scenario.name)],
      ...sorted.map(([from, to]) => [from, to, ...designs.map((_, place) => count(place, from, to))]),
    ],
  });
}
