import { renderFault } from './fault.js';
import { faultsIn, validBut } from './support/files.js';

/** Where a piece of text stands, as line:column. */
const placeOf = (text: string, piece: string): string => {
  const before = text.slice(0, text.indexOf(piece));
  return `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
};
const seen = (text: string): string[] =>
  faultsIn(text).map(({ line, column, says, wayOut }) => `${line}:${column} ${says} | ${wayOut}`);

describe('a fault of a scenario', () => {
  /** What is changed, what it becomes, the text the fault stands at, what it says, the way out. */
  it.each([
    [
      '  telephone: { share',
      '  telephne: { share',
      'telephne',
      '`demand.channels` has no `telephne`',
      'Did you mean `telephone`?',
    ],
    ['\ntitle: ', '\ntitel: ', 'titel', 'a scenario has no `titel`', 'Did you mean `title`?'],
    [
      'policies:\n  front-door',
      'policies:\n  frontdoor',
      'frontdoor',
      '`policies` has no `frontdoor`',
      'Did you mean `front-door`?',
    ],
    [
      'booklet: required',
      'booklet: requird',
      'requird',
      '`policies.strategy-discussion.booklet` cannot be `requird`',
      'Did you mean `required`?',
    ],
    [
      '  mash.decide:\n    assumption',
      '  mash.decid:\n    assumption',
      'mash.decid:',
      'there is no task `mash.decid`',
      'Did you mean `mash.decide`?',
    ],
    [
      '{ accept: 85%, send-back: 15% }',
      '{ accept: 85%, sendback: 15% }',
      'sendback',
      'there is no choice of early-help.consider `sendback`',
      'Did you mean `send-back`?',
    ],
    [
      '  customer-adviser:',
      '  customer-advisor:',
      'customer-advisor',
      'there is no role `customer-advisor`',
      'Did you mean `customer-adviser`?',
    ],
    [
      'count: 2, hours: always',
      'count: 2, hours: allways',
      'allways',
      'there is no opening hours `allways`',
      'Did you mean `always`?',
    ],
    ['ruleSet: wt2015', 'ruleSet: wt2051', 'wt2051', 'there is no rule set `wt2051`', 'Did you mean `wt2010`?'],
    [
      '[worcestershire, oxfordshire]',
      '[worcestershire, oxfordshir]',
      'oxfordshir]',
      'there is no local rule set `oxfordshir`',
      'Did you mean `oxfordshire`?',
    ],
    [
      '  emergency-duty: office',
      '  emergncy-duty: office',
      'emergncy-duty: o',
      'there is no service `emergncy-duty`',
      'Did you mean `emergency-duty`?',
    ],
    [
      '    holdOn:',
      '    heldOn:',
      'heldOn',
      'there is no fact conference.book asks for `heldOn`',
      'Did you mean `holdOn`?',
    ],
    ['timetable: police,', 'timetable: polce,', 'polce', 'there is no timetable `polce`', 'Did you mean `police`?'],
    [
      '    middle-vale: 20%',
      '    midle-vale: 20%',
      'midle-vale',
      'there is no district of `place` `midle-vale`',
      'Did you mean `middle-vale`?',
    ],
    ['count: 8, hours', 'count: eight, hours', 'eight', '`staff.conference-chair.count` is `eight`', 'Write a number.'],
    ['count: 8, hours', 'count: 8.5, hours', '8.5', '`staff.conference-chair.count` is `8.5`', 'Write a whole number.'],
    [
      'effort: fixed 30 min',
      'effort: fixed 3 working days',
      'fixed 3 working',
      'effort is counted in minutes or hours',
      'Write hours, or `elapsed` for days.',
    ],
    ['effort: fixed 30 min', 'effort: 30 min', '30 min, ass', '`30 min` is not a distribution', 'Write `fixed 20 min`'],
    ['{ effort: fixed 30 min,', '{', 'conference.book:', 'the task has no time', 'Write one of them'],
    [
      '  from: 2014-04-01',
      '  from: 2014-04-31',
      '2014-04-31',
      'there is no day 2014-04-31 in the calendar',
      'The calendar covers 2009 to 2031.',
    ],
    [
      '  from: 2014-04-01',
      '  from: 05/01/2015',
      '05/01/2015',
      '`period.from` is `05/01/2015`: not a date',
      'Write year, month and day, such as `2014-04-01`.',
    ],
    [
      'name: example-place',
      'name: bad share',
      'bad share',
      '`name` is `bad share`: not a name',
      'Write small letters, digits and hyphens between them, such as `wyre-forest`.',
    ],
    ['{ value: 24 months,', '{ value: 4,', '4, ass', '`period.warmUp` is `4`', 'A value like `26 weeks` belongs here.'],
    [
      '  to: 2015-03-31',
      '  to: 2013-03-31',
      'to: 2013-03-31',
      'the period ends before it begins',
      'Write the first day first.',
    ],
    ['{ value: 24 months,', '{ value: 24 years,', '24 years', '`years` is not a unit of time', 'Write `min`, `h`'],
    [
      '{ value: 16000 per year, assumption: A-101 }',
      '16000 per year',
      '16000 per year',
      '`16000 per year` comes from nowhere',
      'Write `source: S-nnn` or',
    ],
    [
      'value: 115285, source: S-049',
      'value: 115285, source: ONS',
      'ONS',
      '`ONS` is not the id of a source',
      'Write an id of docs/sources.md, such as S-001.',
    ],
    [
      'value: 115285, source: S-049',
      'value: 115285, assumption: A-101, source: S-049',
      'assumption: A-101, s',
      'a number comes from a source or from an assumption, not from both',
      'Keep the one it rests on.',
    ],
    ['synthetic: true', 'synthetic: false', 'false', '`synthetic` cannot be `false`', 'It can be `true`.'],
    ['    09-12: 36%', '    09-13: 36%', 'hours:', 'from 13 on, they overlap or leave a gap', 'Cover 0 to 24 once.'],
  ])('%s as %s', (was, is, piece, says, wayOut) => {
    const text = validBut(was, is);
    expect(seen(text).join('\n')).toContain(`${placeOf(text, piece)} ${says} | ${wayOut}`);
  });

  it('names a day that no month has beside a date that is none', () =>
    expect(
      seen(validBut('  from: 2014-04-01', '  from: 05/01/2015').replace('  to: 2015-03-31', '  to: 2015-02-30')),
    ).toEqual([
      expect.stringContaining('`period.from` is `05/01/2015`: not a date'),
      expect.stringContaining('there is no day 2015-02-30 in the calendar'),
    ]));

  it('says by how much shares miss the whole', () =>
    expect(seen(validBut('{ accept: 85%, send-back: 15% }', '{ accept: 80%, send-back: 15% }'))).toEqual([
      expect.stringContaining('the shares add up to 95%, not 100% | Add 5%; leave a name out if its share is nothing.'),
    ]));

  it('says which entry is missing, at the map that lacks it', () => {
    const text = validBut('  immediateDanger: { assumption: A-327, 1: 0%, 2: 0%, 3: 1.25%, 4: 5% }\n', '');
    expect(seen(text)).toEqual([
      `${placeOf(text, 'demand:')} \`demand\` has no \`immediateDanger\` | Add \`immediateDanger:\` there.`,
    ]);
  });

  it('says which task has no time, and which role has nobody', () => {
    const text = validBut('  duty-manager: { count: 3, hours: office }\n', '').replace(
      /\n  conference\.book: \{ effort.*/,
      '',
    );
    expect(seen(text)).toEqual([
      `${placeOf(text, 'staff:')} \`staff\` does not name the role \`duty-manager\` | Add it; write a count of 0 if there is none.`,
      `${placeOf(text, 'tasks:')} \`tasks\` does not name \`conference.book\`: its time is not known | Add \`conference.book:\` under \`tasks\`.`,
    ]);
  });

  it('is one of all there are, in order of place', () => {
    const text = validBut('synthetic: true', 'synthetic: false')
      .replace('wt2015', 'wt2051')
      .replace('count: 8', 'count: -8');
    const lines = faultsIn(text).map(({ line }) => line);
    expect(lines).toHaveLength(3);
    expect([...lines].sort((left, right) => left - right)).toEqual(lines);
  });

  it('shows the line with a caret under the place', () => {
    const text = validBut('ruleSet: wt2015', 'ruleSet: wt2051');
    const [line = ''] = placeOf(text, 'ruleSet').split(':');
    expect(faultsIn(text).map(renderFault)).toEqual([
      `a.yaml:${line}:10 there is no rule set \`wt2051\`\n  ${line} | ruleSet: wt2051\n  ${' '.repeat(line.length)} |          ^\n  Did you mean \`wt2010\`?`,
    ]);
  });
});
