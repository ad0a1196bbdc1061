import { readFileSync, writeFileSync } from 'node:fs';
import { contact as contactOf } from '../support/servers/asking.js';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

interface WalkJson {
  readonly caseId: string;
  readonly events: readonly { readonly type: string; readonly caseId: string }[];
  readonly clocks: readonly { readonly standard: string; readonly explained: readonly string[] }[];
  readonly choices: readonly { readonly choice: string; readonly reason: string }[];
}

describe('frontdoor walk', () => {
  const place = folder();
  afterAll(() => place.remove());
  const typed = ['1', '1', 'it must be on record', '1', 'advice', 'level 2 of need', 'log', 'why', ''].join('\n');

  it('gives the events of a logged case when it is walked again, for every kind of case', async () => {
    await frontdoor(['run', EXAMPLE, '--replications', '1', '--log', place.in('log')]);
    const cases = new Map<string, string[]>();
    for (const line of readFileSync(place.in('log/events.jsonl'), 'utf8').trimEnd().split('\n')) {
      const { caseId } = JSON.parse(line) as { caseId: string };
      cases.set(caseId, [...(cases.get(caseId) ?? []), line]);
    }
    const bySize = [...cases].toSorted(([, one], [, other]) => other.length - one.length);
    for (const [caseId, events] of [...bySize.slice(0, 4), ...bySize.slice(-2), bySize[bySize.length >> 1]!]) {
      const { code, stdout } = await frontdoor(['walk', '--from', place.in('log'), '--case', caseId, '--json']);
      expect(code).toBe(0);
      expect((JSON.parse(stdout) as WalkJson).events.map((event) => JSON.stringify(event))).toEqual(events);
    }
  });

  it('says of a logged case why it does not judge whether its limits could have been kept', async () => {
    const replayed = await frontdoor(['replay', place.in('log'), '--clocks', '--json']);
    const [log] = (JSON.parse(replayed.stdout) as { logs: { clocks: { missed: { caseId: string }[] } }[] }).logs;
    const { caseId = '' } = log?.clocks.missed[0] ?? {};
    const { stdout } = await frontdoor(['walk', '--from', place.in('log'), '--case', caseId]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('is not judged: a log does not say how long work takes');
  });

  it('shows what is known, where the case is and the clocks, and ends with a debrief', async () => {
    const { code, stdout } = await frontdoor(['walk', EXAMPLE], { typed });
    expect(code).toBe(0);
    for (const words of ['What is known of', 'Where the case is', 'Clocks running', 'To do', 'What happened last']) {
      expect(stdout).toContain(words);
    }
    const debrief = stdout.slice(stdout.indexOf('Debrief'));
    expect(debrief).toContain('because: it must be on record');
    expect(debrief).toMatch(/MET {2}Contact screened/);
    expect(debrief).toContain('synthetic');
  });

  it('goes back, and then another choice can be made', async () => {
    const back = ['1', '1', '', 'back 1', '1', '1', 'second thoughts', 'quit'].join('\n');
    const { stdout } = await frontdoor(['walk', EXAMPLE, '--json'], { typed: back });
    const { choices, events } = JSON.parse(stdout) as WalkJson;
    expect(choices.map(({ reason }) => reason)).toEqual(['second thoughts']);
    expect(events.filter(({ type }) => type === 'front-door.contact-recorded')).toHaveLength(1);
  });

  it('goes on after a wait that is too far ahead, and ends with a debrief', async () => {
    const { code, stdout } = await frontdoor(['walk', EXAMPLE], {
      typed: ['wait 900 weeks', 'wait 2040-01-16', 'quit'].join('\n'),
    });
    expect(code).toBe(0);
    expect(stdout.match(/That is too far ahead/g)).toHaveLength(2);
    expect(stdout).toContain('Debrief');
  });

  it('keeps to the width of a terminal, says how long a task takes, and what to write for what goes nowhere', async () => {
    const steps = [
      ...typed.split('\n').slice(0, -1),
      'back 0',
      'wait 2 hrs',
      'wait 2015-01-10',
      'help',
      'show',
      'quit',
    ];
    const { code, stdout } = await frontdoor(['walk', EXAMPLE], { typed: steps.join('\n') });
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toMatch(/Begun now, it is typically done by \w{3} 2015-/);
    expect(stdout).toContain('`back` for one, `back 2` for two');
    expect(stdout).toContain('The office is closed that day: it opens Mon 2015-01-12 08:30.');
  });

  it('refuses a place to save in before the first question', async () => {
    writeFileSync(place.in('there.jsonl'), '');
    for (const [file, says] of [
      [place.in('there.jsonl'), 'it is there already'],
      [place.in('there.jsonl/new.jsonl'), 'there.jsonl is not a folder'],
    ] as const) {
      const { code, stdout, stderr } = await frontdoor(['walk', EXAMPLE, '--write', file], { typed });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(says);
    }
  });

  it('saves what was put in, and plays it again unattended to the same events', async () => {
    const file = place.in('made for it/answers.jsonl');
    const { stdout } = await frontdoor(['walk', EXAMPLE, '--json', '--write', file], { typed });
    const walked = JSON.parse(stdout) as WalkJson;
    const again = await frontdoor(['walk', EXAMPLE, '--answers', file, '--case', walked.caseId, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toEqual(walked);
  });

  it('names every faulty line of an answers file at once, and the line of an answer that does not fit', async () => {
    const file = place.in('faulty.jsonl');
    writeFileSync(file, '{"do":"wait"}\nnothing\n{"do":"answer","at":"2015-01-05T09:00:00Z","task":7,"choice":"x"}\n');
    const faulty = await frontdoor(['walk', EXAMPLE, '--answers', file]);
    expect(faulty.code).toBe(2);
    for (const line of [1, 2, 3]) expect(faulty.stderr).toContain(`faulty.jsonl:${line}: `);
    writeFileSync(file, '{"do":"answer","at":"2016-01-05T09:00:00Z","task":"mash.decide","choice":"x"}\n');
    const unfit = await frontdoor(['walk', EXAMPLE, '--answers', file]);
    expect({ code: unfit.code, stdout: unfit.stdout }).toEqual({ code: 2, stdout: '' });
    expect(unfit.stderr).toContain('faulty.jsonl:1: the task mash.decide is not open now');
  });

  it('names each fact that a contact of an answers file lacks, and refuses what no service takes from outside', async () => {
    const file = place.in('lacking.jsonl');
    const receive = { do: 'receive', at: '2015-01-05T09:00:00Z', by: 'outside/6', type: 'front-door.contact-received' };
    const told = { ...receive, type: 'access-centre.passed-to-mash', data: {} };
    const lines = [{ ...receive, data: { source: '66', district: 'redditch' } }, told];
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, stdout, stderr } = await frontdoor(['walk', EXAMPLE, '--answers', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const fact of ['kind', 'concern', 'channel', 'familyId', 'ageYears', 'need'])
      expect(stderr).toContain(`lacking.jsonl:1: data.${fact} is missing; write `);
    expect(stderr).toContain('lacking.jsonl:1: data.source is "66"; write one of "4", ');
    expect(stderr).toContain(
      'lacking.jsonl:2: type is "access-centre.passed-to-mash", which only access-centre itself',
    );
    writeFileSync(file, JSON.stringify({ ...receive, by: 'outside/6', type: 'mash.checks-overdue', data: {} }));
    const timed = await frontdoor(['walk', EXAMPLE, '--answers', file]);
    expect(timed.code).toBe(2);
    expect(timed.stderr).toContain(
      'lacking.jsonl:1: mash.checks-overdue cannot be put in: it does not come from outside',
    );
  });

  it('counts the limits that were missed, and says which of them no choice could have kept', async () => {
    const file = place.in('late-on-friday.jsonl');
    const data = contactOf({ concern: { level: 4, immediateDanger: false } });
    const inputs = [
      { do: 'receive', at: '2015-01-09T15:00:00Z', by: 'outside/1A', type: 'front-door.contact-received', data },
      { do: 'answer', at: '2015-01-09T15:10:00Z', task: 'front-door.record', choice: 'record' },
      {
        do: 'answer',
        at: '2015-01-09T15:40:00Z',
        task: 'access-centre.screen-by-early-help-team',
        choice: 'referral',
      },
      { do: 'answer', at: '2015-01-09T16:50:00Z', task: 'initial-response.decide', choice: 'strategy-discussion' },
      { do: 'wait', at: '2015-01-12T09:00:00Z' },
    ];
    writeFileSync(file, inputs.map((input) => JSON.stringify(input)).join('\n'));
    const { stdout } = await frontdoor(['walk', EXAMPLE, '--answers', file]);
    expect(stdout).toContain('Missed: 1 limit, which could not have been kept by any choice here.');
    expect(stdout).toMatch(/OVERDUE {2}Strategy discussion[^]*Not yours to keep/);
  });

  it('says which children and cases there are when asked for another', async () => {
    const child = await frontdoor(['walk', EXAMPLE, '--case', '100000']);
    expect(child.code).toBe(2);
    expect(child.stderr).toContain('a number from 1 to');
    const logged = await frontdoor(['walk', '--from', place.in('log'), '--case', 'nobody']);
    expect(logged.code).toBe(2);
    expect(logged.stderr).toContain('has no case "nobody"');
    expect((await frontdoor(['walk', '--from', place.in('log')])).code).toBe(2);
  });
});
