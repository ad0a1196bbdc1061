import { faultsIn } from './support/files.js';

/** What is wrong with a file laid over a valid one, the piece of text each fault stands at first. */
const seen = (lines: string): string[] => {
  const text = `extends: base.yaml\n${lines}\n`;
  return faultsIn(text).map(({ line, column, says, wayOut }) => {
    const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    return `${/^[^\s,}]*/.exec(rest)?.[0]} ${says} | ${wayOut}`;
  });
};
/** Each file has the one fault, which is the title. */
const eachIs = (rows: readonly (readonly [lines: string, fault: string])[]) =>
  it.each(rows.map(([lines, fault]) => [fault, lines]))('%s', (fault, lines) => expect(seen(lines)).toEqual([fault]));
const staff = (role: string, written: string) => `staff:\n  assumption: A-220\n  ${role}: ${written}`;
const ofManager = (written: string) => staff('duty-manager', written);
const slots = (written: string) => `slots:\n  assumption: A-505\n  panel-places: ${written}`;
const task = (id: string, written: string) => `tasks:\n  assumption: A-505\n  ${id}: ${written}`;
const ill = (share: string, spell: string) => ofManager(`{ sickness: { share: ${share}, spell: ${spell} } }`);

describe('a fault of the people of a role', () => {
  eachIs([
    [
      ofManager('{ fte: 2.5 }'),
      '2.5 how many there are is said by `count` and by `fte` | Keep one; to drop one that is extended, write it with no value: `count:`.',
    ],
    [
      ofManager('{ count: }'),
      'duty-manager: it is not said how many there are | Write one of `count`, `fte`, `grades`, `shifts`; a count of 0 if there is nobody.',
    ],
    [ofManager('{ count: , fte: 0 }'), '0 there is nobody in 0 posts | Write `count: 0` for none.'],
    [
      ofManager('{ count: , fte: 2.333 }'),
      '2.333 posts are counted to the hundredth | Write them as `26.5` or `26.43`.',
    ],
    [ofManager('{ count: , fte: half }'), 'half `staff.duty-manager.fte` is `half` | Write a number.'],
    [
      ofManager('{ count: , grades: { senior: { hours: office } } }'),
      'senior: it is not said how many there are | Write one of `count`, `fte`; a count of 0 if there is nobody.',
    ],
    [
      ofManager('{ count: , grades: { Senior: { count: 1 } } }'),
      'Senior: `Senior` cannot be the name of a grade | Write small letters, digits and hyphens, a letter first, such as `newly-qualified`.',
    ],
    [ofManager('{ count: , grades: { } }'), 'grades: there are no grades | Write one, or take the whole entry away.'],
    [
      ofManager('{ count: , grades: { senior: { count: 1, pace: 0% } } }'),
      '0% at a pace of nothing, no work is ever done | Write `100%` for the usual pace, or `80%` where a task takes a quarter longer.',
    ],
    [
      ofManager('{ count: , grades: { senior: { count: 1, pace: 80 } } }'),
      '80 `80` is more than 5 times the usual pace | Write `100%` for the usual pace, or `80%` where a task takes a quarter longer.',
    ],
    [
      ofManager('{ count: , grades: { senior: { count: 1, hours: ofice } } }'),
      'ofice there is no opening hours `ofice` | Did you mean `office`?',
    ],
    [
      ofManager('{ count: , shifts: { early: { count: 2, hours: ofice } } }'),
      'ofice there is no opening hours `ofice` | Did you mean `office`?',
    ],
    [
      ofManager('{ count: , shifts: { early: { count: 2 } } }'),
      'early: `staff.duty-manager.shifts.early` has no `hours` | Add `hours:` there.',
    ],
    [
      ofManager('{ count: , shifts: { early: { count: 2, fte: 2, hours: office } } }'),
      'fte: `staff.duty-manager.shifts.early` has no `fte` | It can be `count`, `hours`.',
    ],
    [ofManager('{ leave: 28 days }'), '28 `days` can be read two ways | Write `working days` or `calendar days`.'],
    [
      ofManager('{ leave: 28 }'),
      '28 `staff.duty-manager.leave` is `28` | A value like `28 working days` belongs here.',
    ],
    [
      ofManager('{ leave: 6 weeks }'),
      '6 leave is counted in working days | Write the working days of one person in a year, such as `28 working days`.',
    ],
    [
      ofManager('{ leave: 253 working days }'),
      '253 a year has about 253 working days, and all of them would be leave | Write the working days of one person in a year, such as `28 working days`.',
    ],
    [ill('100%', 'fixed 3 calendar days'), '100% they are always ill | Write a share below 100%, or a count of 0.'],
    [
      ill('4%', 'fixed 3 working days'),
      'fixed a spell of sickness is counted in calendar days | Write it as `lognormal median 3 calendar days, p90 15 calendar days`.',
    ],
    [
      ill('4%', 'exponential mean 0.5 calendar days'),
      'exponential a spell of sickness lasts a day at least | Write it as `lognormal median 3 calendar days, p90 15 calendar days`.',
    ],
    [
      ofManager('{ handOver: 2 working days }'),
      '2 a hand-over is counted in minutes or hours of work | Write it as `20 min`.',
    ],
    [
      ofManager('{ atClosing: hand over }'),
      'hand `staff.duty-manager.atClosing` cannot be `hand over` | Did you mean `hand-over`?',
    ],
    [
      ofManager('{ whenAway: keep }'),
      'keep `staff.duty-manager.whenAway` cannot be `keep` | It can be `finish`, `hand-over`.',
    ],
    [
      ofManager('{ yieldToRed: true }'),
      'yieldToRed: `staff.duty-manager` has no `yieldToRed` | Did you mean `yieldsToRed`?',
    ],
  ]);
});

