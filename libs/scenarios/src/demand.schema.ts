import { z } from 'zod';
import { outOfOrder, readDays } from './read-days.js';
import { readAges, readBand } from './read-limit.js';
import { amongst, calendarTime, complain, factor, key, name, rate, section, share, shares, text } from './leaves.js';
import { signs } from './signs.schema.js';
import { streamsOf } from './streams.schema.js';

export const CHANNELS = ['telephone', 'written', 'police-notification'] as const;
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** DfE codes of who made a contact. Source: S-056. */
const SOURCES = '1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10'.split(' ');
/** DfE codes of primary need; N0 is not stated. Source: S-056. */
const NEEDS = 'N1 N2 N3 N4 N5 N6 N7 N8 N9'.split(' ');

const channel = z.enum(CHANNELS);

const bandKey = key(readBand);
const ageKey = key(readAges);

type Span = readonly [from: number, to: number];

/** Shares whose keys must cover a stretch once, from 0 to before `end`. */
function covering(description: string, key: z.ZodString, end: number, spanOf: (key: string) => Span | undefined) {
  return shares(description, key).superRefine((parts, context) => {
    const spans = Object.keys(parts).flatMap((each) => [spanOf(each) ?? ([0, 0] as const)]);
    spans.sort((left, right) => left[0] - right[0]);
    let next = 0;
    for (const [from, to] of spans) {
      if (from !== next) break;
      next = to;
    }
    if (next === end) return;
    complain(context, { says: `from ${next} on, they overlap or leave a gap`, wayOut: `Cover 0 to ${end} once.` });
  });
}

/** Said where months are written, as a published index of months holds the school holidays already. */
const IN_TERM = 'Where a timetable has `schoolHolidays`, write it as of days in term: the two are multiplied.';

const timetable = section('When contacts come: the share of each day of the week, and of each part of a day.', {
  days: section('Share of the week, by day. Adds up to 100%.', {
    monday: share('Monday'),
    tuesday: share('Tuesday'),
    wednesday: share('Wednesday'),
    thursday: share('Thursday'),
    friday: share('Friday'),
    saturday: share('Saturday'),
    sunday: share('Sunday'),
  }),
  hours: covering('Share of a day, by hours such as `09-12`.', bandKey, 24, (key) => valueOf(readBand(key))),
  bankHolidays: factor('Contacts on a bank holiday, for each on the same weekday in another week.'),
  schoolHolidays: factor(
    'Contacts on a day of the school holidays, for each on the same weekday of the same month in term.',
  ).optional(),
});

const schoolHolidays = section('When the schools are closed. A bank holiday among these days is a bank holiday only.', {
  dates: z
    .array(text(readDays, 'Days in a row, both ends included.', '2014-04-14 to 2014-04-25', '2014-10-27'))
    .min(1)
    .superRefine((spans, context) => {
      const fault = outOfOrder(spans);
      if (fault !== undefined) complain(context, fault.complaint, [fault.index]);
    })
    .describe('The days, in order. Days that are not listed are term, also those of the warm-up.'),
});

const ages = covering('Ages in whole years, such as `5-9`; the unborn count as 0.', ageKey, 18, agesSpan);

export const demand = section('Who comes to the front door, how many, and when.', {
  contacts: rate('Contacts about children. One contact is about one child.'),
  byMonth: section(`Index of each month; 1 is an average month. ${IN_TERM}`, {
    january: factor('January'),
    february: factor('February'),
    march: factor('March'),
    april: factor('April'),
    may: factor('May'),
    june: factor('June'),
    july: factor('July'),
    august: factor('August'),
    september: factor('September'),
    october: factor('October'),
    november: factor('November'),
    december: factor('December'),
  }),
  schoolHolidays: schoolHolidays.optional(),
  timetables: z.record(z.string(), timetable).describe('Patterns of the week, by name.'),
  channels: z
    .partialRecord(
      channel,
      section('How one channel is used.', {
        share: share('Share of all contacts'),
        timetable: name('The pattern of the week it follows.'),
        onlySource: z.enum(SOURCES).optional().describe('The one source it is for, which uses no other channel.'),
      }),
      amongst(CHANNELS),
    )
    .describe('How contacts arrive. Shares add up to 100%.'),
  outOfHours: section('Which contacts come to the Emergency Duty Team.', {
    when: name('The opening hours outside which they do.'),
    channels: z.array(channel).describe('Channels that do. Others wait for the office to open.'),
    immediateDanger: z.boolean().describe('Whether a child in immediate danger does, whatever the channel.'),
  }),
  kinds: shares('What is asked.', z.enum(['information-request', 'notification', 'request-for-service'])),
  sources: shares('Who makes contact, by DfE code.', z.enum(SOURCES)),
  districts: shares('Where children live.', z.string()),
  ages,
  needs: shares('Primary need, by DfE code.', z.enum(NEEDS)),
  levels: shares('Level of need: 1 universal, 2 early help, 3 targeted, 4 acute.', z.enum(['1', '2', '3', '4'])),
  immediateDanger: section('Children in immediate danger, as a share of those at each level.', {
    '1': share('At level 1'),
    '2': share('At level 2'),
    '3': share('At level 3'),
    '4': share('At level 4'),
  }),
  siblings: shares('Families by number of children.', z.enum(['1', '2', '3', '4', '5', '6'])),
  repeat: section('Contacts about children the front door has met.', {
    onOpenCase: share('About a child open to a worker now.'),
    known: share('About a child not open now, met within the time below.'),
    within: calendarTime('How long ago a child who is known was last met, at most.', '12 months'),
  }),
  signs: signs.optional(),
  streams: streamsOf(ages, SOURCES).optional(),
});

function valueOf<T>(parsed: { value: T } | { wrong: unknown }): T | undefined {
  return 'value' in parsed ? parsed.value : undefined;
}

function agesSpan(key: string): Span | undefined {
  const ages = valueOf(readAges(key));
  return ages === undefined ? undefined : [ages[0], ages[1] + 1];
}
