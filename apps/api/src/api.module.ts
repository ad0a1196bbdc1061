import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LiveDoor } from '@frontdoor/live';
import { AccessGuard } from './access/access.guard.js';
import { type ApiOptions, DoorSettingsInForce } from './api-options.js';
import { CasesController } from './cases/cases.controller.js';
import { DoTaskHandler } from './cases/do-task.command.js';
import { GiveEventHandler } from './cases/give-event.command.js';
import { RecordContactHandler } from './cases/record-contact.command.js';
import { Standings } from './cases/standing.js';
import { Giving } from './commands/giving.js';
import { Keys } from './commands/keys.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { TheDeliveryHandler } from './deliveries/the-delivery.query.js';
import { InputsInterceptor } from './inputs/inputs.interceptor.js';
import { TimeLimitInterceptor } from './inputs/time-limit.interceptor.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ProblemsController } from './problems/problems.controller.js';
import { DropRefusedHandler } from './refused/drop-refused.command.js';
import { MendRefusedHandler } from './refused/mend-refused.command.js';
import { RefusedController } from './refused/refused.controller.js';
import { RefusedPageHandler } from './refused/refused-page.query.js';

const CONTROLLERS = [CasesController, DeliveriesController, RefusedController, ProblemsController];

const COMMANDS = [RecordContactHandler, DoTaskHandler, GiveEventHandler, MendRefusedHandler, DropRefusedHandler];

const QUERIES = [TheDeliveryHandler, RefusedPageHandler];

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
export function apiOn({ live, settings, dataFolder }: ApiOptions): DynamicModule {
  return {
    module: ApiModule,
    providers: [
      { provide: LiveDoor, useValue: live },
      { provide: DoorSettingsInForce, useValue: new DoorSettingsInForce(settings, dataFolder) },
      Keys,
      Giving,
      Standings,
    ],
  };
}
