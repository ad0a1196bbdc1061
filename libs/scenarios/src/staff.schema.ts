import { z } from 'zod';
import { type Parsed, quoted, wrong } from './amounts.js';
import { middleOf } from './read-distribution.js';
import { complain, count, distribution, given, key, name, section, share, text } from './leaves.js';
import { readCases, readHandOver, readLeave, readPace, readSession } from './read-staff.js';

type Context = Parameters<typeof complain>[0];

const pace = (description: string) =>
  z
    .union([z.string(), z.number()], { error: 'a pace like `80%` belongs here' })
    .meta({ description, examples: ['80%', 0.8, '110%'] })
    .transform((written, context) => given(readPace(written), context));

const fullTime = (description: string) =>
  z
    .number()
    .min(0)
    .max(10_000)
    .meta({ description, examples: [26.5] })
    .superRefine((posts, context) => {
      if (posts === 0) complain(context, { says: 'there is nobody in 0 posts', wayOut: 'Write `count: 0` for none.' });
      if (Math.abs(posts * 100 - Math.round(posts * 100)) <= 1e-6) return;
      complain(context, { says: 'posts are counted to the hundredth', wayOut: 'Write them as `26.5` or `26.43`.' });
    });

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A map of what the scenario itself names: at least one. */
function named<Value extends z.ZodType>(what: string, description: string, value: Value) {
  const readName = (text: string): Parsed<string> =>
    NAME.test(text)
      ? { value: text }
      : wrong(
          `${quoted(text)} cannot be the name of a ${what}`,
          'Write small letters, digits and hyphens, a letter first, such as `newly-qualified`.',
        );
  return z
    .record(key(readName), value)
    .superRefine(atLeastOne(`there are no ${what}s`))
    .describe(description);
}

const atLeastOne = (says: string) => (map: object, context: Context) => {
  if (Object.keys(map).length > 0) return;
  complain(context, { says, wayOut: 'Write one, or take the whole entry away.' });
};

/** For checks that ask only which entries there are: what is wrong inside one of them hides nothing. */
const WHATEVER_IS_IN_IT = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Says what is wrong unless just one of some ways of saying how many there are is taken. */
function oneWay(group: Readonly<Record<string, unknown>>, ways: readonly string[], context: Context): void {
  const [taken, other] = ways.filter((way) => group[way] !== undefined);
  if (taken === undefined) {
    const wayOut = `Write one of ${ways.map((way) => `\`${way}\``).join(', ')}; a count of 0 if there is nobody.`;
    complain(context, { says: 'it is not said how many there are', wayOut });
  } else if (other !== undefined) {
    const says = `how many there are is said by \`${taken}\` and by \`${other}\``;
    const wayOut = `Keep one; to drop one that is extended, write it with no value: \`${taken}:\`.`;
    complain(context, { says, wayOut }, [other]);
  }
}

const grade = section('The people of one grade.', {
  count: count('How many there are.').optional(),
  fte: fullTime('How many whole-time posts there are.').optional(),
  hours: name('The name of the opening hours they work, where not those of the role.').optional(),
  pace: pace('How fast they work: at 80% a task takes a quarter longer.').optional(),
  errors: share('Share of their decisions in which they misjudge the level of need by one.').optional(),
  cases: share(
    'How many of the children the role holds one of them is given, for each that a full worker is.',
  ).optional(),
}).superRefine((group, context) => oneWay(group, ['count', 'fte'], context), WHATEVER_IS_IN_IT);

const shift = section('The people of one shift.', {
  count: count('How many are on it.'),
  hours: name('The name of the opening hours it works.'),
});

const sickness = section('How one person falls ill.', {
  share: share('Share of time somebody is ill.'),
  spell: distribution('How long one spell lasts, in calendar days.'),
}).superRefine((ill, context) => {
  if (ill.share === 1) {
    complain(context, { says: 'they are always ill', wayOut: 'Write a share below 100%, or a count of 0.' }, ['share']);
  }
  const wayOut = 'Write it as `lognormal median 3 calendar days, p90 15 calendar days`.';
  if (ill.spell.unit !== 'days') {
    complain(context, { says: 'a spell of sickness is counted in calendar days', wayOut }, ['spell']);
  } else if (middleOf(ill.spell) < 1) {
    complain(context, { says: 'a spell of sickness lasts a day at least', wayOut }, ['spell']);
  }
});

