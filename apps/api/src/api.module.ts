import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LiveDoor } from '@frontdoor/live';
import { AccessGuard } from './access/access.guard.js';
import { type ApiOptions, InForce } from './api-options.js';
import { CaseQueriesController } from './cases/case-queries.controller.js';
import { CasesPageHandler } from './cases/cases-page.query.js';
import { CasesController } from './cases/cases.controller.js';
import { DoTaskHandler } from './cases/do-task.command.js';
import { GiveEventHandler } from './cases/give-event.command.js';
import { RecordContactHandler } from './cases/record-contact.command.js';
import { TheCaseHandler } from './cases/the-case.query.js';
import { ChangesController } from './changes/changes.controller.js';
import { Views } from './changes/views.js';
import { ClocksPageHandler } from './door/clocks-page.query.js';
import { TheCountsHandler } from './door/counts.query.js';
import { DoorController } from './door/door.controller.js';
import { DoorReading } from './door/door-reading.js';
import { KnownNames } from './door/known-names.js';
import { TheServicesHandler } from './door/services.query.js';
import { TasksPageHandler } from './door/tasks-page.query.js';
import { Standings } from './cases/standing.js';
import { Giving } from './commands/giving.js';
import { Keys } from './commands/keys.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { TheDeliveryHandler } from './deliveries/the-delivery.query.js';
import { ExperimentsController } from './experiments/experiments.controller.js';
import { ExperimentsPageHandler, TheExperimentHandler, TheResultHandler } from './experiments/experiments.query.js';
import { SteerExperimentHandler } from './experiments/steer-experiment.command.js';
import { SubmitExperimentHandler } from './experiments/submit-experiment.command.js';
import { InputsInterceptor } from './inputs/inputs.interceptor.js';
import { TimeLimitInterceptor } from './inputs/time-limit.interceptor.js';
import { ImportLogHandler } from './logs/import-log.command.js';
import { LogsController } from './logs/logs.controller.js';
import { TheDoorNowHandler } from './page/door-now.query.js';
import { PageController } from './page/page.controller.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ProblemsController } from './problems/problems.controller.js';
import { DropRefusedHandler } from './refused/drop-refused.command.js';
import { MendRefusedHandler } from './refused/mend-refused.command.js';
import { RefusedController } from './refused/refused.controller.js';
import { RefusedPageHandler } from './refused/refused-page.query.js';

const CONTROLLERS = [
  CasesController,
  CaseQueriesController,
  DoorController,
  ChangesController,
  DeliveriesController,
  RefusedController,
  LogsController,
  ExperimentsController,
  PageController,
  ProblemsController,
];

const COMMANDS = [
  RecordContactHandler,
  DoTaskHandler,
  GiveEventHandler,
  MendRefusedHandler,
  DropRefusedHandler,
  ImportLogHandler,
  SubmitExperimentHandler,
  SteerExperimentHandler,
];

const QUERIES = [
  TheCaseHandler,
  CasesPageHandler,
  TasksPageHandler,
  ClocksPageHandler,
  TheCountsHandler,
  TheServicesHandler,
  TheDoorNowHandler,
  ExperimentsPageHandler,
  TheExperimentHandler,
  TheResultHandler,
  TheDeliveryHandler,
  RefusedPageHandler,
];

/** In their order: who asks, how long it takes, what is asked. */
const AT_THE_EDGE = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_INTERCEPTOR, useClass: TimeLimitInterceptor },
  { provide: APP_INTERCEPTOR, useClass: InputsInterceptor },
  { provide: APP_PIPE, useFactory: () => new StandardSchemaValidationPipe() },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

/** The api: controllers that hand commands and questions to their handlers, which speak with the door. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: CONTROLLERS,
  providers: [...COMMANDS, ...QUERIES, ...AT_THE_EDGE],
})
export class ApiModule {}

/** The api on a door. */
export function apiOn(options: ApiOptions): DynamicModule {
  return {
    module: ApiModule,
    providers: [
      { provide: LiveDoor, useValue: options.live },
      { provide: InForce, useValue: new InForce(options) },
      Keys,
      Giving,
      Standings,
      DoorReading,
      KnownNames,
      Views,
    ],
  };
}
