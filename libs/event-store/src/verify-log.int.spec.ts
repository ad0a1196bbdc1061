import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contact, logOf } from '../../event-log/src/support/events.js';
import { makeCheckpoint } from './checkpoint.js';
import type { SigningKey } from './signing-key.js';
import { openSigningKey } from './signing-key.js';
import { openLog } from './support/open-log.js';
import { verifyLog } from './verify-log.js';

describe('verifying a log', () => {
  const open = openLog();
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-keys-'));
  let key: SigningKey;

  beforeAll(async () => {
    key = await openSigningKey(join(folder, 'key.pem'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** Thirty events of three cases, signed after the tenth and the twentieth. */
  const fill = async () => {
    const events = [...logOf(30)];
    for (const from of [0, 10, 20]) {
      await open.log.appendAll(events.slice(from, from + 10));
      if (from < 20) await makeCheckpoint(open.database, key);
    }
  };
  const verify = () => verifyLog(open.database, { keys: [key] });
  const alter = (statement: string, values: readonly unknown[] = []) => open.database.query(statement, [...values]);
  const found = async () => (await verify()).faults.map(({ kind, message }) => `${kind}: ${message}`);

  it('finds nothing in a log that nobody altered', async () => {
    await fill();
    await open.log.append('41', 0, [contact(), contact({ data: { 'é\\': [1e21, null] } })]);
    expect(await verify()).toEqual({ events: 32, cases: 4, checkpoints: 2, signedTo: 20, faults: [] });
  });

  it('finds nothing in an empty log, and has nothing to sign there', async () => {
    expect(await makeCheckpoint(open.database, key)).toBeUndefined();
    expect(await verify()).toEqual({ events: 0, cases: 0, checkpoints: 0, signedTo: 0, faults: [] });
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    await open.log.appendAll(logOf(2_500));
    await verifyLog(open.database, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it.each([
    ['what happened', `data = '{"level": 1}'`],
    ['when', 'at = at - 1'],
    ['what it is called', `type = 'reception.contact-closed'`],
    ['who did it', `by = 'outside/police'`],
    ['its id', `id = 'another'`],
    ['its hash', `hash = sha256('x')`],
    ['its time to one that is none', 'at = 9000000000000000000'],
  ])('finds an event in which somebody changed %s', async (_, change) => {
    await fill();
    await alter(`update frontdoor.event set ${change} where id = 'case-0/10'`);
    expect((await verify()).faults[0]).toMatchObject({ kind: 'chain', caseId: 'case-0', version: 10 });
  });

  it('finds only the event that was altered, not those after it', async () => {
    await fill();
    await alter(`update frontdoor.event set data = '{}' where id in ('case-0/4', 'case-2/8')`);
    expect((await verify()).faults.map(({ caseId, version }) => [caseId, version])).toEqual([
      ['case-0', 4],
      ['case-2', 8],
    ]);
  });

  it('finds an event that was taken out, by its case, its position and what was signed', async () => {
    await fill();
    await alter(`delete from frontdoor.event where id = 'case-1/3'`);
    expect(await found()).toEqual([
      'version: case case-1: version 3 is missing before version 4',
      expect.stringMatching(/^chain: case case-1, version 4: /),
      'position: position 8 is missing',
      'checkpoint: checkpoint at position 10: the events at positions 1 to 10 are not those that were signed',
    ]);
  });

  it('finds two events whose contents were swapped', async () => {
    await fill();
    await swap('at = other.at');
    expect((await verify()).faults.map(({ kind, version }) => `${kind} ${version}`)).toEqual(['chain 2', 'chain 3']);
  });

  it('finds two events whose places in the log were swapped', async () => {
    await fill();
    await alter(
      `update frontdoor.event set position = case position when 4 then -5 else 4 end where position in (4, 5)`,
    );
    await alter(`update frontdoor.event set position = 5 where position = -5`);
    expect(await found()).toEqual([expect.stringMatching(/^checkpoint: checkpoint at position 10/)]);
  });

  it('finds that the end of the log was cut off, also where its head was put back', async () => {
    await fill();
    await alter('delete from frontdoor.event where position > 28');
    expect(await found()).toEqual(['position: positions 29 to 30 are missing']);
    await alter('delete from frontdoor.event where position > 15');
    await alter('update frontdoor.log_head set position = 15');
    expect(await found()).toEqual([expect.stringMatching(/^checkpoint: checkpoint at position 20/)]);
  });

  it('finds a case that was written anew with hashes that agree, by what was signed', async () => {
    await open.log.appendAll(logOf(6, 1));
    await makeCheckpoint(open.database, key);
    await alter('delete from frontdoor.event');
    await alter('update frontdoor.log_head set position = 0');
    await open.log.appendAll([...logOf(6, 1)].map((event) => ({ ...event, data: { level: 1 } })));
    expect(await found()).toEqual([expect.stringMatching(/^checkpoint: checkpoint at position 6/)]);
  });

  it('finds a checkpoint that was not signed by the key, or by a key nobody knows', async () => {
    await fill();
    await alter(`update frontdoor.checkpoint set made_at = made_at + interval '1 day' where position = 10`);
    const other = await openSigningKey(join(folder, 'other.pem'));
    await makeCheckpoint(open.database, other);
    expect(await found()).toEqual([
      `signature: checkpoint at position 10: its signature is not of key ${key.id}`,
      `signature: checkpoint at position 30: signed by key ${other.id}, which is not known here`,
    ]);
    expect((await verify()).signedTo).toBe(0);
  });

  const swap = (columns: string) =>
    alter(
      `update frontdoor.event as one set ${columns} from frontdoor.event as other
       where (one.id, other.id) in (('case-0/2', 'case-0/3'), ('case-0/3', 'case-0/2'))`,
    );
});
