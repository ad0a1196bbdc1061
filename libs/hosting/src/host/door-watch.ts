import type { HandledCase } from '@frontdoor/live';
import about from '../../../../package.json' with { type: 'json' };
import type { Config } from '../config/config.js';
import { DoorLog } from '../logs/door-log.js';
import { Metrics } from '../operations/metrics.js';

/** What a process tells of itself to whoever runs it: its log, and its numbers. */
export class DoorWatch {
  readonly metrics: Metrics;

  constructor(
    readonly log: DoorLog,
    program: string,
  ) {
    this.metrics = new Metrics({ program, version: about.version });
  }

  /** The watch of a program with these settings. */
  static of(program: string, { logLevel, logFormat }: Pick<Config, 'logLevel' | 'logFormat'>): DoorWatch {
    return new DoorWatch(DoorLog.onStderr({ program, level: logLevel }, logFormat), program);
  }

  /** Takes note of an error that passed. */
  readonly onError = (error: unknown): void => {
    this.log.trouble(error);
    this.metrics.trouble();
  };

  /** Takes note of what was done for a case. */
  readonly onHandled = (handled: HandledCase): void => {
    this.metrics.handled(handled);
    const { deliveries, events, seconds } = handled;
    const milliseconds = Math.round(seconds * 1000);
    this.log.debug('a case was moved', { deliveries: deliveries.length, events, milliseconds });
    for (const { seq, service, type, state, refusal } of deliveries)
      if (state === 'refused')
        this.log.warn('an event was refused; see `frontdoor refused`', { seq, service, type, refusal });
  };
}
