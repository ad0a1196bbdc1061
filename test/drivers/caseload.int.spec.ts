import { deserialize, serialize } from 'node:v8';
import { startOfDay } from '@frontdoor/calendar';
import { ruleSetFor } from '@frontdoor/standards';
import {
  type Caseload,
  Dice,
  OPEN,
  Run,
  playAndRead,
  playOf,
  playToCaseload,
  readingOf,
  seriesOf,
} from '@frontdoor/simulation';
import { frontDoorServices } from '@frontdoor/services';
import { begunOn } from '@frontdoor/scenarios';
import { pathwayOf } from '@frontdoor/statechart';
import { shipped } from '../support/shipped.js';

const scenario = shipped('example-staffing');
const ruleSet = ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+'));
const reading = readingOf(scenario, ruleSet);
const { from } = scenario.period;
const pathway = () => pathwayOf(frontDoorServices(scenario.policies));
const whole = playOf(scenario, pathway());
const fromThen = (staff = scenario.staff) => playOf(begunOn({ ...scenario, staff }), pathway());

const caseload = deserialize(serialize(playToCaseload(whole, reading, 1, 0, startOfDay(from)))) as Caseload;
const begun = fromThen();

describe('runs that begin with a caseload', () => {
  it('are the same for the same dice, and others for others', () => {
    const [one, again, other] = [0, 0, 1].map((replication) =>
      playAndRead(begun, reading, 5, replication, { caseload, keepsLog: true }),
    );
    expect([...again!.log.events()]).toEqual([...one!.log.events()]);
    expect([...other!.log.events()]).not.toEqual([...one!.log.events()]);
  });

  it('have only what happens from its moment on, about children known then and new ones', () => {
    const { log } = playAndRead(begun, reading, 5, 0, { caseload, keepsLog: true });
    const numbers = Array.from({ length: log.length }, (_, row) => log.caseNumber(row));
    expect(log.at(0)).toBeGreaterThanOrEqual(caseload.at);
    expect(numbers.filter((number) => number < caseload.cases).length).toBeGreaterThan(100);
    expect(numbers.filter((number) => number >= caseload.cases).length).toBeGreaterThan(100);
  });

  it('go on with the work that was open: somebody finishes what somebody began before', () => {
    const dice = new Dice(5, 0);
    const run = new Run(begun, begun.contacts(dice, caseload.acquaintance), dice).startFrom(caseload.state);
    const rows = [...run.toEnd().events()];
    const started = new Set(rows.filter(({ type }) => type === 'assessment.started').map(({ caseId }) => caseId));
    const completed = rows.filter(({ type, caseId }) => type === 'assessment.completed' && !started.has(caseId));
    expect(completed.length).toBeGreaterThan(0);
  });

  it('count as open whoever was open before', () => {
    const { outcome } = playAndRead(begun, reading, 5, 0, { caseload });
    const empty = playAndRead(begun, reading, 5, 0);
    expect(outcome.measures['cin-open']!).toBeGreaterThan(empty.outcome.measures['cin-open']!);
  });

  it('count them in series too, which end as the measures do', () => {
    const { log, outcome } = playAndRead(begun, reading, 5, 0, { caseload, keepsLog: true });
    const { from: first, to } = scenario.period;
    const series = seriesOf(log, [first, Math.floor((first + to) / 2), to + 1].map(startOfDay), caseload);
    expect(OPEN.map((id) => [id, series[id].at(-1)])).toEqual(OPEN.map((id) => [id, outcome.measures[id]]));
    expect(seriesOf(log, [first, to + 1].map(startOfDay))['cin-open'][0]).not.toBe(outcome.measures['cin-open']);
  });

  it('may be staffed by more people of the same roles', () => {
    const staff = Object.fromEntries(
      Object.entries(scenario.staff).map(([role, group]) =>
        role === 'duty-administrator' ? [role, { ...group, count: group.count + 5 }] : [role, group],
      ),
    );
    expect(playAndRead(fromThen(staff), reading, 5, 0, { caseload }).log.length).toBeGreaterThan(500);
  });

  it('are refused with other roles, and on another day, in words', () => {
    const { 'duty-administrator': _, ...staff } = scenario.staff;
    expect(() => playAndRead(fromThen(staff), reading, 5, 0, { caseload })).toThrow(
      /not staffed by duty-administrator/,
    );
    expect(() => playAndRead(whole, reading, 5, 0, { caseload })).toThrow(/does not begin on the day of the caseload/);
  });
});
