import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { type ExperimentResult, experimentProgress, experimentResult, experimentsListed } from '@frontdoor/experiments';
import { LiveDoor } from '@frontdoor/live';
import { type Paging, cursorOf, notOurs, placeOf } from '../inputs/paging.js';
import { type ExperimentDocument, experimentDocument } from './experiment-document.js';

/** A page of experiments, and where the next begins. */
export interface ExperimentsFound {
  readonly experiments: readonly ExperimentDocument[];
  readonly next: string | undefined;
}

/** Asks where experiments stand, the newest first. */
export class ExperimentsPage extends Query<ExperimentsFound> {
  constructor(readonly paging: Paging) {
    super();
  }
}

/** Asks where one experiment stands. */
export class TheExperiment extends Query<ExperimentDocument> {
  constructor(readonly id: string) {
    super();
  }
}

/** Asks what an experiment has come to. */
export class TheResult extends Query<ExperimentResult> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(ExperimentsPage)
export class ExperimentsPageHandler implements IQueryHandler<ExperimentsPage> {
  constructor(private readonly live: LiveDoor) {}

  async execute({ paging: { cursor, limit } }: ExperimentsPage): Promise<ExperimentsFound> {
    const after = cursor === undefined ? undefined : idIn(cursor);
    const found = await experimentsListed(this.live.database, { most: limit + 1, ...(after ? { after } : {}) });
    const page = found.slice(0, limit);
    const next = found.length > limit ? cursorOf(page.at(-1)?.id) : undefined;
    return { experiments: page.map(experimentDocument), next };
  }
}

@QueryHandler(TheExperiment)
export class TheExperimentHandler implements IQueryHandler<TheExperiment> {
  constructor(private readonly live: LiveDoor) {}

  async execute({ id }: TheExperiment): Promise<ExperimentDocument> {
    return experimentDocument(await experimentProgress(this.live.database, id));
  }
}

@QueryHandler(TheResult)
export class TheResultHandler implements IQueryHandler<TheResult> {
  constructor(private readonly live: LiveDoor) {}

  execute({ id }: TheResult): Promise<ExperimentResult> {
    return experimentResult(this.live.database, id);
  }
}

function idIn(cursor: string): string {
  const { data, success } = z.uuid().safeParse(placeOf(cursor));
  if (!success) throw notOurs();
  return data;
}
