import { createHash } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ExperimentStanding, submitExperiment } from '@frontdoor/experiments';
import { LiveDoor } from '@frontdoor/live';
import { InForce } from '../api-options.js';
import type { Asked } from '../commands/asked.js';
import { Keys } from '../commands/keys.js';
import type { ExperimentWanted } from './experiment-document.js';
import { scenariosWanted } from './scenario-wanted.js';

/** Starts an experiment: workers find it within seconds. */
export class SubmitExperiment extends Command<ExperimentStanding> {
  constructor(
    readonly asked: Asked,
    readonly wanted: ExperimentWanted,
  ) {
    super();
  }
}

@CommandHandler(SubmitExperiment)
export class SubmitExperimentHandler implements ICommandHandler<SubmitExperiment> {
  constructor(
    private readonly keys: Keys,
    private readonly live: LiveDoor,
    private readonly inForce: InForce,
  ) {}

  async execute({ asked, wanted }: SubmitExperiment): Promise<ExperimentStanding> {
    const scenarios = scenariosWanted(wanted.scenarios, this.inForce.options.home);
    await this.keys.take(asked);
    return submitExperiment(this.live.database, { ...wanted, scenarios, by: asked.subject }, experimentIdOf(asked));
  }
}

/** An experiment's id made of the command that starts it: the same command names the same experiment. */
function experimentIdOf({ id }: Asked): string {
  const digits = createHash('sha256').update(`experiment ${id}`).digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}