const curve = <Value extends z.ZodType>(description: string, value: Value) =>
  z.record(key(readCases), value).superRefine(atLeastOne('the curve has no points')).describe(description);

const load = section('What the cases each person holds on average do to their work. It needs a `caseload`.', {
  pace: curve('How fast they work, from few cases to many: `15 cases: 100%`.', pace('The pace.')).exactOptional(),
  errors: curve(
    'How often they misjudge besides, from few cases to many.',
    share('Share of decisions.'),
  ).exactOptional(),
}).superRefine((points, context) => {
  if (points.pace !== undefined || points.errors !== undefined) return;
  complain(context, { says: 'it is not said what load does', wayOut: 'Write `pace`, `errors` or both.' });
}, WHATEVER_IS_IN_IT);

const holds = section('The children these people hold, each one of them some, for as long as the case is open.', {
  from: name('The event with which a case comes to the team it names, such as `initial-response.allocated`.'),
  until: name('The event with which it is held no more.'),
  movedBy: name('The event with which it passes to another of the same team.').exactOptional(),
  atLeast: count('With fewer children than this, other work fills the day as if there were so many.').min(1),
  direct: share('Of their working time, the share that is for `shared` work on the children they hold.'),
});

const people = section('The people of one role: `count`, `fte`, `grades` or `shifts`.', {
  count: count('How many at work at once; for a role of each team or district, in each.').optional(),
  fte: fullTime('How many whole-time posts: 26.5 is 26 people and one who works half the week.').optional(),
  grades: named('grade', 'The people by grade, the most experienced first.', grade).optional(),
  shifts: named('shift', 'The people by shift.', shift).optional(),
  hours: name('The name of the opening hours they work.'),
  caseload: count('Elapsed pieces of work one person holds at once.').min(1).optional(),
  leave: text(readLeave, 'Annual leave of one person: `28 working days`.', '28 working days').optional(),
  sickness: sickness.exactOptional(),
  atClosing: z
    .enum(['keep', 'finish', 'hand-over'])
    .exactOptional()
    .describe('What becomes of work in hand when they go home: it is kept for them unless said otherwise.'),
  whenAway: z
    .enum(['finish', 'hand-over'])
    .exactOptional()
    .describe('What becomes of it when they are ill, on leave or on duty: it is handed over unless said otherwise.'),
  handOver: text(readHandOver, 'What taking over work that somebody else began costs: `20 min`.', '20 min').optional(),
  yieldsToRed: z.boolean().exactOptional().describe('Whether they put down what they have in hand for what is red.'),
  load: load.optional(),
  holds: holds.exactOptional(),
  rota: z
    .union([z.string().min(1).max(80), z.array(name('A role.')).min(1)], {
      error: 'a role or a list of roles belongs here',
    })
    .optional()
    .describe('The roles that send these people, a week at a time in turn: `team-manager/<team>`, or a list.'),
}).superRefine((group, context) => {
  oneWay(group, ['count', 'fte', 'grades', 'shifts'], context);
  if (group.load === undefined || group.caseload !== undefined) return;
  const says = 'load is counted in cases held, and these people hold none';
  complain(context, { says, wayOut: 'Add `caseload:`, or take `load` away.' }, ['load']);
}, WHATEVER_IS_IN_IT);

export const staff = z
  .record(z.string(), people)
  .describe('Who works here, by role. `social-worker/<team>` is for each team; `social-worker/north` for one.');

export const slots = named(
  'slot',
  'What is given out anew at each session and used up, such as conference slots or places of a monthly panel.',
  section('One kind of slot.', {
    count: count('How many are given out at each session; what is left over is lost.').min(1),
    every: text(readSession, 'When: `week`, or `first Tuesday of the month`.', 'week', 'first Tuesday of the month'),
    hours: name('The name of the opening hours in which work on them begins.'),
  }),
);
