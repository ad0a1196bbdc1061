import { ALWAYS_OPEN, type OfficeHours } from '@frontdoor/calendar';
import { WEEKDAYS } from './demand.schema.js';
import type { Policies } from './policies.schema.js';
import type { SourcedNumber } from './provenance.js';
import { resolveDemand } from './resolve-demand.js';
import { resolvePeriod } from './resolve-period.js';
import { resolveStaff } from './resolve-staff.js';
import { byRole } from './roles.js';
import type { Weighing } from './need.js';
import type { Decision, PublishedFigure, Scenario, Shares, SharesByConcern, TaskTime } from './scenario.js';
import type { WrittenScenario } from './scenario.schema.js';
import type { Vocabulary } from './vocabulary.js';
import { type WrittenMap, at } from './written.js';

type WrittenBars = NonNullable<WrittenScenario['decisions'][string]['weighs']>['bars'];

interface Read {
  readonly written: WrittenMap;
  readonly numbers: readonly SourcedNumber[];
  readonly vocabulary: Vocabulary;
}

/** The scenario the simulation plays: every default filled, every role written out. From what was checked. */
export function resolve(scenario: WrittenScenario, { written, numbers, vocabulary }: Read): Scenario {
  const { name, title, description, synthetic, ruleSet, place, places, asks = {} } = scenario;
  const period = resolvePeriod(scenario.period);
  return {
    name,
    title,
    description,
    synthetic,
    ruleSet,
    localRules: scenario.localRules ?? [],
    place,
    period,
    demand: resolveDemand(scenario.demand, period.from),
    ...(scenario.need === undefined ? {} : { need: scenario.need }),
    policies: withTeams(scenario),
    officeHours: resolveHours(scenario),
    serviceHours: Object.fromEntries(
      vocabulary.services.map((service) => [service, scenario.serviceHours?.[service] ?? 'office']),
    ),
    staff: resolveStaff(scenario),
    places: byRole(places, place),
    ...(scenario.slots === undefined ? {} : { slots: scenario.slots }),
    tasks: mapValues(scenario.tasks, taskTime),
    decisions: mapValues(scenario.decisions, decision),
    asks,
    ...(scenario.costs === undefined ? {} : { costs: scenario.costs }),
    published: publishedFigures(scenario, written),
    numbers,
  };
}

/** The policies, with the teams that take duty: a scenario names its teams once, as part of its place. */
function withTeams({ policies = {}, place: { teams } }: WrittenScenario): Policies {
  return { ...policies, 'initial-response': { ...policies['initial-response'], teams } };
}

function resolveHours({ officeHours }: WrittenScenario): Readonly<Record<string, OfficeHours>> {
  const named = Object.entries(officeHours).map(([id, { bankHolidays, ...days }]) => {
    const week = WEEKDAYS.map((weekday) => days[weekday] ?? null);
    return [id, { id, week, bankHolidays }] as const;
  });
  return { always: { ...ALWAYS_OPEN, id: 'always' }, ...Object.fromEntries(named) };
}

function taskTime({ effort, elapsed, shared, ...rest }: WrittenScenario['tasks'][string]): TaskTime {
  if (effort !== undefined) return { by: 'effort', time: effort, ...rest };
  if (shared !== undefined) return { by: 'shared', time: shared, ...rest };
  return { by: 'elapsed', time: elapsed ?? { kind: 'fixed', value: 0, unit: 'working-ms' }, ...rest };
}

function decision({ shares, byLevel = {}, first, byNeed, weighs }: WrittenScenario['decisions'][string]): Decision {
  if (byNeed !== undefined && weighs !== undefined) {
    const later = {
      '1': byNeed.universal,
      '2': byNeed['early-help'],
      '3': byNeed['in-need'],
      '4': byNeed['significant-harm'],
      danger: byNeed.danger ?? byNeed['significant-harm'],
    };
    const { noise, informed = noise, bars, resources } = weighs;
    const heedsDanger = byNeed.danger !== undefined;
    const weighed = { noise, informed, bars: barsOf(bars), heedsDanger, ...(resources && { resources }) };
    return { later, first: first === undefined ? later : forEveryone(first), weighs: weighed };
  }
  const at4 = byLevel['4'] ?? shares ?? {};
  const later: SharesByConcern = {
    '1': byLevel['1'] ?? shares ?? {},
    '2': byLevel['2'] ?? shares ?? {},
    '3': byLevel['3'] ?? shares ?? {},
    '4': at4,
    danger: byLevel.danger ?? at4,
  };
  return { later, first: first === undefined ? later : forEveryone(first) };
}

function barsOf(bars: WrittenBars): Weighing['bars'] {
  return [bars['early-help'], bars['in-need'], bars['significant-harm']];
}

function forEveryone(shares: Shares): SharesByConcern {
  return { '1': shares, '2': shares, '3': shares, '4': shares, danger: shares };
}

function publishedFigures({ published = {} }: WrittenScenario, written: WrittenMap): Record<string, PublishedFigure> {
  return Object.fromEntries(
    Object.entries(published).map(([measure, figure]) => {
      const provenance = at(written, 'published', measure)?.provenance;
      return [
        measure,
        { ...figure, source: provenance !== undefined && 'source' in provenance ? provenance.source : '' },
      ];
    }),
  );
}

function mapValues<T, R>(values: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