describe('a fault of load', () => {
  const ofWorkers = (written: string) => staff('social-worker/<team>', `{ load: ${written} }`);

  eachIs([
    [
      ofManager('{ load: { pace: { 15 cases: 90% } } }'),
      'load: load is counted in cases held, and these people hold none | Add `caseload:`, or take `load` away.',
    ],
    [ofWorkers('{ }'), 'load: it is not said what load does | Write `pace`, `errors` or both.'],
    [ofWorkers('{ pace: { } }'), 'pace: the curve has no points | Write one, or take the whole entry away.'],
    [
      ofWorkers('{ pace: { 15: 90% } }'),
      '15: `15` is not a number of cases | Write how many cases a person holds, such as `15 cases: 100%`.',
    ],
    [
      ofWorkers('{ pace: { 15 cases: 100%, 25 cases: 0% } }'),
      '0% at a pace of nothing, no work is ever done | Write `100%` for the usual pace, or `80%` where a task takes a quarter longer.',
    ],
    [
      ofWorkers('{ errors: { 25 cases: 1%, 15 cases: 0% } }'),
      '15 `15 cases` comes after `25 cases`, and a curve goes from few cases to many | Write the points in rising order, each once.',
    ],
    [
      ofWorkers('{ errors: { 1 case: 1%, 1 cases: 2% } }'),
      '1 `1 cases` comes after `1 case`, and a curve goes from few cases to many | Write the points in rising order, each once.',
    ],
  ]);
});

describe('a fault of a rota', () => {
  eachIs([
    [
      ofManager('{ rota: team-manger/<team> }'),
      'team-manger/<team> there is no role `team-manger/<team>` | Did you mean `team-manager/<team>`?',
    ],
    [
      ofManager('{ rota: [team-manager/team-1, team-manager/team-9] }'),
      'team-manager/team-9] there is no role `team-manager/team-9` | Did you mean `team-manager/team-1`?',
    ],
    [
      ofManager('{ rota: duty-manager }'),
      'rota: `duty-manager` is itself on a rota | Name roles whose people are their own.',
    ],
    [
      ofManager('{ count: 5, rota: [conference-chair, team-manager/<team>] }'),
      'team-manager/<team>] `team-manager/team-1` cannot send 5: it has 4 | Write a smaller `count` for those on duty, or give the role more people.',
    ],
    [
      `${ofManager('{ rota: team-manager/<team> }')}\n  team-manager/team-3: { grades: { senior: { count: 3 }, new: { count: 1 } }, hours: office }`,
      'rota: `team-manager/team-3` cannot send 3: it sends those written last, `new`, of whom it has 1 | Write a smaller `count` for those on duty, or give the role more people.',
    ],
  ]);
});

