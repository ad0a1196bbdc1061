import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ExperimentStanding, cancelExperiment, resumeExperiment } from '@frontdoor/experiments';
import { LiveDoor } from '@frontdoor/live';
import type { Asked } from '../commands/asked.js';
import { Keys } from '../commands/keys.js';

/** Cancels an experiment, keeping what is played, or takes it up again. Done twice, it makes no difference. */
export class SteerExperiment extends Command<ExperimentStanding> {
  constructor(
    readonly asked: Asked,
    readonly id: string,
    readonly to: 'cancel' | 'resume',
  ) {
    super();
  }
}

@CommandHandler(SteerExperiment)
export class SteerExperimentHandler implements ICommandHandler<SteerExperiment> {
  constructor(
    private readonly keys: Keys,
    private readonly live: LiveDoor,
  ) {}

  async execute({ asked, id, to }: SteerExperiment): Promise<ExperimentStanding> {
    const { database } = this.live;
    await this.keys.take(asked);
    return to === 'cancel' ? cancelExperiment(database, id) : resumeExperiment(database, id);
  }
}
