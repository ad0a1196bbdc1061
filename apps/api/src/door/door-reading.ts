import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '@frontdoor/cases';
import { ruleSetOf } from '@frontdoor/experiments';
import { toIso } from '@frontdoor/event-log';
import { LiveDoor } from '@frontdoor/live';
import { clockHoursOf } from '@frontdoor/simulation';
import { type Clock, type ClockReader, type ReadOptions, type RuleSet, clockReader } from '@frontdoor/standards';
import { InForce } from '../api-options.js';

/** What the door's clock shows, and in which time: of the wall, accelerated, or stepped. */
export interface DoorNow {
  readonly now: number;
  readonly at: string;
  readonly clock: string;
}

/** The standards that cases are held to, and the time of the door. */
@Injectable()
export class DoorReading {
  readonly ruleSet: RuleSet;
  readonly hours: ReadOptions;
  private readonly read: ClockReader;

  constructor(
    { options: { settings } }: InForce,
    private readonly live: LiveDoor,
  ) {
    this.ruleSet = ruleSetOf(settings);
    this.hours = clockHoursOf(settings);
    this.read = clockReader(this.ruleSet, this.hours);
  }

  /** The time of the door now. */
  async time(): Promise<DoorNow> {
    const { now, label } = await this.live.time.read(this.live.database);
    return { now, at: toIso(now), clock: label };
  }

  /** Every clock of a case as its last event left it. */
  clocksOf(events: readonly CaseEvent[]): readonly Clock[] {
    return this.read(events, events.at(-1)?.at ?? 0);
  }

  /** What a standard is called. */
  nameOf(standard: string): string {
    return this.ruleSet.standards.find(({ id }) => id === standard)?.name ?? standard;
  }
}
