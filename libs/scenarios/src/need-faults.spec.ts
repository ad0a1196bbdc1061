import { faultsIn } from './support/files.js';
import { VOCABULARY } from './support/vocabulary.js';

const EVENTS = {
  ...VOCABULARY,
  events: ['early-help.support-started', 'early-help.closed', 'initial-response.allocated'],
};

/** What is wrong with a file laid over a valid one, the piece of text each fault stands at first. */
const seen = (lines: string): string[] => {
  const text = `extends: base.yaml\n${lines}\n`;
  return faultsIn(text, {}, EVENTS).map(({ line, column, says, wayOut }) => {
    const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    return `${/^"?([^\s,}\]":]*)/.exec(rest)?.[1]} ${says} | ${wayOut}`;
  });
};
/** Each file has the one fault, which is the title. */
const eachIs = (rows: readonly (readonly [lines: string, fault: string])[]) =>
  it.each(rows.map(([lines, fault]) => [fault, lines]))('%s', (fault, lines) => expect(seen(lines)).toEqual([fault]));

const LEVELS = { universal: '25%', 'early-help': '25%', 'in-need': '25%', 'significant-harm': '25%' };
const NEED = {
  levels: LEVELS,
  looks: 0.7,
  immediateDanger: { ...LEVELS },
  siblings: '75%',
  lasting: '60%',
  worsening: { share: '20%', perMonth: 0.15, atMost: 0.8 },
  helped: { from: ['early-help.support-started'], until: ['early-help.closed'] },
  comesAgain: { ...LEVELS, helped: 0.5 },
  information: { returns: 'fixed 2 calendar days', lostBy: [] as string[] },
  teams: 0.2,
};
/** A section of the scenario; JSON is YAML too. */
const section = (name: string, written: object) => `${name}: ${JSON.stringify({ assumption: 'A-720', ...written })}`;
const need = (changes: object = {}) => section('need', { ...NEED, ...changes });
const WEIGHS = { noise: 0.5, bars: { 'early-help': 0, 'in-need': 0, 'significant-harm': 0 } };
const BY_NEED = Object.fromEntries(Object.keys(LEVELS).map((level) => [level, { accept: '90%', 'send-back': '10%' }]));
const consider = (written: object) => section('decisions', { 'early-help.consider': { shares: null, ...written } });
const task = (id: string, written: object) => section('tasks', { [id]: written });
const FACTORS = { universal: 1, 'early-help': 1, 'in-need': 1, 'significant-harm': 1 };
const HOLDS = { from: 'initial-response.allocated', until: 'early-help.closed', atLeast: 1, direct: '65%' };
const holds = (changes: object) =>
  section('staff', { 'duty-manager': { caseload: 25, holds: { ...HOLDS, ...changes } } });

describe('a scenario that says what children need', () => {
  it('is read without a fault', () => {
    const lines = [
      need(),
      consider({ weighs: WEIGHS, byNeed: BY_NEED }),
      holds({}),
      task('early-help.consider', { byNeed: FACTORS }),
    ];
    expect(seen(lines.join('\n'))).toEqual([]);
  });
});

const both = (...lines: readonly string[]) => lines.join('\n');

describe('a fault of how a decision is weighed', () => {
  eachIs([
    [
      both(need(), consider({ byNeed: BY_NEED })),
      'byNeed `byNeed` says nothing without `weighs` | Write `weighs` too.',
    ],
    [
      both(need(), consider({ weighs: WEIGHS, shares: { accept: '90%', 'send-back': '10%' } })),
      'weighs `weighs` says nothing without `byNeed` | Write `byNeed` too.',
    ],
    [
      both(need(), consider({ weighs: WEIGHS, byNeed: BY_NEED, shares: { accept: '90%', 'send-back': '10%' } })),
      'byNeed the decision is shared out in two ways | Keep `byNeed`, and write `shares:` and `byLevel:` with no value.',
    ],
    [
      consider({ weighs: WEIGHS, byNeed: BY_NEED }),
      'weighs the scenario does not say what children truly need | Add a `need` section, or take this away.',
    ],
    [
      both(need(), consider({ weighs: WEIGHS, byNeed: { ...BY_NEED, universal: { acept: '100%' } } })),
      'acept there is no choice of early-help.consider `acept` | Did you mean `accept`?',
    ],
    [
      both(
        need(),
        consider({
          weighs: { ...WEIGHS, resources: { of: 'early-help-plaice', moves: 'early-help', perTenWaiting: 0.1 } },
          byNeed: BY_NEED,
        }),
      ),
      'early-help-plaice there is no kind of place `early-help-plaice` | Did you mean `early-help-place`?',
    ],
  ]);
});

describe('a fault of what is said of need', () => {
  eachIs([
    [
      need({ helped: { from: ['early-help.support-startd'], until: ['early-help.closed'] } }),
      'early-help.support-startd there is no event `early-help.support-startd` | Did you mean `early-help.support-started`?',
    ],
    [
      need({ helped: { from: [], until: ['early-help.close'] } }),
      'early-help.close there is no event `early-help.close` | Did you mean `early-help.closed`?',
    ],
    [
      need({ information: { returns: 'fixed 2 calendar days', lostBy: ['initial-response.alocated'] } }),
      'initial-response.alocated there is no event `initial-response.alocated` | Did you mean `initial-response.allocated`?',
    ],
    [
      need({ feedback: { by: 'early-help.closd', corrects: '5%' } }),
      'early-help.closd there is no event `early-help.closd` | Did you mean `early-help.closed`?',
    ],
    [
      task('early-help.consider', { byNeed: FACTORS }),
      'byNeed the scenario does not say what children truly need | Add a `need` section, or take this away.',
    ],
  ]);
});

describe('a fault of who holds children', () => {
  eachIs([
    [
      holds({ from: 'initial-response.alocated' }),
      'initial-response.alocated there is no event `initial-response.alocated` | Did you mean `initial-response.allocated`?',
    ],
    [
      holds({ until: 'early-help.close' }),
      'early-help.close there is no event `early-help.close` | Did you mean `early-help.closed`?',
    ],
    [
      holds({ movedBy: 'initial-response.alocated' }),
      'initial-response.alocated there is no event `initial-response.alocated` | Did you mean `initial-response.allocated`?',
    ],
  ]);
});

describe('a fault of work that is shared, or done for a family', () => {
  const BOOKLET = 'strategy-discussion.complete-booklet';
  const shared = task(BOOKLET, { effort: null, shared: 'fixed 3 h' });
  const held = (group: object) => section('staff', { 'social-worker/<team>': group });

  eachIs([
    [
      shared,
      'shared `social-worker` holds no children among whom the day could be shared | Give the role `holds` and `caseload`, or write `effort`.',
    ],
    [
      both(held({ caseload: null, holds: HOLDS }), shared),
      'shared `social-worker` holds no children among whom the day could be shared | Give the role `holds` and `caseload`, or write `effort`.',
    ],
    [
      both(held({ holds: HOLDS }), task(BOOKLET, { shared: 'fixed 3 h' })),
      `${BOOKLET} the task has both \`effort\` and \`shared\` | Write one of them; to drop one that is extended, write it with no value: \`effort:\`.`,
    ],
    [
      both(held({ holds: HOLDS }), task(BOOKLET, { effort: null, shared: 'fixed 3 working days' })),
      'fixed `shared` work is counted in minutes or hours | Write hours, or `elapsed` for days.',
    ],
  ]);

  it('is none where the role holds children', () => expect(seen(both(held({ holds: HOLDS }), shared))).toEqual([]));
});
