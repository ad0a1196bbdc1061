import { z } from 'zod';
import type { Distribution } from './distribution.js';
import type { Complaint } from './fault.js';
import { complain, count, distribution, duration, name, opening, section, share, shares } from './leaves.js';
import { byNeed, weighs } from './need.schema.js';

/** One week of opening hours. A day left out is closed. */
const openingHours = section('One week of opening hours, in London time. A day left out is closed.', {
  monday: opening('Monday').optional(),
  tuesday: opening('Tuesday').optional(),
  wednesday: opening('Wednesday').optional(),
  thursday: opening('Thursday').optional(),
  friday: opening('Friday').optional(),
  saturday: opening('Saturday').optional(),
  sunday: opening('Sunday').optional(),
  bankHolidays: z.enum(['open', 'closed']).describe('Whether it opens on bank holidays.'),
}).superRefine((hours, context) => {
  if (Object.values(hours).some((day) => Array.isArray(day))) return;
  complain(context, {
    says: 'these hours never open',
    wayOut: 'Give at least one day, such as `monday: 08:30-17:00`.',
  });
});

export const officeHours = z
  .record(z.string(), openingHours)
  .describe('Opening hours, by name. `office` is needed; `always` is round the clock and need not be written.');

export const serviceHours = z
  .record(z.string(), name('The name of opening hours.'))
  .describe("The hours in which a service's limits run. A service left out goes by `office`.");

export const places = z
  .record(z.string(), count('Children at once.'))
  .describe('How many children a service can hold at once, such as `early-help-place/<district>: 130`.');

const taskTime = section(
  'How long one task takes: `effort`, `elapsed` or `shared`; who may do it, and what it uses up.',
  {
    effort: distribution('Hands-on working time of each person needed.').optional(),
    elapsed: distribution('Time the work spans while a worker or place holds it, whatever else they do.').optional(),
    shared: distribution(
      'Hands-on working time of the worker who holds the case, who shares the day among all the children they hold.',
    ).optional(),
    byNeed: byNeed.exactOptional(),
    paced: section('Work that is paced to a deadline.', {
      to: duration('The deadline, from when the work is taken up.'),
      share: share('Of such work, the share whose end is moved to the days before the deadline.'),
      reach: duration('How far from the deadline the end may lie and still be moved.'),
      within: duration('The days before the deadline in which it then ends.'),
    }).exactOptional(),
    together: section('Done once for the children of a family whose turn has come at the same time.', {
      eachAdds: share('What every further child adds to the time.'),
    }).exactOptional(),
    arranged: section('A meeting whose day is set ahead: how long after it is wanted it can be taken up.', {
      first: distribution('The first time it is done for a child.'),
      later: distribution('After that.'),
    }).exactOptional(),
    grade: name('The lowest grade that may do it, of the first role it needs.').exactOptional(),
    slot: name('The entry of `slots` of which it uses one up.').exactOptional(),
    patience: distribution('How long those it is for wait for it to be taken up.').exactOptional(),
    givesUp: name('The choice that is made for them when they have waited so long.').exactOptional(),
  },
).superRefine((task, context) => {
  for (const [path, complaint] of [...timeComplaints(task), ...waitComplaints(task)])
    complain(context, complaint, path);
});

type Timed = Distribution | undefined;
type Unplaced = readonly [path: string[], complaint: Complaint];

interface Times {
  readonly effort?: Timed;
  readonly elapsed?: Timed;
  readonly shared?: Timed;
  readonly grade?: string;
}

function timeComplaints({ effort, elapsed, shared, grade }: Times): Unplaced[] {
  const complaints: Unplaced[] = [];
  for (const [name, time] of Object.entries({ effort, shared })) {
    if (time === undefined || time.unit === 'working-ms') continue;
    const says = `${name === 'shared' ? '`shared` work' : name} is counted in minutes or hours`;
    complaints.push([[name], { says, wayOut: 'Write hours, or `elapsed` for days.' }]);
  }
  if (grade !== undefined && effort === undefined) {
    const says = 'a grade is of those who do hands-on work, and work that is `elapsed` is held by a whole role';
    complaints.push([['grade'], { says, wayOut: 'Write the time as `effort`, or take `grade` away.' }]);
  }
  const times = Object.entries({ effort, elapsed, shared }).flatMap(([name, time]) => (time ? [`\`${name}\``] : []));
  if (times.length === 1) return complaints;
  const says = times.length === 0 ? 'the task has no time' : `the task has both ${times.join(' and ')}`;
  const wayOut = 'Write one of them; to drop one that is extended, write it with no value: `effort:`.';
  return [...complaints, [[], { says, wayOut }]];
}

