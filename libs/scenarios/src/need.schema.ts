import { z } from 'zod';
import { amongst, distribution, factor, name, section, share, shares } from './leaves.js';

/** The true levels of need, the least first. Source: S-061 (levels 1 to 4); the fourth is parted as section 17 and 47 part it. */
export const NEED_LEVELS = ['universal', 'early-help', 'in-need', 'significant-harm'] as const;

/** An amount on the scale of need: 1 is the spread (standard deviation) of true need over contacts. */
export const onScale = (description: string) =>
  z
    .number()
    .min(-5)
    .max(5)
    .meta({ description: `${description} 1 is the spread of true need over contacts.`, examples: [0.3, -0.2] });
export const spreadOnScale = (description: string) =>
  z
    .number()
    .min(0)
    .max(5)
    .meta({ description: `${description} 1 is the spread of true need over contacts.`, examples: [0.6] });

const byLevel = (description: string, each: string) =>
  section(description, {
    universal: share(`${each} universal`),
    'early-help': share(`${each} early help`),
    'in-need': share(`${each} in need`),
    'significant-harm': share(`${each} at risk of significant harm`),
  });

const eventName = name('The type of an event, such as `early-help.support-started`.');

export const need = section('What children truly need, and what of it can be seen.', {
  levels: shares(
    'Contacts by the true level of need of the child.',
    z.enum(NEED_LEVELS, amongst(NEED_LEVELS) as { error: () => string | undefined }),
  ),
  looks: spreadOnScale('How far a contact looks graver or less grave than it is.'),
  immediateDanger: byLevel('Children in immediate danger, as a share of those truly at each level.', 'Truly'),
  siblings: share('How much of true need the children of a family have in common.'),
  lasting: share('How much of true need lasts from one contact about a child to the next.'),
  worsening: section('How need grows while nobody helps.', {
    share: share('Families in which it does.'),
    perMonth: spreadOnScale('How much in 30 days.'),
    atMost: spreadOnScale('How much at most.'),
  }),
  helped: section('When a child has help, and when it ends.', {
    from: z.array(eventName).describe('Events from which a child has help: need does not grow then.'),
    until: z.array(eventName).describe('Events with which help ends.'),
  }),
  comesAgain: section('The share of contacts about a child met before that come about at all.', {
    ...byLevel('', 'Of those').shape,
    helped: factor('For each of them, so many come while the child has help.'),
  }),
  information: section('What partners know of a child, and when it comes.', {
    returns: distribution('How long after a contact what partners know has come.'),
    lostBy: z.array(eventName).describe('Events by which it is lost, and must be asked for again.'),
  }),
  teams: spreadOnScale('How far the thresholds of teams and districts lie from one another.'),
  feedback: section('How audit brings practice back to the published thresholds.', {
    by: eventName.describe('The event by which deciders hear of an audit.'),
    corrects: share('How much of the distance to the threshold each takes away.'),
  }).exactOptional(),
});

export const weighs = section(
  'How the decider weighs what is seen of a child: which level of `byLevel` is taken depends on it.',
  {
    noise: spreadOnScale('How far a decider may be out before partners have told what they know.'),
    informed: spreadOnScale('How far a decider may be out after they have.').optional(),
    bars: section('How much higher than the published threshold the bar is, for each level.', {
      'early-help': onScale('For early help.'),
      'in-need': onScale('For children in need.'),
      'significant-harm': onScale('For risk of significant harm.'),
    }),
    resources: section('How what is left of a service moves the bar for it.', {
      of: name('The kind of place, such as `early-help-place`.'),
      moves: z.enum(NEED_LEVELS).describe('The level whose bar it moves.'),
      perTenWaiting: onScale('How much the bar goes up with each ten children who wait in the district.'),
    }).optional(),
  },
);

export const byNeed = section('How much of the time a task takes for a child truly at each level.', {
  universal: factor('Universal.'),
  'early-help': factor('Early help.'),
  'in-need': factor('In need.'),
  'significant-harm': factor('At risk of significant harm.'),
});
