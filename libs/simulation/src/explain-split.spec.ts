import { ALWAYS_OPEN, calendarOf, readInstant } from '@frontdoor/calendar';
import fc from 'fast-check';
import { BusyPools } from './explain-busy.js';
import { type Workplace, splitClock } from './explain-split.js';
import { workOfCase } from './explain-work.js';
import { WorkRecord } from './work-record.js';
import type { WorkHappening } from './work-listener.js';

const moment = (text: string) => readInstant(text) as number;
const OFFICE = calendarOf();
const ONE_EACH = Array.from({ length: 4 }, () => ({ size: 1, usedUp: false }));
const ALWAYS = calendarOf(ALWAYS_OPEN);
const [SCREEN, DISCUSS, ASSESS, VISIT] = [0, 1, 2, 3];
const [DAY] = [0];
const [ADVISER, DISCUSSION, WORKER] = [0, 1, 2];
const CREWS = [[0], [1, 2], [3]];
const POOLS = [
  { name: 'adviser', calendars: [OFFICE] },
  { name: 'police', calendars: [ALWAYS] },
  { name: 'manager', calendars: [OFFICE] },
  { name: 'social-worker (caseload)', calendars: [OFFICE] },
];

type Note = readonly [what: WorkHappening, at: string, task?: number, crew?: number, caseNumber?: number];

/** A place where these things happened, most of them to case 0, with room in each pool for one task. */
function placeOf(notes: readonly Note[]): { readonly record: WorkRecord; readonly place: Workplace } {
  const record = new WorkRecord();
  record.staffedBy(CREWS.map((pools) => ({ pools })));
  for (const [what, at, task = SCREEN, crew = ADVISER, caseNumber = 0] of notes)
    record.note(what, moment(at), caseNumber, task, 0, crew);
  const place: Workplace = {
    tasks: [
      { id: 'screen', service: 0, spansDays: false, isShared: false },
      { id: 'discuss', service: 1, spansDays: false, isShared: false },
      { id: 'assess', service: 2, spansDays: true, isShared: false },
      { id: 'visit', service: 2, spansDays: false, isShared: true },
    ],
    timers: [{ id: 'conference/day', service: 2 }],
    pools: POOLS,
    poolsOf: (crew) => record.poolsOf(crew),
    busy: new BusyPools(record, ONE_EACH),
  };
  return { record, place };
}

function split(from: string, to: string, notes: readonly Note[], services?: ReadonlySet<number>): readonly string[] {
  const { record, place } = placeOf(notes);
  const span = { from: moment(from), to: moment(to), ...(services ? { services } : {}) };
  return splitClock(span, workOfCase(record.rowsOf(0)), place).map(({ kind, task, timer, whom, ...stretch }) => {
    const hours = (stretch.to - stretch.from) / 3_600_000;
    return [kind, task ?? timer, whom.join('+'), hours].filter((word) => word !== undefined && word !== '').join(' ');
  });
}

