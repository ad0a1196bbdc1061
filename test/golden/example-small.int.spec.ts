import { readFileSync, writeFileSync } from 'node:fs';
import type { CaseEvent } from '@frontdoor/cases';
import { LogHash } from '@frontdoor/event-log/node';
import { playOnce } from '@frontdoor/simulation';
import { ready, shipped } from '../support/shipped.js';

const GOLDEN = 'test/golden/example-small.json';
const { play } = ready(shipped('example-small'));

/** Events as a log keeps them, and the hash of that log. */
function hashOf(events: Iterable<CaseEvent>): string {
  const hash = new LogHash();
  const versions = new Map<string, number>();
  for (const event of events) {
    const version = (versions.get(event.caseId) ?? 0) + 1;
    versions.set(event.caseId, version);
    hash.add({ ...event, version, id: `${event.caseId}/${version}` });
  }
  return hash.hex();
}

describe('the log of a scenario and a seed', () => {
  const log = playOnce(play, 1, 0);
  const found = { scenario: 'example-small', seed: 1, replication: 0, events: log.length, hash: hashOf(log.events()) };

  it('is byte for byte the one this version is known by', () => {
    // A change of the model changes it: npm run golden:accept, and say why in the changelog under Model.
    if (process.env['FRONTDOOR_GOLDEN'] === 'accept') writeFileSync(GOLDEN, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  });

  it('is the same when it is played again from the beginning', () => {
    expect(hashOf(playOnce(ready(shipped('example-small')).play, 1, 0).events())).toBe(found.hash);
  });

  it('is another for another seed, and for another replication', () => {
    const others = [playOnce(play, 2, 0), playOnce(play, 1, 1)].map((other) => hashOf(other.events()));
    expect(new Set([found.hash, ...others]).size).toBe(3);
  });
});
