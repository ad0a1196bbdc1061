import { randomUUID } from 'node:crypto';
import { PROGRAM_VERSION } from '../program-version.js';
import { ExperimentNotPossible } from '../errors.js';
import { type AskedExperiment, wholeExperiment } from './asked-experiment.js';
import { type ExperimentStanding, experimentProgress } from './experiment-standing.js';
import { type Queryable, rowsOf } from './queryable.js';

/**
 * Submits an experiment: workers find it within seconds.
 *
 * @param id one of the caller's own, so that what is submitted twice is there once
 * @throws ExperimentNotValid with every fault, and nothing is kept
 * @throws ExperimentNotPossible where another experiment has that id
 */
export async function submitExperiment(
  db: Queryable,
  asked: AskedExperiment,
  id: string = randomUUID(),
): Promise<ExperimentStanding> {
  const whole = wholeExperiment(asked);
  const { kind, scenarios, seed, replications } = whole;
  const text = JSON.stringify(whole);
  const names = scenarios.map(({ name }) => name);
  await db.query(
    `insert into frontdoor.experiment (id, kind, names, seed, replications, asked, program, by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [id, kind, names, seed, replications, text, PROGRAM_VERSION, asked.by],
  );
  const [kept] = await rowsOf<{ same: boolean }>(
    db,
    'select asked = $2 as same from frontdoor.experiment where id = $1',
    [id, text],
  );
  if (!kept?.same) {
    throw new ExperimentNotPossible(`experiment ${id} is there already and is another one: give this one a new id.`);
  }
  return experimentProgress(db, id);
}
