import { type Judged, type TaskEstimate, type TrafficEstimate, compareSeveral } from '@frontdoor/simulation';
import type { ReportDesign, ReportFacts } from './facts.js';

/** A task as it is met in several designs. */
export interface TaskRow {
  readonly id: string;
  readonly says: string;
  /** The name of its service. */
  readonly service: string;
  readonly who: string;
  /** By design; undefined where it never came. */
  readonly designs: readonly (TaskEstimate | undefined)[];
}

/** A role, or places of one kind, over all its teams or districts. */
export interface RoleRow {
  readonly role: string;
  /** How many pools: one, or one a team or district. */
  readonly pools: number;
  /** The mean share of hours busy by design, 0 to 1; undefined where nobody is staffed. */
  readonly busy: readonly (number | undefined)[];
}

/** What a design does to the waiting for one task. */
export interface Move {
  readonly row: TaskRow;
  /** Of all the waiting. Unit: days. */
  readonly waitedDays: Judged;
}

/** Every task that came in any design, the one that was waited for longest first. */
export function taskRows({ designs }: ReportFacts): readonly TaskRow[] {
  const known = new Map(
    designs.flatMap(({ map }) =>
      map.services.flatMap(({ name, tasks }) => tasks.map((task) => [task.id, { ...task, name }] as const)),
    ),
  );
  const rows = [...known.values()].map(({ id, says, who, name }) => ({
    id,
    says,
    service: name,
    who: who.map(roleSaid).join(', '),
    designs: designs.map(({ traffic }) => traffic.tasks.find(({ task, came }) => task === id && came.mean > 0)),
  }));
  return rows
    .filter((row) => row.designs.some((found) => found !== undefined))
    .toSorted((a, b) => mostWaited(b) - mostWaited(a));
}

/** People by role and places by kind, the busiest in any design first. */
export function roleRows({ designs }: ReportFacts, which: 'people' | 'places'): readonly RoleRow[] {
  const pools = new Set(
    designs.flatMap((design) =>
      design.traffic.pools.flatMap(({ pool }) => (kindOf(pool, design) === which ? [pool] : [])),
    ),
  );
  const roles = [...new Set([...pools].map(roleOf))];
  return roles
    .map((role) => ({ role, members: [...pools].filter((pool) => roleOf(pool) === role) }))
    .map(({ role, members }) => ({
      role: roleSaid(role),
      pools: members.length,
      busy: designs.map(({ traffic }) => meanBusy(traffic, members)),
    }))
    .toSorted(
      (a, b) => Math.max(...b.busy.map((share) => share ?? 0)) - Math.max(...a.busy.map((share) => share ?? 0)),
    );
}

/** Where waiting has risen or fallen in a design, the greatest first; all judged as one family. */
export function movesOf(rows: readonly TaskRow[], { trafficDiffers }: ReportDesign): readonly Move[] {
  const found = (trafficDiffers?.tasks ?? []).filter(({ waitedDays }) => !waitedDays.same);
  const judged = compareSeveral(found.map(({ waitedDays }) => waitedDays));
  return found
    .flatMap(({ task }, place) => {
      const row = rows.find(({ id }) => id === task);
      const waitedDays = judged[place];
      return row && waitedDays?.shown ? [{ row, waitedDays }] : [];
    })
    .toSorted((a, b) => Math.abs(b.waitedDays.difference) - Math.abs(a.waitedDays.difference));
}

/** The task of a design that is waited for longest, all waits together. */
export function worstOf(rows: readonly TaskRow[], design: number): TaskRow | undefined {
  const waited = (row: TaskRow) => row.designs[design]?.waitedDays.mean ?? 0;
  const [worst] = rows.toSorted((a, b) => waited(b) - waited(a));
  return worst && waited(worst) > 0 ? worst : undefined;
}

const mostWaited = (row: TaskRow): number => Math.max(...row.designs.map((found) => found?.waitedDays.mean ?? 0));

const CASELOAD = ' (caseload)';

function kindOf(pool: string, { scenario }: ReportDesign): 'people' | 'places' | 'caseloads' {
  if (pool.endsWith(CASELOAD)) return 'caseloads';
  return pool in scenario.staff ? 'people' : 'places';
}

/** `social-worker/team-1 (caseload)` is of social workers; `mash-partner/police` is of the police alone. */
function roleOf(pool: string): string {
  const plain = pool.replace(CASELOAD, '');
  return plain.startsWith('mash-partner/')
    ? plain.replace('mash-partner/', 'MASH partner: ')
    : plain.replace(/\/.*$/, '');
}

/** A role in words: `social worker`. */
export function roleSaid(role: string): string {
  return roleOf(role).replaceAll('-', ' ');
}

function meanBusy({ pools }: TrafficEstimate, members: readonly string[]): number | undefined {
  const shares = pools.filter(({ pool }) => members.includes(pool)).map(({ busyShare }) => busyShare.mean);
  return shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
