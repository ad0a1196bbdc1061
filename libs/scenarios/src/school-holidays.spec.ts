import { dayFrom } from '@frontdoor/calendar';
import { nudged } from './nudge.js';
import { type ScenarioSource, readSource } from './read-scenario.js';
import { VALID, faultsIn, filesOf, scenarioIn, validBut } from './support/files.js';
import { VOCABULARY } from './support/vocabulary.js';

const DATES = '[2014-04-14 to 2014-04-25, 2014-10-27]';
const FACTOR = '      schoolHolidays: { value: 0.8, assumption: A-105 }\n';

const withDates = (dates: string, text = VALID): string =>
  text.replace('\n  timetables:\n', `\n  schoolHolidays: { dates: ${dates}, assumption: A-105 }\n  timetables:\n`);
const withFactor = (factor = FACTOR): string =>
  validBut(
    '      bankHolidays: { value: 0.075, assumption: A-105 }\n',
    `      bankHolidays: { value: 0.075, assumption: A-105 }\n${factor}`,
  );

/** What is said of a text, each with the letters it stands at. */
const said = (text: string): string[] =>
  faultsIn(text).map(({ line, column, says, wayOut }) => {
    const letters = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    return `${/^[\w.-]+/.exec(letters)?.[0]} | ${says} | ${wayOut}`;
  });

describe('school holidays of a scenario', () => {
  it('are days, and a factor for each channel, 1 where its timetable has none', () =>
    expect(scenarioIn(withDates(DATES, withFactor())).demand.schoolHolidays).toEqual({
      days: [
        { from: dayFrom(2014, 4, 14), to: dayFrom(2014, 4, 25) },
        { from: dayFrom(2014, 10, 27), to: dayFrom(2014, 10, 27) },
      ],
      factor: { telephone: 0.8, written: 0.8, 'police-notification': 1 },
    }));

  it('are not there where nothing is written of them', () =>
    expect(scenarioIn(VALID).demand).not.toHaveProperty('schoolHolidays'));

  it('are numbers that come from somewhere', () => {
    expect(scenarioIn(withDates(DATES)).numbers.map(({ path, written }) => [path, written])).toContainEqual([
      'demand.schoolHolidays.dates.0',
      '2014-04-14 to 2014-04-25',
    ]);
    const unsourced = withDates('[2014-10-27]').replace('[2014-10-27], assumption: A-105', '[2014-10-27]');
    expect(said(unsourced)[0]).toMatch(/^2014-10-27 \| `2014-10-27` comes from nowhere/);
  });

  it('have a factor that can be moved by a tenth, and days that cannot', () => {
    const text = withDates(DATES, withFactor());
    const source = readSource('a.yaml', filesOf({ 'a.yaml': text }), VOCABULARY) as ScenarioSource;
    const moved = scenarioIn(text)
      .numbers.filter(({ path }) => path.includes('schoolHolidays'))
      .map((number) => [number.path, nudged(source, number, 1.1)] as const);
    expect(Object.fromEntries(moved)).toMatchObject({
      'demand.schoolHolidays.dates.0': { leftOut: 'days of the calendar' },
      'demand.schoolHolidays.dates.1': { leftOut: 'days of the calendar' },
      'demand.timetables.referrers.schoolHolidays': { to: '0.88' },
    });
  });

  const calendar = 'both days included, or one day; the calendar covers 2009 to 2031.';
  it.each([
    ['[2014-04-31]', `2014-04-31 | \`2014-04-31\` is not days | Write \`2014-04-14 to 2014-04-25\`, ${calendar}`],
    ['[Easter]', `Easter | \`Easter\` is not days | Write \`2014-04-14 to 2014-04-25\`, ${calendar}`],
    [
      '[2050-01-01]',
      `2050-01-01 | \`2050-01-01\` is not in the calendar | Write \`2014-04-14 to 2014-04-25\`, ${calendar}`,
    ],
    [
      '[2014-04-25 to 2014-04-14]',
      '2014-04-25 | `2014-04-25 to 2014-04-14` ends before it begins | Write the first day first.',
    ],
    [
      '[2014-10-27, 2014-04-14 to 2014-04-25]',
      '2014-04-14 | 2014-04-14 is not after 2014-10-27, where the days before it end | Write the days in order, each once.',
    ],
    [
      '[2014-04-14 to 2014-04-25, 2014-04-25 to 2014-04-28]',
      '2014-04-25 | 2014-04-25 is not after 2014-04-25, where the days before it end | Write the days in order, each once.',
    ],
    ['[]', 'dates | `demand.schoolHolidays.dates` is too small or too short | Write at least 1.'],
  ])('%s are refused', (dates, fault) => expect(said(withDates(dates))).toEqual([fault]));

  it('need their days where a timetable has a factor', () =>
    expect(said(withFactor())).toEqual([
      'schoolHolidays | nothing says when the school holidays are | ' +
        'Write their days: `demand.schoolHolidays: { dates: [2014-04-14 to 2014-04-25], source: S-nnn }`.',
    ]));

  it('have a factor that is not below nothing', () =>
    expect(said(withDates(DATES, withFactor(FACTOR.replace('0.8', '-0.8'))))).toEqual([
      '-0.8 | `demand.timetables.referrers.schoolHolidays` is too small or too short | Write at least 0.',
    ]));
});
