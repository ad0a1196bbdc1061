import { settingsFaults } from './settings-faults.js';
import { VOCABULARY } from './support/vocabulary.js';

const DAY = [510, 1020];
const SETTINGS = {
  policies: {
    mash: { signOff: true, agencies: ['police'] },
    'initial-response': { duty: 'week', teams: ['north'], allocationReview: { amount: 10, unit: 'working-days' } },
    assessment: {
      reviewPoints: [
        { limit: { amount: 10, unit: 'working-days' }, lead: 2 },
        { limit: { amount: 20, unit: 'working-days', counting: 'day-1' }, lead: 2 },
      ],
    },
  },
  officeHours: {
    office: { id: 'office', week: [DAY, DAY, DAY, DAY, DAY, null, null], bankHolidays: 'closed' },
  },
  serviceHours: { mash: 'office' },
  ruleSet: 'wt2015',
  localRules: ['worcestershire', 'luton'],
};

const text = (extra: object = SETTINGS): string => JSON.stringify({ seed: 1, extra }, null, 2);
const settings = (changed: object) => text({ ...SETTINGS, ...changed });
const faultsIn = (json: string) => settingsFaults({ path: 'log.json', text: json }, 'extra', VOCABULARY);
const says = (json: string) => faultsIn(json).map((fault) => `${fault.says}. ${fault.wayOut}`);

describe('the settings that a run has kept', () => {
  it('have no fault as it kept them, however the file is set out', () => {
    expect(says(text())).toEqual([]);
    expect(says(JSON.stringify(JSON.parse(text()), null, '\t'))).toEqual([]);
    expect(says(JSON.stringify(JSON.parse(text())))).toEqual([]);
  });

  it('may stand beside something else, and need not name every service', () =>
    expect(says(settings({ countFrom: '2014-04-01T00:00:00.000Z', serviceHours: {} }))).toEqual([]));

  it.each([
    [{ ruleSet: 'wt2016' }, 'there is no rule set `wt2016`. Did you mean `wt2010`?'],
    [{ localRules: ['luton', 'lewes'] }, 'there is no local rule set `lewes`. It can be `worcestershire`, '],
    [{ serviceHours: { mash: 'night' } }, 'there is no opening hours `night`. It can be `office`.'],
    [{ serviceHours: { mesh: 'office' } }, 'there is no service `mesh`. Did you mean `mash`?'],
    [{ officeHours: {}, serviceHours: {} }, 'there are no opening hours named `office`. Add them'],
    [{ policies: { mesh: {} } }, '`extra.policies` has no `mesh`. Did you mean `mash`?'],
    [{ policies: { mash: { signoff: true } } }, '`extra.policies.mash` has no `signoff`. Did you mean `signOff`?'],
    [{ policies: { assessment: { model: 'triple' } } }, '`extra.policies.assessment.model` cannot be `triple`. '],
    [{ policies: { escalation: { enquiryOpen: '5 working days' } } }, '`extra.policies.escalation.enquiryOpen` is'],
    [
      { policies: { escalation: { enquiryOpen: { amount: 5, unit: 'fortnights' } } } },
      '`extra.policies.escalation.enquiryOpen.unit` cannot be `fortnights`. It can be `working-days`, ',
    ],
    [{ policies: { escalation: { enquiryOpen: { amount: 1.5, unit: 'weeks' } } } }, '1.5 weeks are not whole. Write a'],
    [{ localRules: undefined }, '`extra` has no `localRules`. '],
  ])('are told with what is known when they say %j', (changed, message) =>
    expect(says(settings(changed))).toEqual([expect.stringContaining(message)]),
  );

  it.each([
    [[DAY], 'the week has 1 days, not 7'],
    [[null, null, null, null, null, null, null], 'they never open'],
    [[[1020, 510], null, null, null, null, null, null], 'day 0 (Monday is 0) is open from minute 1020 to 510'],
  ])('are told of hours that make no week: %j', (week, reason) => {
    const office = { id: 'office', week, bankHolidays: 'closed' };
    expect(says(settings({ officeHours: { office } }))).toEqual([
      expect.stringContaining(`these hours make no week: ${reason}. Write seven days`),
    ]);
  });

  it('are told of all at once, each at its place, in order', () => {
    const faults = faultsIn(
      settings({ policies: { mesh: {} }, serviceHours: { mash: 'night' }, ruleSet: 'wt1', localRules: ['none'] }),
    );
    expect(faults.map(({ file, line, excerpt }) => [`${file}:${line}`, excerpt.split('\n')[0]?.trim()])).toEqual([
      ['log.json:5', '5 |       "mesh": {}'],
      ['log.json:38', '38 |       "mash": "night"'],
      ['log.json:40', '40 |     "ruleSet": "wt1",'],
      ['log.json:42', '42 |       "none"'],
    ]);
  });
});
