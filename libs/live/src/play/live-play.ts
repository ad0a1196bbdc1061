import { setTimeout as pause } from 'node:timers/promises';
import { type CaseId, EventNotAccepted, type Instant } from '@frontdoor/cases';
import type { StampedEvent } from '@frontdoor/event-store';
import { Dice, type Play, Run } from '@frontdoor/simulation';
import { type Given } from '../given.js';
import type { LiveDoor } from '../live-door.js';
import { isAtRest, moveClock } from './stepped-clock.js';
import { Expected, isGiven } from './expected.js';

/** How much of the door's time passes between two looks at the live log, at the most. Unit: milliseconds. */
const LONGEST_STEP = 6 * 3_600_000;

/** How often a door that is behind is looked at again. Unit: milliseconds of the wall. */
const LOOK_AGAIN = 5;

/** How a live door is played. */
export interface LivePlayOptions {
  /** The scenario made ready, with the tasks that are left to people. */
  readonly play: Play;
  readonly seed: number;
  readonly replication: number;
  /** How much faster than the wall the door's time passes; Infinity for as fast as the machine allows. */
  readonly pace: number;
  readonly isStopped?: () => boolean;
  readonly onProgress?: (at: Instant) => void;
}

/** What a play came to. */
export interface LivePlayed {
  /** Events of the live log that are those of the run. */
  readonly events: number;
  /** Events of the run that are not in the live log: none, unless it was stopped. */
  readonly open: number;
  /** Cases in which somebody outside the run had a hand. */
  readonly others: number;
  readonly isWhole: boolean;
}

/**
 * Plays a scenario's children and workforce against the live door.
 *
 * The run says who comes and what its people do, and when; the live door is given just that, through its queues, and does
 * everything else itself: what services tell, when timers run out. Its log must be the run's, event for event. What
 * somebody else gives a case meanwhile is heard by the run's workforce, which goes on from there.
 */
export class LivePlay {
  private readonly run: Run;
  private readonly expected = new Expected();
  private readonly caseNumbers: ReadonlyMap<CaseId, number>;
  private sent = 0;
  private position = 1;
  private ahead: StampedEvent[] = [];
  private readonly name: string;

  constructor(
    private readonly live: LiveDoor,
    private readonly options: LivePlayOptions,
  ) {
    const { play, seed, replication } = options;
    const dice = new Dice(seed, replication);
    const contacts = play.contacts(dice);
    this.run = new Run(play, contacts, dice);
    this.caseNumbers = new Map([...contacts.caseIds].map((id, number) => [id, number]));
    this.name = `play/${seed}/${replication}`;
  }

  /**
   * Plays to the end, or until it is stopped. Played again after a stop, or a crash, it goes on where the log ends.
   *
   * @throws LiveDeparts when the live door does something else than the run
   */
  async toEnd(): Promise<LivePlayed> {
    const { play, pace, isStopped = () => false, onProgress } = this.options;
    const started = { wall: Date.now(), door: play.begins };
    for (let at = play.begins; at < play.ends && !isStopped();) {
      at = await this.nextStep(at, started, pace);
      await this.step(at);
      onProgress?.(at);
    }
    const { met: events, open, others } = this.expected;
    return { events, open, others, isWhole: !isStopped() };
  }

  /** Up to when to play next; waits until then where the door keeps pace with the wall. */
  private async nextStep(at: Instant, started: { wall: number; door: Instant }, pace: number): Promise<Instant> {
    const { ends } = this.options.play;
    if (pace === Infinity) return Math.min(at + LONGEST_STEP, ends);
    // The time of the door goes on while nothing happens, so that what others do is not told as of long ago.
    const next = Math.min(this.run.nextAt() + 1, at + Math.min(LONGEST_STEP, Math.ceil(pace * 1_000)), ends);
    const wait = started.wall + (next - started.door) / pace - Date.now();
    if (wait > 0) await pause(wait);
    return next;
  }

  /** Plays everything before a moment, in the run and behind the door, and compares. */
  private async step(before: Instant): Promise<void> {
    this.run.until(before);
    const given = this.takeRows();
    if (given.length > 0) await this.live.reception.take(given);
    await moveClock(this.live, before - 1);
    while (!(await isAtRest(this.live, before - 1))) await pause(LOOK_AGAIN);
    await this.readLog(before);
    this.expected.refuseMissing();
  }

  /** What the run has come to since last time: all of it is expected, and what was given in it is to be given. */
  private takeRows(): readonly Given[] {
    const { log } = this.run;
    const given: Given[] = [];
    for (; this.sent < log.length; this.sent++) {
      const event = log.event(this.sent);
      this.expected.expect(event);
      if (isGiven(event)) given.push({ id: `${this.name}/${this.sent}`, ...event });
    }
    return given;
  }

  /** Compares what is new in the live log before a moment, and lets the run hear what others have given. */
  private async readLog(before: Instant): Promise<void> {
    for await (const event of this.live.log.readStamped(this.position)) {
      this.position = event.position + 1;
      this.ahead.push(event);
    }
    // Where a play goes on after a stop, the log is ahead of the run.
    const now = this.ahead.filter(({ at }) => at < before);
    if (now.length > 0) this.ahead = this.ahead.filter(({ at }) => at >= before);
    for (const event of now) {
      if (isGiven(event) && !this.isOwn(event)) this.hear(event);
      else this.expected.meet(event);
    }
  }

  private isOwn({ delivery }: StampedEvent): boolean {
    return delivery !== null && delivery.startsWith(`${this.name}/`);
  }

  private hear({ caseId, type, at, by, data }: StampedEvent): void {
    this.expected.touch(caseId);
    const caseNumber = this.caseNumbers.get(caseId);
    const number = this.options.play.compiled.pathway.typeNumber.get(type);
    if (caseNumber === undefined || number === undefined) return;
    try {
      this.run.hear({ caseNumber, type: number, at, by, data });
    } catch (error) {
      // The run was further on with this child than whoever did it: the workforce goes on with what it knows.
      if (!(error instanceof EventNotAccepted)) throw error;
    }
  }
}