function waitComplaints({ patience, givesUp }: { patience?: Timed; givesUp?: string }): Unplaced[] {
  if ((patience === undefined) === (givesUp === undefined)) return [];
  if (givesUp === undefined) {
    const says = 'it is not said what becomes of those who wait no longer';
    return [[['patience'], { says, wayOut: 'Add `givesUp:` with the choice that is made for them then.' }]];
  }
  const says = 'it is not said how long they wait before they give up';
  return [[['givesUp'], { says, wayOut: 'Add `patience:`, such as `exponential mean 8 weeks`.' }]];
}

export const tasks = z.record(z.string(), taskTime).describe('How long each task takes, by task.');

const choice = (description: string) => shares(description, z.string());

const decision = section('How one task is decided.', {
  shares: choice('Share of each choice.').optional(),
  byLevel: section('Shares by level of need, where they differ.', {
    '1': choice('At level 1.').optional(),
    '2': choice('At level 2.').optional(),
    '3': choice('At level 3.').optional(),
    '4': choice('At level 4.').optional(),
    danger: choice('In immediate danger, whatever the level.').optional(),
  }).optional(),
  first: choice('The first time the task is done for a child, where that differs.').optional(),
  byNeed: section('Shares by what the decider takes the level of need to be, where `weighs` says how.', {
    universal: choice('Universal.'),
    'early-help': choice('Early help.'),
    'in-need': choice('In need.'),
    'significant-harm': choice('At risk of significant harm.'),
    danger: choice('In immediate danger, where the contact said so.').optional(),
  }).optional(),
  weighs: weighs.optional(),
}).superRefine(({ shares: usual, byLevel, byNeed: byWeighed, weighs: how }, context) => {
  if ((byWeighed === undefined) !== (how === undefined)) {
    const [has, lacks] = how === undefined ? ['byNeed', 'weighs'] : ['weighs', 'byNeed'];
    complain(context, { says: `\`${has}\` says nothing without \`${lacks}\``, wayOut: `Write \`${lacks}\` too.` }, [
      has,
    ]);
  }
  if (byWeighed !== undefined && (usual !== undefined || byLevel !== undefined)) {
    const says = 'the decision is shared out in two ways';
    complain(context, { says, wayOut: 'Keep `byNeed`, and write `shares:` and `byLevel:` with no value.' }, ['byNeed']);
  }
  if (byWeighed !== undefined) return;
  const missing = ['1', '2', '3', '4'].filter((level) => byLevel?.[level as '1'] === undefined);
  if (usual !== undefined || missing.length === 0) return;
  const says = `there are no shares for level ${missing.join(', ')}`;
  complain(context, { says, wayOut: 'Write them under `byLevel`, or `shares` for every level not named.' });
});

export const decisions = z.record(z.string(), decision).describe('How tasks that offer a choice are decided, by task.');

export const asks = z
  .record(z.string(), z.record(z.string(), distribution('The wait from the day it is asked to the day answered.')))
  .describe('How facts that a task asks for are drawn, by task and fact.');

export const costs = z
  .record(
    z.string(),
    section('What one post or place costs.', {
      perYear: count('Pounds a year.'),
      agency: z.enum(['council', 'police', 'health', 'education', 'other']).describe('Who bears it.'),
    }),
  )
  .describe('What posts and places cost, by role or kind of place: `social-worker`, `early-help-place`.');

export const published = z
  .record(
    z.string(),
    section('A published figure. Give its source.', {
      figure: z.number().min(0).describe('A count, a share from 0 to 1, or days.'),
      table: z.string().max(80).describe('The table it stands in.'),
      year: z.string().max(20).describe('The year it is of.'),
    }),
  )
  .describe('What was published of the real place, by measure; printed beside results.');
