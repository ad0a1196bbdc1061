import { EventNotAccepted } from '@frontdoor/cases';
import { ClocksDiffer } from '@frontdoor/live';
import { QueryFailedError } from 'typeorm';
import { DoorLog } from './door-log.js';
import { NestLog } from './nest-log.js';
import { saidWithoutContents } from './said-without-contents.js';

const MARK = 'Marmalade';

/** Errors that carry what somebody said about a child, as they really come about. */
const TELLING: readonly (readonly [string, Error])[] = [
  ['a text that is no JSON', thrownBy(() => JSON.parse(`{ ${MARK} }`))],
  ['an event that a case cannot take', new EventNotAccepted('mash', 'closed', 'mash.decided', MARK, [])],
  ['a lost hold on a job', new Error(`Missing lock for job ${MARK}/after/2. moveToFinished`)],
  ['a value the database cannot read', failedQuery(`invalid input syntax for type bigint: "${MARK}"`)],
  ['a fault of ours', thrownBy(() => (undefined as unknown as { children: [] }).children)],
];

function thrownBy(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was to throw');
}

function failedQuery(message: string): Error {
  const raised = Object.assign(new Error(message), {
    code: '22P02',
    detail: `Key (case_id)=(${MARK})`,
    table: 'delivery',
  });
  return new QueryFailedError(`insert into frontdoor.delivery values ('${MARK}')`, [MARK], raised);
}

function logged(tell: (log: DoorLog) => void, format: 'json' | 'words' = 'json'): readonly string[] {
  const lines: string[] = [];
  tell(new DoorLog({ program: 'spec', level: 'debug', format, write: (line) => lines.push(line) }));
  return lines;
}

describe('an error, as it is logged', () => {
  it.each(TELLING)('tells nothing of a case that was in %s', (_, error) => {
    const lines = [
      ...logged((log) => log.trouble(error)),
      ...logged((log) => log.trouble(error), 'words'),
      ...logged((log) => new NestLog(log).error(error)),
    ];
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toContain(MARK);
  });

  it('says where a fault of ours happened', () => {
    const { where } = saidWithoutContents(TELLING[4]![1]);
    expect(where).toContain('said-without-contents.spec');
  });

  it('keeps the words that are about the machine', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    expect(saidWithoutContents(refused).words).toBe('the network: connect ECONNREFUSED 127.0.0.1:5432');
    expect(saidWithoutContents(new ClocksDiffer(9_000)).words).toMatch(/^this machine's clock is 9 s ahead/);
    expect(saidWithoutContents(failedQuery('x'))).toMatchObject({ error: 'QueryFailedError', code: '22P02' });
  });
});

describe('the log', () => {
  it('tells the same trouble once, and counts it until it is told again', () => {
    const lines = logged((log) => {
      for (let times = 0; times < 50; times += 1) log.trouble(new Error('away'));
      log.trouble(new Error('back'));
    });
    expect(lines.map((line) => (JSON.parse(line) as { says: string }).says)).toEqual(['away', 'back']);
  });

  it('leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = new DoorLog({ program: 'spec', level: 'warn', format: 'json', write: (line) => lines.push(line) });
    log.info('quiet');
    log.debug('quieter');
    log.warn('told', { pid: 1 });
    expect(lines).toHaveLength(1);
  });
});
