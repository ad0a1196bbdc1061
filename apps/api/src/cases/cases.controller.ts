import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { answerGiven } from '../commands/answer.js';
import { type Asked, AskedFor, caseIdOf } from '../commands/asked.js';
import { OnCase } from '../commands/on-case.decorator.js';
import { HeldToNames } from '../inputs/held-to-names.decorator.js';
import { CASE_PATH } from '../inputs/schemas.js';
import {
  CONTACT,
  type Contact,
  DOING,
  type DoingInput,
  OUTSIDE_EVENT,
  type OutsideEventInput,
  TASK_PATH,
  type TaskPath,
} from './case-schemas.js';
import { DoTask } from './do-task.command.js';
import { GiveEvent } from './give-event.command.js';
import { RecordContact } from './record-contact.command.js';

/** What can be done with cases. */
@Controller()
@ApiTags('cases')
export class CasesController {
  constructor(private readonly commands: CommandBus) {}

  /** Records the first contact of a case that the server names. */
  @Post('contacts')
  @OnCase('Record a contact about a child not known here: the server names the case', { creates: true })
  @HeldToNames({ 'body.district': 'district' })
  async recordFirst(
    @AskedFor() asked: Asked,
    @Body({ schema: CONTACT }) contact: Contact,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answerGiven(response, await this.commands.execute(new RecordContact(asked, caseIdOf(asked), contact)), 201);
  }

  /** Records a contact of a case. */
  @Post('cases/:caseId/contacts')
  @OnCase('Record a contact of a case, its first or a further one', { creates: true })
  @HeldToNames({ 'body.district': 'district' })
  async record(
    @AskedFor() asked: Asked,
    @Param({ schema: CASE_PATH }) { caseId }: { readonly caseId: string },
    @Body({ schema: CONTACT }) contact: Contact,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answerGiven(response, await this.commands.execute(new RecordContact(asked, caseId, contact)), 201);
  }

  /** Takes up or answers an open task. */
  @Post('cases/:caseId/tasks/:service/:task')
  @OnCase('Take up an open task of a case, or answer it with one of its choices')
  async doTask(
    @AskedFor() asked: Asked,
    @Param({ schema: TASK_PATH }) { caseId, service, task }: TaskPath,
    @Body({ schema: DOING }) doing: DoingInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    const command = new DoTask(asked, caseId, `${service}.${task}`, doing);
    return answerGiven(response, await this.commands.execute(command), 200);
  }

  /** Gives a case an event from outside. */
  @Post('cases/:caseId/events')
  @OnCase('Give a case an event from outside that is no contact')
  @HeldToNames({ 'body.data.district': 'district' })
  async giveEvent(
    @AskedFor() asked: Asked,
    @Param({ schema: CASE_PATH }) { caseId }: { readonly caseId: string },
    @Body({ schema: OUTSIDE_EVENT }) event: OutsideEventInput,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answerGiven(response, await this.commands.execute(new GiveEvent(asked, caseId, event)), 200);
  }
}
