import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logOf } from '../../event-log/src/support/events.js';
import { isSignedBy, makeCheckpoint } from './checkpoint.js';
import { dataFolderAt } from './data-folder.js';
import { findSigningKey, openSigningKey, signingKeyFile } from './signing-key.js';
import { kept, openLog } from './support/open-log.js';
import { verifyLog } from './verify-log.js';

describe('a checkpoint', () => {
  const open = openLog();
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-keys-'));
  const inFolder = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the hash of the one before it and of all events since, signed', async () => {
    const key = await openSigningKey(inFolder('key.pem'));
    await open.log.appendAll([...logOf(12)].slice(0, 7));
    const first = (await makeCheckpoint(open.database, key))!;
    await open.log.appendAll([...logOf(12)].slice(7));
    const second = (await makeCheckpoint(open.database, key))!;

    const hashes = (await kept(open.database)).map(({ hash }) => hash as Buffer);
    const digest = (parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    expect(first).toMatchObject({ position: 7, digest: digest([Buffer.alloc(32), ...hashes.slice(0, 7)]) });
    expect(second).toMatchObject({ position: 12, digest: digest([first.digest, ...hashes.slice(7)]) });
    expect([first, second].every((checkpoint) => isSignedBy(checkpoint, key))).toBe(true);
    expect(isSignedBy({ ...second, position: 13 }, key)).toBe(false);
  });

  it('is the last one again while nothing was appended', async () => {
    const key = await openSigningKey(inFolder('key.pem'));
    await open.log.appendAll(logOf(3));
    expect(await makeCheckpoint(open.database, key)).toEqual(await makeCheckpoint(open.database, key));
  });

  it('continues the one before it also when several are made at once, while others append', async () => {
    const key = await openSigningKey(inFolder('key.pem'));
    const work = Array.from({ length: 4 }, async (_, worker) => {
      for (const event of logOf(5, 1)) {
        await open.log.appendAll([{ ...event, caseId: `${worker}`, id: `${worker}/${event.version}` }]);
        await makeCheckpoint(open.database, key);
      }
    });
    await Promise.all(work);
    expect(await verifyLog(open.database, { keys: [key] })).toMatchObject({ events: 20, signedTo: 20, faults: [] });
  });
});

describe('a signing key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-keys-'));
  const inFolder = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once, for this user alone, even when several ask at once', async () => {
    const keys = await Promise.all(Array.from({ length: 5 }, () => openSigningKey(inFolder('new/key.pem'))));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
    expect(statSync(inFolder('new/key.pem')).mode & 0o777).toBe(0o600);
    expect(findSigningKey(inFolder('new/key.pem'))?.id).toBe(keys[0]?.id);
  });

  it('is not made by who only looks for it', () => expect(findSigningKey(inFolder('none.pem'))).toBeUndefined());

  it('lies in the data folder unless the environment names another file', () => {
    const data = dataFolderAt(folder);
    expect(signingKeyFile(data, {})).toBe(join(folder, 'signing-key.pem'));
    expect(signingKeyFile(data, { FRONTDOOR_SIGNING_KEY_FILE: '/keys/one.pem' })).toBe('/keys/one.pem');
  });

  it('is refused with its place and a way out when the file holds something else', async () => {
    writeFileSync(inFolder('letter.pem'), 'dear reader');
    await expect(openSigningKey(inFolder('letter.pem'))).rejects.toThrow(
      /letter\.pem holds no key that can sign: .*; put back the right file, or move it away/,
    );
  });
});
