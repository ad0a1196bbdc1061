import type { TrafficEstimate } from '@frontdoor/simulation';
import type { ReportDesign } from './facts.js';

/** A service on the map of one design: how often it is given something to do, and how long that waits. */
export interface ServiceFlow {
  readonly id: string;
  readonly name: string;
  /** From outside and from other services. Unit: times, over the days that count. */
  readonly comes: number;
  /** Over all its tasks; undefined where nobody took one up. Unit: hours, round the clock. */
  readonly waitHours: number | undefined;
}

/** What one service passes to another. */
export type Flow = TrafficEstimate['passings'][number];

/** Unit: share of the largest flow; smaller ones are left out of the picture, not of its table. */
export const LEAST_DRAWN = 0.002;

/** The services of a design in the order of the pathway, those that nothing comes to left out. */
export function servicesOf({ map, traffic }: ReportDesign): readonly ServiceFlow[] {
  return map.services.flatMap(({ id, name, tasks }) => {
    // What comes to another from outside, and is only listened to, has not come here.
    const outside = (map.outside.find(({ to }) => to === id)?.types ?? []).filter((type) => type.startsWith(`${id}.`));
    const from = outside.reduce((sum, type) => sum + (traffic.events[type] ?? 0), 0);
    const comes = traffic.passings.reduce((sum, { to, count }) => sum + (to === id ? count : 0), from);
    const own = traffic.tasks.filter(({ task }) => tasks.some((each) => each.id === task));
    return comes > 0 ? [{ id, name, comes, waitHours: waitOf(own) }] : [];
  });
}

/** What is passed on in a design, enough of it to be drawn. */
export function flowsOf({ traffic }: ReportDesign): readonly Flow[] {
  const largest = Math.max(0, ...traffic.passings.map(({ count }) => count));
  return traffic.passings.filter(({ count }) => count >= largest * LEAST_DRAWN);
}

function waitOf(tasks: TrafficEstimate['tasks']): number | undefined {
  const times = tasks.reduce((sum, { takenUp }) => sum + takenUp.mean, 0);
  const days = tasks.reduce((sum, { waitedDays }) => sum + waitedDays.mean, 0);
  return times > 0 ? (days * 24) / times : undefined;
}
