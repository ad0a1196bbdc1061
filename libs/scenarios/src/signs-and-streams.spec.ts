import { VALID, faultsIn, scenarioIn } from './support/files.js';

const SIGNS =
  '  signs: { assumption: A-654, missing: { share: 5%, ages: 10-17 }, homeless: { share: 4%, ages: "17" } }\n';
const streamOf = (name: string, event = 'camhs.referral-received', timetable = 'referrers'): string =>
  `    ${name}:\n      event: ${event}\n      children: { value: 2400 per year, assumption: A-660 }\n` +
  `      timetable: ${timetable}\n      ages: { assumption: A-660, 0-9: 25%, 10-17: 75% }\n` +
  '      sources: { assumption: A-660, 3A: 60%, 2A: 40% }\n';
const withDemand = (more: string): string => VALID.replace('\npolicies:\n', `${more}\npolicies:\n`);
const withStreams = (...streams: readonly string[]): string => withDemand(`  streams:\n${streams.join('')}`);
const said = (text: string): string[] => faultsIn(text).map(({ says }) => says);

describe('signs of a scenario', () => {
  it('are shares, each with the ages it is of', () =>
    expect(scenarioIn(withDemand(SIGNS)).demand.signs).toEqual({
      missing: { share: 0.05, from: 10, to: 17 },
      homeless: { share: 0.04, from: 17, to: 17 },
    }));

  it('are not there where nothing is written of them', () =>
    expect(scenarioIn(VALID).demand).not.toHaveProperty('signs'));

  it.each([
    ['missing: { share: 5%', 'mising: { share: 5%', '`demand.signs` has no `mising`'],
    ['ages: 10-17', 'ages: 10-18', '`10-18` is not an age or a range of ages'],
    ['assumption: A-654, ', '', '`5%` comes from nowhere'],
  ])('where %s is written as %s are refused', (right, wrong, fault) =>
    expect(said(withDemand(SIGNS.replace(right, wrong)))).toContainEqual(expect.stringContaining(fault)),
  );
});

describe('the districts of a policy', () => {
  it('are those of the place, each that is not named with its place', () => {
    const text = VALID.replace('policies:\n', 'policies:\n  salt: { south: [atlantis, south, mordor] }\n');
    const [line = 0] = faultsIn(text).map((fault) => fault.line);
    expect(faultsIn(text).map((fault) => [fault.line, fault.says])).toEqual([
      [line, 'there is no district of `place` `atlantis`'],
      [line, 'there is no district of `place` `mordor`'],
    ]);
    expect(text.split('\n')[line - 1]).toContain('atlantis');
  });
});

describe('streams of a scenario', () => {
  it('are children a year by the hours of a timetable, with ages and sources of their own', () => {
    const { streams } = scenarioIn(withStreams(streamOf('camhs'))).demand;
    expect(streams?.['camhs']).toMatchObject({
      event: 'camhs.referral-received',
      perYear: 2_400,
      bankHolidayFactor: 0.075,
      schoolHolidayFactor: 1,
      sources: { '3A': 0.6, '2A': 0.4 },
    });
    expect(streams?.['camhs']?.ages.slice(8, 12)).toEqual([0.025, 0.025, 0.75 / 8, 0.75 / 8]);
    expect(streams?.['camhs']?.byHourOfWeek[9]).toBeCloseTo(0.24 * 0.12, 10);
  });

  it.each([
    [streamOf('camhs', 'camhs.refferal-received'), 'event that a child from outside begins with'],
    [streamOf('camhs', 'camhs.referral-received', 'nights'), 'there is no timetable `nights`'],
    [streamOf('camhs').replace('75%', '70%'), 'the shares add up to 95%, not 100%'],
    [streamOf('camhs').replace('10-17', '11-17'), 'they overlap or leave a gap'],
  ])('are refused where something is wrong with them: %s', (stream, fault) =>
    expect(said(withStreams(stream))).toContainEqual(expect.stringContaining(fault)),
  );

  it('are no more than dice can be kept apart for', () => {
    const named = (count: number) => withStreams(...Array.from({ length: count }, (_, n) => streamOf(`stream-${n}`)));
    expect(said(named(5))).toEqual([]);
    expect(said(named(6))).toEqual(['there are 9 channels and streams']);
  });
});