describe('a clock, split', () => {
  it('has a contact that came on Friday at 16:00 wait out of hours until Monday', () => {
    expect(
      split('2015-01-09T16:00', '2015-01-12T09:00', [
        ['opened', '2015-01-09T16:00'],
        ['taken-up', '2015-01-12T08:45'],
        ['done', '2015-01-12T09:00'],
      ]),
    ).toEqual([
      'waiting screen adviser 0.5',
      'out-of-hours screen adviser 64',
      'waiting screen adviser 0.25',
      'working screen adviser 0.25',
    ]);
  });

  it('has work that is not done by closing rest overnight', () => {
    expect(
      split('2015-01-06T16:00', '2015-01-07T09:30', [
        ['opened', '2015-01-06T16:00'],
        ['taken-up', '2015-01-06T16:00'],
      ]),
    ).toEqual(['working screen adviser 1', 'out-of-hours screen adviser 15.5', 'working screen adviser 1']);
  });

  it('has work that was put down wait again', () => {
    expect(
      split('2015-01-06T09:00', '2015-01-06T13:00', [
        ['opened', '2015-01-06T09:00'],
        ['taken-up', '2015-01-06T10:00'],
        ['put-down', '2015-01-06T11:00'],
        ['taken-up', '2015-01-06T12:00'],
      ]),
    ).toEqual([
      'waiting screen adviser 1',
      'working screen adviser 1',
      'waiting screen adviser 1',
      'working screen adviser 1',
    ]);
  });

  it('names, of several who must come together, those who are busy or not at work', () => {
    expect(
      split('2015-01-06T15:00', '2015-01-06T18:00', [
        ['opened', '2015-01-06T14:00', DISCUSS, DISCUSSION, 1],
        ['taken-up', '2015-01-06T14:00', DISCUSS, DISCUSSION, 1],
        ['opened', '2015-01-06T15:00', DISCUSS, DISCUSSION],
        ['done', '2015-01-06T16:00', DISCUSS, DISCUSSION, 1],
        ['taken-up', '2015-01-06T16:00', DISCUSS, DISCUSSION],
      ]).slice(0, 2),
    ).toEqual(['waiting discuss police+manager 1', 'working discuss police+manager 1']);
    expect(
      split('2015-01-06T16:00', '2015-01-06T18:00', [['opened', '2015-01-06T16:00', DISCUSS, DISCUSSION]])[1],
    ).toBe('out-of-hours discuss manager 1');
  });

  it('counts the nights of work that spans days as that work, and work in hand before what waits', () => {
    expect(
      split('2015-01-06T09:00', '2015-01-08T09:00', [
        ['opened', '2015-01-06T09:00', ASSESS, WORKER],
        ['taken-up', '2015-01-06T09:00', ASSESS, WORKER],
        ['opened', '2015-01-06T10:00'],
        ['taken-up', '2015-01-07T09:00'],
        ['done', '2015-01-07T10:00'],
      ]),
    ).toEqual([
      'under-way assess social-worker (caseload) 24',
      'working screen adviser 1',
      'under-way assess social-worker (caseload) 23',
    ]);
  });

  it('of several tasks that wait goes by the one open longest', () => {
    expect(
      split('2015-01-06T09:00', '2015-01-06T11:00', [
        ['opened', '2015-01-06T09:00', DISCUSS, DISCUSSION],
        ['opened', '2015-01-06T09:30'],
        ['withdrawn', '2015-01-06T10:30', DISCUSS, DISCUSSION],
      ]),
    ).toEqual(['waiting discuss police+manager 1.5', 'waiting screen adviser 0.5']);
  });

  it('waits for a booked date when nothing is open, and is between services when no date is set', () => {
    expect(
      split('2015-01-06T09:00', '2015-01-09T12:00', [
        ['timer-started', '2015-01-06T10:00', DAY],
        ['timer-ended', '2015-01-09T09:00', DAY],
      ]),
    ).toEqual(['between-services 1', 'waiting-for-date conference/day 71', 'between-services 3']);
  });

  it('leaves out services that do not lead to its stop, and what was under way before it started', () => {
    const notes: readonly Note[] = [
      ['opened', '2015-01-05T09:00', ASSESS, WORKER],
      ['taken-up', '2015-01-05T09:00', ASSESS, WORKER],
      ['opened', '2015-01-06T09:30'],
    ];
    expect(split('2015-01-06T09:00', '2015-01-06T10:00', notes)).toEqual([
      'between-services 0.5',
      'waiting screen adviser 0.5',
    ]);
    expect(split('2015-01-06T09:00', '2015-01-06T10:00', notes, new Set([1]))).toEqual(['between-services 1']);
  });

  it('leaves out work shared among a worker’s children that was in hand before it started, and no other in hand', () => {
    const begun = (task: number): readonly Note[] => [
      ['opened', '2015-01-05T09:00', task, WORKER],
      ['taken-up', '2015-01-05T09:00', task, WORKER],
    ];
    expect(split('2015-01-06T09:00', '2015-01-06T10:00', begun(VISIT))).toEqual(['between-services 1']);
    expect(split('2015-01-06T09:00', '2015-01-06T10:00', begun(SCREEN))).toEqual([
      'working screen social-worker (caseload) 1',
    ]);
  });

  it('has no stretch where it stops as it starts', () => {
    expect(split('2015-01-06T09:00', '2015-01-06T09:00', [])).toEqual([]);
  });

  it('is split without gap or overlap, and to the last millisecond, whatever happened', () => {
    const what = fc.constantFrom<WorkHappening>(
      'opened',
      'taken-up',
      'put-down',
      'done',
      'withdrawn',
      'timer-started',
      'timer-ended',
    );
    const start = moment('2015-03-27T12:00');
    const step = fc.record({ what, after: fc.nat(100_000_000), task: fc.nat(2), caseNumber: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(900_000_000), fc.nat(900_000_000), (steps, from, ms) => {
        const { place, record } = placeOf([]);
        let at = start;
        for (const { what, after, task, caseNumber } of steps) {
          at += after;
          record.note(what, at, caseNumber, what.startsWith('timer') ? 0 : task, 0, task);
        }
        const busy = new BusyPools(record, ONE_EACH);
        const span = { from: start + from, to: start + from + ms };
        const segments = splitClock(span, workOfCase(record.rowsOf(0)), { ...place, busy });
        expect(segments.reduce((sum, segment) => sum + segment.to - segment.from, 0)).toBe(ms);
        for (const [index, segment] of segments.entries()) {
          expect(segment.from).toBe(segments[index - 1]?.to ?? span.from);
          expect(segment.to).toBeGreaterThan(segment.from);
        }
      }),
      { numRuns: 200 },
    );
  });
});
