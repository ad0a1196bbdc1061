import fc from 'fast-check';
import { faultsIn, scenarioIn } from './support/files.js';
import type { StaffGroup } from './staff.js';

/** A role over that of a valid scenario; its numbers rest on an assumption. */
const staffed = (role: string, written: string): StaffGroup | undefined =>
  scenarioIn(`extends: base.yaml\nstaff:\n  assumption: A-220\n  ${role}: ${written}\n`).staff[
    role.replace('<team>', 'team-2')
  ];
const ALIKE = { hours: 'office', week: 1, pace: 1, errors: 0, cases: 1 };

describe('the people of a role', () => {
  it('are so many alike where whole posts are written', () =>
    expect(staffed('duty-manager', '{ count: , fte: 3 }')).toEqual({ count: 3, hours: 'office', caseload: null }));

  it('are full-timers and a part-timer where part of a post is', () =>
    expect(staffed('social-worker/<team>', '{ count: , fte: 26.5, caseload: 20 }')).toEqual({
      count: 27,
      hours: 'office',
      caseload: 20,
      people: [
        { ...ALIKE, name: 'social-worker/team-2 (part-time)', count: 1, week: 0.5 },
        { ...ALIKE, name: 'social-worker/team-2', count: 26 },
      ],
    }));

  it('are one part-timer where it is less than a post', () =>
    expect(staffed('duty-manager', '{ count: , fte: 0.4 }')?.people).toEqual([
      { ...ALIKE, name: 'duty-manager', count: 1, week: 0.4 },
    ]));

  it('are of grades, the most experienced first, who may differ in hours, pace and errors', () => {
    const grades =
      '{ senior: { fte: 2.25, pace: 110% }, qualified: { count: 20 }, new: { count: 3, hours: always, pace: 80%, errors: 3% } }';
    expect(staffed('duty-manager', `{ count: , grades: ${grades} }`)).toMatchObject({
      count: 26,
      people: [
        { ...ALIKE, name: 'senior (part-time)', count: 1, week: 0.25, pace: 1.1 },
        { ...ALIKE, name: 'senior', count: 2, pace: 1.1 },
        { ...ALIKE, name: 'qualified', count: 20 },
        { ...ALIKE, name: 'new', count: 3, hours: 'always', pace: 0.8, errors: 0.03 },
      ],
    });
  });

  it('are of shifts, each with its hours', () =>
    expect(
      staffed(
        'duty-manager',
        '{ count: , shifts: { early: { count: 2, hours: office }, late: { count: 1, hours: always } } }',
      ),
    ).toMatchObject({
      count: 3,
      people: [
        { ...ALIKE, name: 'early', count: 2 },
        { ...ALIKE, name: 'late', count: 1, hours: 'always' },
      ],
    }));

  it('are away, and leave work in hand, as is said', () =>
    expect(
      staffed(
        'duty-manager',
        `{ leave: 28 working days, sickness: { share: 4%, spell: 'lognormal median 3 calendar days, p90 2 weeks' },
          atClosing: finish, whenAway: finish, handOver: 20 min, yieldsToRed: true }`,
      ),
    ).toEqual({
      count: 3,
      hours: 'office',
      caseload: null,
      leave: 28,
      sickness: { share: 0.04, spell: { kind: 'lognormal', median: 3, p90: 14, unit: 'days' } },
      atClosing: 'finish',
      whenAway: 'finish',
      handOver: 20 * 60_000,
      yieldsToRed: true,
    }));

  it('work by the cases they hold', () =>
    expect(
      staffed(
        'social-worker/<team>',
        '{ load: { pace: { 15 cases: 100%, 25 cases: 85% }, errors: { 1 case: 0%, 30 cases: 5% } } }',
      )?.load,
    ).toEqual({
      pace: [
        [15, 1],
        [25, 0.85],
      ],
      errors: [
        [1, 0],
        [30, 0.05],
      ],
    }));

  it('are sent by the teams in the order of the place, or by roles in the order of a list', () => {
    const teams = ['team-1', 'team-2', 'team-3', 'team-4', 'team-5'];
    expect(staffed('duty-manager', '{ rota: team-manager/<team> }')?.rota).toEqual(
      teams.map((team) => `team-manager/${team}`),
    );
    expect(staffed('duty-manager', '{ rota: [team-manager/team-2, conference-chair] }')?.rota).toEqual([
      'team-manager/team-2',
      'conference-chair',
    ]);
  });
});