describe('a fault of slots', () => {
  eachIs([
    [
      slots('{ count: 8, every: month, hours: office }'),
      'month `month` does not say when the sessions are | Write `week`, or a weekday from the first to the fourth: `first Tuesday of the month`.',
    ],
    [
      slots('{ count: 8, every: fifth Tuesday of the month, hours: office }'),
      'fifth `fifth Tuesday of the month` does not say when the sessions are | Write `week`, or a weekday from the first to the fourth: `first Tuesday of the month`.',
    ],
    [
      slots(
        '{ count: 8, every: first Tuesday of the month, hours: late }\nofficeHours:\n  late: { wednesday: 17:00-20:00, bankHolidays: closed, assumption: A-410 }',
      ),
      'every: its sessions are on a Tuesday, when `late` is closed | Write another day, or other `hours`.',
    ],
    [
      slots('{ count: 0, every: week, hours: office }'),
      '0 `slots.panel-places.count` is too small or too short | Write at least 1.',
    ],
    [
      slots('{ count: 8, every: week, hours: offic }'),
      'offic there is no opening hours `offic` | Did you mean `office`?',
    ],
    [
      'slots:\n  duty-manager: { count: 8, every: week, hours: office, assumption: A-505 }',
      'duty-manager: `duty-manager` is a role | Give the slots a name of their own.',
    ],
  ]);
});

describe('a fault of who does a task', () => {
  const BOOKLET = 'strategy-discussion.complete-booklet';
  const grades = (role: string) =>
    `${staff(role, '{ count: , grades: { senior: { count: 5 }, new: { count: 2 } }, hours: office }')}\n`;

  eachIs([
    [
      `${slots('{ count: 8, every: week, hours: office }')}\n${task('conference.hold', '{ slot: panel-place }')}`,
      'panel-place there is no entry of `slots` `panel-place` | Did you mean `panel-places`?',
    ],
    [
      task('conference.hold', '{ slot: panel-places }'),
      'panel-places there is no entry of `slots` `panel-places` | There are none to name.',
    ],
    [
      task('early-help.support', '{ patience: exponential mean 8 weeks, givesUp: disengage }'),
      'disengage there is no choice of early-help.support `disengage` | Did you mean `disengaged`?',
    ],
    [
      task('early-help.support', '{ patience: exponential mean 8 weeks }'),
      'exponential it is not said what becomes of those who wait no longer | Add `givesUp:` with the choice that is made for them then.',
    ],
    [
      task('assessment.assess', '{ patience: exponential mean 8 weeks, givesUp: early-help }'),
      'givesUp: assessment.assess cannot end with `early-help` before somebody takes it up | Take `patience` and `givesUp` away.',
    ],
    [
      task('early-help.support', '{ givesUp: disengaged }'),
      'disengaged it is not said how long they wait before they give up | Add `patience:`, such as `exponential mean 8 weeks`.',
    ],
    [
      `${grades('social-worker/<team>')}${task(BOOKLET, '{ grade: seniour }')}`,
      'seniour there is no grade of `social-worker/<team>` `seniour` | Did you mean `senior`?',
    ],
    [
      `${grades('social-worker/team-2')}${task(BOOKLET, '{ grade: senior }')}`,
      `grade: there is no grade \`senior\` of \`social-worker/team-1\`, \`social-worker/team-3\`, \`social-worker/team-4\`, \`social-worker/team-5\`, who do ${BOOKLET} too | Give them that grade, or take \`grade\` away.`,
    ],
    [
      task('assessment.assess', '{ grade: senior }'),
      'senior a grade is of those who do hands-on work, and work that is `elapsed` is held by a whole role | Write the time as `effort`, or take `grade` away.',
    ],
  ]);

  it('is told with all the others at once', () =>
    expect(
      seen(
        `${ofManager('{ count: , grades: { senior: { count: 1, pace: 0 } }, shifts: , fte: 1, rota: nobody }')}
  conference-chair: { leave: 6 weeks, load: { pace: { few: 90% } } }
${slots('{ count: 8, every: never, hours: offic }')}
${task(BOOKLET, '{ grade: senior }')}`,
      ),
    ).toHaveLength(9));
});
