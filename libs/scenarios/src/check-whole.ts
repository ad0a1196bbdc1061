import { readIsoDate } from '@frontdoor/calendar';
import { staffFaults } from './check-staff.js';
import { percent } from './read-distribution.js';
import { type Complaint, type Fault, faultAt } from './fault.js';
import { CALENDAR, warmUpStart } from './resolve-period.js';
import type { WrittenScenario } from './scenario.schema.js';
import { type Path, type WrittenMap, placeOf } from './written.js';

/** What can only be seen with more than one part of a scenario in view. */
export function checkWhole(scenario: WrittenScenario, written: WrittenMap): Fault[] {
  return [
    ...periodFaults(scenario),
    ...demandFaults(scenario),
    ...staffFaults(scenario, written),
    ...publishedFaults(scenario, written),
  ].map(([path, complaint]) => faultAt(placeOf(written, path), complaint));
}

type Unplaced = readonly [path: Path, complaint: Complaint];

function periodFaults({ period }: WrittenScenario): Unplaced[] {
  const [from, to] = [readIsoDate(period.from), readIsoDate(period.to)];
  if (from === undefined || to === undefined) return [];
  const faults: Unplaced[] = [];
  if (to < from)
    faults.push([['period', 'to'], { says: 'the period ends before it begins', wayOut: 'Write the first day first.' }]);
  if (warmUpStart(from, period.warmUp) === undefined) {
    faults.push([
      ['period', 'warmUp'],
      { says: 'the warm-up cannot be that', wayOut: `Write calendar days, weeks or months. ${CALENDAR}` },
    ]);
  }
  return faults;
}

/** The most channels and streams together: dice are kept apart by their number. */
const MOST_WAYS = 8;

function demandFaults({ demand }: WrittenScenario): Unplaced[] {
  const faults: Unplaced[] = [];
  const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
  const channels = sum(Object.values(demand.channels).map(({ share }) => share));
  if (Math.abs(channels - 1) > 1e-9) faults.push([['demand', 'channels'], addsUpTo('the channels', channels)]);
  for (const [name, { days }] of Object.entries(demand.timetables)) {
    const week = sum(Object.values(days));
    if (Math.abs(week - 1) > 1e-9) faults.push([['demand', 'timetables', name, 'days'], addsUpTo('the days', week)]);
  }
  if (sum(Object.values(demand.byMonth)) === 0) {
    faults.push([
      ['demand', 'byMonth'],
      { says: 'no month has any contacts', wayOut: 'Write 1 for an average month.' },
    ]);
  }
  const ways = Object.keys(demand.channels).length + Object.keys(demand.streams ?? {}).length;
  if (ways > MOST_WAYS) {
    const says = `there are ${ways} channels and streams`;
    faults.push([['demand', 'streams'], { says, wayOut: `Write ${MOST_WAYS} of them at most.` }]);
  }
  if (demand.repeat.onOpenCase + demand.repeat.known > 1) {
    faults.push([
      ['demand', 'repeat'],
      { says: 'more than all contacts are repeats', wayOut: 'The two shares are parts of all contacts.' },
    ]);
  }
  return [...faults, ...schoolHolidayFaults(demand), ...repeatFaults(demand), ...sourceFaults(demand)];
}

function schoolHolidayFaults({ schoolHolidays, timetables }: WrittenScenario['demand']): Unplaced[] {
  if (schoolHolidays !== undefined) return [];
  const withFactor = Object.keys(timetables).filter((name) => timetables[name]?.schoolHolidays !== undefined);
  return withFactor.map((name) => [
    ['demand', 'timetables', name, 'schoolHolidays'],
    {
      says: 'nothing says when the school holidays are',
      wayOut: 'Write their days: `demand.schoolHolidays: { dates: [2014-04-14 to 2014-04-25], source: S-nnn }`.',
    },
  ]);
}

function repeatFaults({ repeat }: WrittenScenario['demand']): Unplaced[] {
  if (repeat.within.unit === 'days' || repeat.within.unit === 'months') return [];
  return [
    [
      ['demand', 'repeat', 'within'],
      { says: 'this is counted in calendar time', wayOut: 'Write calendar days, weeks or months.' },
    ],
  ];
}

function sourceFaults({ channels, sources }: WrittenScenario['demand']): Unplaced[] {
  const only = Object.values(channels).flatMap(({ onlySource }) => onlySource ?? []);
  const others = Object.entries(sources).filter(([code, part]) => part > 0 && !only.includes(code));
  const usesOthers = Object.values(channels).some(({ onlySource, share }) => onlySource === undefined && share > 0);
  if (!usesOthers || others.length > 0) return [];
  return [
    [
      ['demand', 'sources'],
      { says: 'no source is left for the other channels', wayOut: 'Give a share to more sources.' },
    ],
  ];
}

function addsUpTo(what: string, sum: number): Complaint {
  return {
    says: `${what} add up to ${percent(sum)}, not 100%`,
    wayOut: 'Change the shares so that they make up the whole.',
  };
}

function publishedFaults({ published = {} }: WrittenScenario, written: WrittenMap): Unplaced[] {
  const entries = written.entries.get('published')?.value;
  if (entries?.kind !== 'map') return [];
  return Object.keys(published).flatMap((measure): Unplaced[] => {
    const provenance = entries.entries.get(measure)?.value.provenance;
    if (provenance !== undefined && 'source' in provenance) return [];
    return [
      [
        ['published', measure],
        { says: 'a published figure rests on a source, not an assumption', wayOut: 'Write `source: S-nnn`.' },
      ],
    ];
  });
}
