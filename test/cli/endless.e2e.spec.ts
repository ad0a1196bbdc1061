import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { folder, frontdoor } from './support/frontdoor.js';

/** An assessment that its manager returns for ever, in no time. */
const ENDLESS = `extends: example-small.yaml
name: endless
title: An assessment that is returned for ever
tasks:
  assessment.authorise: { effort: fixed 0 min, assumption: A-208 }
  assessment.revise: { effort: fixed 0 min, assumption: A-208 }
decisions:
  assessment.authorise: { assumption: A-336, shares: { return: 100%, authorise: 0% } }
`;

describe('a design that never ends', () => {
  const place = folder();
  afterAll(() => place.remove());

  it('ends with an error that names the scenario, the moment, the event and the case, and leaves no results', async () => {
    cpSync('scenarios', place.in('scenarios'), { recursive: true });
    const path = place.in('scenarios/endless.yaml');
    writeFileSync(path, ENDLESS);
    const out = place.in('kept');
    const { code, stdout, stderr } = await frontdoor(['run', path, '--replications', '2', '--out', out]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/endless, replication \d with seed 1, cannot be played: the run does not get past 201\d-/);
    expect(stderr).toMatch(
      /the last was assessment[.][a-z-]+ \(case child-[\d-]+\); look for a task that takes no time/,
    );
    expect([existsSync(place.in('kept/results.json')), readdirSync(out)]).toEqual([false, ['experiment.json']]);
  });
});
