import { z } from 'zod';
import type { ExperimentStanding } from '@frontdoor/experiments';
import { SCENARIO_WANTED } from './scenario-wanted.js';

/** An experiment as it is asked for. */
export const EXPERIMENT_WANTED = z
  .strictObject({
    kind: z.enum(['run', 'compare']).describe('One scenario by itself, or the first beside its redesigns.'),
    scenarios: z.array(SCENARIO_WANTED).min(1).max(24),
    seed: z.int().min(0).max(2_147_483_647).default(1),
    replications: z.int().min(1).max(9_999).describe('How often each scenario is played.'),
    series: z.enum(['weekly', 'monthly']).optional().describe('Of a run: counts period by period too.'),
    until: z.iso.date().optional().describe('Of a run: the last day to play.'),
  })
  .meta({ id: 'ExperimentWanted' });

export type ExperimentWanted = z.infer<typeof EXPERIMENT_WANTED>;

/** Where an experiment stands. */
export const EXPERIMENT = z
  .object({
    id: z.uuid(),
    kind: z.enum(['run', 'compare']),
    names: z.array(z.string()).readonly(),
    seed: z.int(),
    replications: z.int(),
    state: z.enum(['queued', 'playing', 'done', 'cancelled', 'failed']),
    played: z.int().describe('Replications played and kept, of all scenarios together.'),
    of: z.int(),
    program: z.string().describe('The version of the program that plays it.'),
    by: z.string(),
    submittedAt: z.iso.datetime(),
    begunAt: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    leftMs: z.number().nullable().describe('How long it still takes, in milliseconds, where that can be told.'),
    resultHash: z.string().nullable(),
    fault: z.string().nullable(),
    says: z.string().describe('Where it stands, in a sentence.'),
    result: z.string().describe('Where its result is, once it is done.'),
  })
  .meta({ id: 'Experiment' });

export const EXPERIMENTS_PAGE = z.object({ experiments: z.array(EXPERIMENT).readonly() });

export type ExperimentDocument = z.infer<typeof EXPERIMENT>;

/** Where an experiment is found. */
export const placeOfExperiment = (id: string): string => `/experiments/${id}`;

/** An experiment as it is sent. */
export function experimentDocument(standing: ExperimentStanding): ExperimentDocument {
  return { ...standing, result: `${placeOfExperiment(standing.id)}/result` };
}
