import type { Agenda } from './agenda.js';
import type { Dice } from './dice.js';
import type { Pool } from './pool.js';
import { type StaffChanges, staffChangesOf } from './staff-changes.js';
import type { Work } from './work.js';

/** The kinds under which comings and goings enter the agenda. */
export interface AttendanceKinds {
  readonly closing: number;
  readonly change: number;
  readonly opening: number;
}

/** Who comes to work and goes home, and when people are away: the hours, leave, sickness, rotas and sessions of a run. */
export class Attendance {
  private readonly changes: StaffChanges;
  private next = 0;
  /** By shift: the pools that open then, and the groups that hand over when it closes. */
  private readonly opening: readonly (readonly number[])[];
  private readonly handingOver: readonly (readonly number[])[];

  constructor(
    private readonly work: Work,
    private readonly agenda: Agenda,
    dice: Dice,
    private readonly kinds: AttendanceKinds,
  ) {
    const { shifts, groups, shiftOfGroup, poolOfGroup, pools } = work.workforce;
    this.changes = staffChangesOf(pools, work.workforce.firstGroup, dice);
    const ofShift = (shift: number) => groups.map((_, group) => group).filter((group) => shiftOfGroup[group] === shift);
    const poolOf = (group: number) => poolOfGroup[group] as number;
    const all = Array.from({ length: shifts.length }, (_, shift) => ofShift(shift));
    this.opening = all.map((members) => [...new Set(members.map(poolOf))]);
    this.handingOver = all.map((members) =>
      members.filter((group) => (pools[poolOf(group)] as Pool).atClosing === 'hand-over'),
    );
  }

  /** Enters the first comings and goings on the agenda. */
  begin(): void {
    const { shifts } = this.work.workforce;
    for (let shift = 0; shift < shifts.length; shift++) {
      if (shifts.isOpen(shift)) this.enter(shift);
      else this.agenda.enter(shifts.opensAt(shift), this.kinds.opening, shift);
    }
    this.enterChange();
  }

  /** Goes on after so many changes, the next of which is on the agenda. */
  goOn(after: number): void {
    this.next = after;
  }

  /** Begins with everybody there, in a run whose hours are on the agenda and whose absences are its own. */
  beginAnew(): void {
    const { present, groups } = this.work.workforce;
    for (const [group, { size }] of groups.entries()) present[group] = size;
    this.agenda.cancelAll(this.kinds.change);
    this.enterChange();
  }

  /** How many changes have been. */
  get changed(): number {
    return this.next;
  }

  /** A shift opens. */
  open(shift: number): void {
    const { shifts } = this.work.workforce;
    // A run's first opening is the present one already.
    if (!shifts.isOpen(shift)) shifts.turn(shift);
    for (const pool of this.opening[shift] as readonly number[]) this.work.doing.wake(pool);
    this.enter(shift);
  }

  /** A shift closes. */
  close(shift: number): void {
    for (const group of this.handingOver[shift] as readonly number[]) this.work.doing.goHome(group);
  }

  /** Somebody goes away or comes back, or slots are given out. */
  change(row: number): void {
    const { group, by, to } = this.changes;
    const number = group[row] as number;
    const change = by[row] as number;
    const present = change === 0 ? (to[row] as number) : (this.work.workforce.present[number] as number) + change;
    this.work.doing.staff(number, present);
    this.next = row + 1;
    this.enterChange();
  }

  /** Enters the closing of an open shift, and its next opening. */
  private enter(shift: number): void {
    const { shifts } = this.work.workforce;
    const closes = shifts.closesAt(shift);
    if (closes === Infinity) return;
    this.agenda.enter(shifts.opensNextAt(shift), this.kinds.opening, shift);
    if ((this.handingOver[shift] as readonly number[]).length > 0) this.agenda.enter(closes, this.kinds.closing, shift);
  }

  private enterChange(): void {
    const at = this.changes.at[this.next];
    if (at !== undefined) this.agenda.enter(at, this.kinds.change, this.next);
  }
}
