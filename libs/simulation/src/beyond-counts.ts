import { DAY_MS } from '@frontdoor/calendar';
import type { Tally } from '@frontdoor/standards';
import type { BeyondMeasureId } from './beyond-measures.js';
import { type StretchEnds, Stretches } from './stretches.js';
import type { Counter } from './counter.js';
import type { Window } from './window.js';

const PANEL: StretchEnds = { starts: ['cse.listed'], ends: ['cse.panel-held'], drops: ['cse.closed'] };
const CHOICE: StretchEnds = { starts: ['camhs.referred'], ends: ['camhs.choice-held'], drops: ['camhs.closed'] };
const PARTNERSHIP: StretchEnds = { ...CHOICE, ends: ['camhs.partnership-started'] };
const SALT: StretchEnds = { starts: ['salt.referred'], ends: ['salt.child-seen'], drops: ['salt.closed'] };

const RETURN_INTERVIEW = 'return-home-interview-72-hours';
/** The longest wait that commissioners allow. Unit: weeks. Source: S-005. */
const SALT_WEEKS = 18;
const WEEK_MS = 7 * DAY_MS;

/** Who waits beyond the front door, and how long those waited who have been seen, counted while it happens. */
export class BeyondCounts {
  private readonly panel: Stretches;
  private readonly choice: Stretches;
  private readonly partnership: Stretches;
  private readonly salt: Stretches;

  constructor(
    types: readonly string[],
    private readonly window: Window,
  ) {
    const waits = (ends: StretchEnds) => new Stretches(types, window, ends, (from, to) => (to - from) / WEEK_MS);
    this.panel = waits(PANEL);
    this.choice = waits(CHOICE);
    this.partnership = waits(PARTNERSHIP);
    this.salt = waits(SALT);
  }

  /** Who counts, to be told of events. */
  get counters(): readonly Counter[] {
    return [this.panel, this.choice, this.partnership, this.salt];
  }

  /** The measures of the services beyond the front door; one with nothing to divide by is undefined. */
  measures(of: (standard: string) => Tally | undefined): Readonly<Record<BeyondMeasureId, number | undefined>> {
    const { panel, choice, partnership, salt, window } = this;
    return {
      'return-home-interview-within-72-hours-share': of(RETURN_INTERVIEW)?.shareInTime,
      'cse-panel-waiting': panel.open,
      'camhs-choice-wait-weeks-mean': mean(choice.lengths),
      'camhs-partnership-wait-weeks-mean': mean(partnership.lengths),
      'salt-wait-weeks-mean': mean(salt.lengths),
      'salt-over-18-weeks': salt.openSinceBefore(window.to - SALT_WEEKS * WEEK_MS),
    };
  }

  save() {
    const { panel, choice, partnership, salt } = this;
    return { panel: panel.save(), choice: choice.save(), partnership: partnership.save(), salt: salt.save() };
  }

  restore({ panel, choice, partnership, salt }: ReturnType<BeyondCounts['save']>): void {
    this.panel.restore(panel);
    this.choice.restore(choice);
    this.partnership.restore(partnership);
    this.salt.restore(salt);
  }
}

const mean = (lengths: readonly number[]): number | undefined =>
  lengths.length === 0 ? undefined : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