describe('a curve', () => {
  it('may be given a point between its others by a file that extends it', () => {
    const base = `extends: base.yaml
staff:
  social-worker/<team>: { load: { assumption: A-220, pace: { 15 cases: 100%, 25 cases: 85% } } }
`;
    const over = `extends: curve.yaml
staff:
  social-worker/<team>: { load: { assumption: A-220, pace: { 20 cases: 95% } } }
`;
    expect(scenarioIn(over, { 'curve.yaml': base }).staff['social-worker/team-1']?.load?.pace).toEqual([
      [15, 1],
      [20, 0.95],
      [25, 0.85],
    ]);
  });
});

const EVERYTHING = `extends: base.yaml
slots:
  assumption: A-505
  conference-slots: { count: 12, every: week, hours: office }
  panel-places: { count: 8, every: first  Tuesday of the month, hours: office }
staff:
  social-worker/<team>: { count: , grades: { senior: { count: 5 }, other: { count: 22 } }, assumption: A-220 }
tasks:
  conference.hold: { slot: conference-slots }
  strategy-discussion.complete-booklet: { grade: senior }
  early-help.support: { patience: exponential mean 8 weeks, givesUp: disengaged, assumption: A-505 }
`;

describe('slots and tasks', () => {
  const scenario = scenarioIn(EVERYTHING);

  it('are given out each week, or on one day of the month', () =>
    expect(scenario.slots).toEqual({
      'conference-slots': { count: 12, every: 'week', hours: 'office' },
      'panel-places': { count: 8, every: { week: 1, weekday: 1 }, hours: 'office' },
    }));

  it('are of a grade, use up a slot, and are waited for only so long', () => {
    expect(scenario.tasks['conference.hold']).toMatchObject({ by: 'effort', slot: 'conference-slots' });
    expect(scenario.tasks['strategy-discussion.complete-booklet']).toMatchObject({ by: 'effort', grade: 'senior' });
    expect(scenario.tasks['early-help.support']).toMatchObject({
      by: 'elapsed',
      patience: { kind: 'exponential', mean: 56, unit: 'days' },
      givesUp: 'disengaged',
    });
  });

  it('are left out where nothing is said of them', () => {
    const plain = scenarioIn('extends: base.yaml\n');
    expect(Object.keys(plain)).not.toContain('slots');
    expect(Object.keys(plain.tasks['conference.hold'] ?? {})).toEqual(['by', 'time']);
    expect(Object.keys(plain.staff['duty-manager'] ?? {})).toEqual(['count', 'hours', 'caseload']);
  });

  it('say where each of their numbers comes from', () =>
    expect(
      scenario.numbers
        .filter(({ path }) => /^slots|^tasks\.early-help\.support\.patience|grades/.test(path))
        .map(({ path, written }) => `${path} ${written}`),
    ).toEqual([
      'staff.social-worker/<team>.grades.senior.count 5',
      'staff.social-worker/<team>.grades.other.count 22',
      'slots.conference-slots.count 12',
      'slots.panel-places.count 8',
      'slots.panel-places.every first  Tuesday of the month',
      'tasks.early-help.support.patience exponential mean 8 weeks',
    ]));
});

describe('any text in place of part of what is said of staff', () => {
  const text = `${EVERYTHING}  conference.report: { grade: senior }
officeHours:
  late: { monday: 17:00-20:00, bankHolidays: closed, assumption: A-410 }
`.replace(
    'staff:',
    `staff:
  duty-manager: { count: , fte: 2.5, rota: [team-manager/<team>], handOver: 20 min, assumption: A-220 }
  conference-chair: { leave: 28 working days, sickness: { share: 4%, spell: fixed 2 weeks }, assumption: A-220 }`,
  );
  const begins = 'extends: base.yaml\n'.length;

  it('gives a scenario or placed faults, and throws nothing', () => {
    expect(faultsIn(text)).toEqual([]);
    fc.assert(
      fc.property(
        fc.integer({ min: begins, max: text.length }),
        fc.nat(12),
        fc.oneof(
          fc.string({ maxLength: 5 }),
          fc.constantFrom('\n', ': ', '{', '}', '[', ']', '%', '-1', '.nan', '0', '~'),
        ),
        (from, length, put) => {
          for (const { line, column, wayOut } of faultsIn(text.slice(0, from) + put + text.slice(from + length)))
            expect([line > 0, column > 0, wayOut !== '']).toEqual([true, true, true]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
