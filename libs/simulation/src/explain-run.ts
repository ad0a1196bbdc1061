import type { CaseEvent } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import type { Clock, RuleSet, Standard } from '@frontdoor/standards';
import type { Pathway } from '@frontdoor/statechart';
import { Dice } from './dice.js';
import { clockHoursOf, clockReaderOf, windowOf } from './experiment.js';
import { amountsOf } from './explain-amounts.js';
import { BusyPools } from './explain-busy.js';
import { type Segment, type Workplace, splitClock } from './explain-split.js';
import { workOfCase } from './explain-work.js';
import type { LogColumns } from './log-columns.js';
import type { Play } from './play.js';
import { sizeOf } from './pool.js';
import { Run } from './run.js';
import { WorkRecord } from './work-record.js';

/** A replication played with a record of its work. */
export interface Recorded {
  readonly log: LogColumns;
  readonly record: WorkRecord;
}

/** A stretch of a clock with what it comes to. Unit of `amount`: the limit's; left out where no limit is known. */
export type CountedSegment = Segment & { readonly amount?: number };

/** A clock and what its time went to, in order. */
export interface ExplainedClock {
  readonly clock: Clock;
  readonly segments: readonly CountedSegment[];
}

/** Plays one replication as playOnce does, and keeps a record of the work. The log is the same. */
export function playRecorded(play: Play, seed: number, replication: number): Recorded {
  const dice = new Dice(seed, replication);
  const record = new WorkRecord();
  return { log: new Run(play, play.contacts(dice), dice, { work: record }).toEnd(), record };
}

/** Explains the clocks of a recorded replication, case by case; those that stopped before the days that count are left out. */
export function* explainRun(
  { log, record }: Recorded,
  play: Play,
  scenario: Scenario,
  ruleSet: RuleSet,
): Generator<ExplainedClock> {
  const { pathway } = play.compiled;
  const place = workplaceOf(play, record);
  const read = clockReaderOf(scenario, ruleSet);
  const calendars = clockHoursOf(scenario).calendars;
  const standards = new Map(
    ruleSet.standards.map((standard) => [standard.id, { standard, services: leadingTo(standard, pathway) }]),
  );
  const { from, to } = windowOf(scenario);
  for (const { caseNumber, events } of casesOf(log)) {
    const work = workOfCase(record.rowsOf(caseNumber));
    for (const clock of read(events, to - 1)) {
      const known = standards.get(clock.standard);
      const stop = clock.stoppedAt ?? to - 1;
      if (!known || clock.startedAt === undefined || stop < from) continue;
      const segments = splitClock({ from: clock.startedAt, to: stop, services: known.services }, work, place);
      const { limit } = clock;
      const calendar = calendars?.[known.standard.calendar];
      const amounts = limit && calendar ? amountsOf(segments, limit, calendar) : [];
      yield { clock, segments: segments.map((segment, place) => counted(segment, amounts[place])) };
    }
  }
}

const counted = (segment: Segment, amount: number | undefined): CountedSegment =>
  amount === undefined ? segment : { ...segment, amount };

function* casesOf(log: LogColumns): Generator<{ readonly caseNumber: number; readonly events: readonly CaseEvent[] }> {
  const numbers = new Map<string, number>();
  for (let row = 0; row < log.length; row++) numbers.set(log.event(row).caseId, log.caseNumber(row));
  for (const events of log.byCase()) {
    const caseNumber = numbers.get(events[0]?.caseId ?? '');
    if (caseNumber !== undefined) yield { caseNumber, events };
  }
}

function workplaceOf(play: Play, record: WorkRecord): Workplace {
  const { tasks, timers, services } = play.compiled.pathway;
  return {
    tasks: tasks.map(({ id, service }) => ({
      id,
      service,
      spansDays: play.scenario.tasks[id]?.by === 'elapsed',
      isShared: play.scenario.tasks[id]?.by === 'shared',
    })),
    timers: timers.map(({ name, service }) => ({ id: `${services[service]?.id ?? ''}/${name}`, service })),
    pools: play.pools.map(({ name, groups }) => ({
      name,
      calendars: [...new Set(groups.map((group) => group.calendar))],
    })),
    poolsOf: (crew) => record.poolsOf(crew),
    busy: new BusyPools(
      record,
      play.pools.map((pool) => ({ size: sizeOf(pool), usedUp: pool.usedUp })),
    ),
  };
}

/** The services whose work can lead to what stops a standard's clock: its own, and those that what they tell reaches. */
export function leadingTo({ stopsOn }: Standard, { services, types, takers }: Pathway): ReadonlySet<number> {
  const wanted = new Set(stopsOn.map(({ type }) => type));
  const isOwn = ({ tasks, tells }: Pathway['services'][number]) =>
    Object.values(tasks).some(({ offers, begins }) =>
      [...offers.map(({ type }) => type), begins].some((type) => wanted.has(type ?? '')),
    ) || Object.keys(tells).some((type) => wanted.has(type));
  const leading = new Set(services.flatMap((service, number) => (isOwn(service) ? [number] : [])));
  // A set grows while it is walked, so what is found is followed in turn.
  for (const service of leading) {
    services.forEach(({ tells }, teller) => {
      if (types.some((type, number) => type in tells && takers[number]?.includes(service))) leading.add(teller);
    });
  }
  return leading;
}
