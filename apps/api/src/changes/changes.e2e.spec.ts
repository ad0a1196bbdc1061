import { type Served, contact, served } from '../support/served.js';

interface Change {
  readonly id: number;
  readonly data: { readonly caseId: string; readonly version: number; readonly type: string };
}

/** Reads a stream of server-sent events until it has told so many, or ends. */
async function read(response: Response, most: number): Promise<readonly Change[]> {
  const changes: Change[] = [];
  let text = '';
  const reader = response.body!.getReader();
  while (changes.length < most) {
    const { done, value } = await reader.read();
    if (done) return changes;
    text += new TextDecoder().decode(value);
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, id] = /^id: (\d+)$/m.exec(block) ?? [];
      const [, data] = /^data: (.*)$/m.exec(block) ?? [];
      if (id !== undefined && data !== undefined)
        changes.push({ id: Number(id), data: JSON.parse(data) as Change['data'] });
    }
  }
  await reader.cancel();
  return changes.slice(0, most);
}

describe('the stream of changes', () => {
  let door: Served;

  beforeAll(async () => {
    door = await served();
    await door.ask('/cases/before/contacts', { body: contact() });
    await door.caughtUp();
  });

  afterAll(() => door?.close());

  it('tells what comes about from now on, without its facts', async () => {
    const response = await door.ask('/changes');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await door.ask('/cases/now/contacts', { body: contact() });
    const [change] = await read(response, 1);
    expect(change!.data).toEqual({
      caseId: 'now',
      version: 1,
      type: 'front-door.contact-received',
      at: expect.any(String),
    });
  });

  it('goes on after the last change that was seen, and skips and doubles none', async () => {
    const all = await read(await door.ask('/changes?after=0'), 2);
    expect(all.map(({ id }) => id)).toEqual([1, 2]);
    for (const { id } of all) {
      const response = await door.ask('/changes?after=999', { headers: { 'last-event-id': String(id - 1) } });
      expect(await read(response, 1)).toEqual([all[id - 1]]);
    }
  });

  it('refuses an id that is no position', async () => {
    const response = await door.ask('/changes', { headers: { 'last-event-id': 'latest' } });
    expect(response.status).toBe(400);
  });

  it('ends cleanly when the api closes, with whoever watches let go', async () => {
    const other = await served({ works: false });
    const watching = await other.ask('/changes');
    const ended = read(watching, 1);
    await other.close();
    expect(await ended).toEqual([]);
  });
});
