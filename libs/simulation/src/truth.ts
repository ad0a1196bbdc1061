import type { WorkingCalendar } from '@frontdoor/calendar';
import { DAY_MS } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import { NEED_LEVELS, type Need } from '@frontdoor/scenarios';
import type { Contacts } from './contacts.js';
import type { Dice, Purpose } from './dice.js';
import { NeedScale } from './need-scale.js';
import { NEVER } from './never.js';
import { laterBy } from './offers.js';
import { MOST_SIBLINGS } from './cast.js';
import { type Sampler, samplerOf } from './sampler.js';

/** Numbers that JSON can hold, where there is no moment. */
const NOT_GROWING = -1;

const MONTH_MS = 30 * DAY_MS;

/** What an event does to what is true of a child. */
const HELPS = 1;
const LEAVES = 2;
const LOSES = 3;

/**
 * What is true of each child in a run and no log can show: what they need now, whether anybody helps, and whether what
 * partners know has come. Need grows while a child waits (assumption A-722), and grows no more once there is help.
 */
export class Truth {
  readonly scale: NeedScale;
  /** By case: true need at the last contact or when help began, on the scale. */
  private readonly need: Float64Array;
  /** By case: since when it has been growing; NOT_GROWING where it is not. */
  private readonly since: Float64Array;
  /** By case: when what partners know has come. */
  private readonly informedAt: Float64Array;
  private readonly helped: Uint8Array;
  /** By case: the draw that says whether their need grows while nobody helps, one for a family. */
  private readonly growth: Float64Array;
  /** By case: how many contacts and losses of information there have been. */
  private readonly tellings: Uint16Array;
  /** By case: how many contacts there were, whether or not they came about. */
  private readonly drawn: Uint16Array;
  private readonly effects: Uint8Array;
  private readonly purposes: Readonly<Record<'grows' | 'again' | 'returns', Purpose>>;
  private readonly returns: Sampler;
  private readonly againShares: readonly number[];

  constructor(
    private readonly what: Need,
    private readonly contacts: Contacts,
    private readonly dice: Dice,
    types: readonly string[],
    private readonly calendar: WorkingCalendar,
  ) {
    const cases = contacts.luck.length;
    this.scale = new NeedScale(what);
    this.need = new Float64Array(cases);
    this.since = new Float64Array(cases).fill(NOT_GROWING);
    this.informedAt = new Float64Array(cases).fill(NEVER);
    this.helped = new Uint8Array(cases);
    this.tellings = new Uint16Array(cases);
    this.drawn = new Uint16Array(cases);
    const { helped, information, comesAgain } = what;
    this.effects = Uint8Array.from(types, (type) => {
      if (helped.from.includes(type)) return HELPS;
      if (helped.until.includes(type)) return LEAVES;
      return information.lostBy.includes(type) ? LOSES : 0;
    });
    this.purposes = {
      grows: dice.purpose('need/grows'),
      again: dice.purpose('need/again'),
      returns: dice.purpose('need/returns'),
    };
    this.growth = Float64Array.from({ length: cases }, (_, caseNumber) =>
      dice.uniform(this.purposes.grows, this.familyOf(caseNumber)),
    );
    this.returns = samplerOf(information.returns);
    this.againShares = NEED_LEVELS.map((level) => comesAgain[level]);
  }

  /**
   * Whether a contact comes about; asked once of each, in order. A child met before is spoken of again by what they
   * need, and less while helped.
   */
  comes(row: number): boolean {
    const { contacts, dice, purposes, what } = this;
    const caseNumber = contacts.caseNumber[row] as number;
    const nth = this.drawn[caseNumber]!++;
    if (contacts.isAgain?.[row] !== 1) return true;
    const share = this.againShares[this.scale.levelOf(contacts.need?.[row] ?? 0)] as number;
    const ofThose = this.helped[caseNumber] === 1 ? what.comesAgain.helped : 1;
    // One draw for a family: its children are spoken of together.
    return dice.uniform(purposes.again, this.familyOf(caseNumber), nth) < share * ofThose;
  }

  /** A child is spoken of: what they need is as the contact has it. */
  spokenOf(row: number, at: Instant): void {
    const caseNumber = this.contacts.caseNumber[row] as number;
    this.need[caseNumber] = this.contacts.need?.[row] ?? 0;
    if (this.helped[caseNumber] === 0) this.since[caseNumber] = at;
    if (!this.isInformed(caseNumber, at)) this.ask(caseNumber, at);
  }

  take(caseNumber: number, type: number, at: Instant): void {
    const effect = this.effects[type] as number;
    if (effect === HELPS) {
      this.need[caseNumber] = this.needOf(caseNumber, at);
      this.since[caseNumber] = NOT_GROWING;
      this.helped[caseNumber] = 1;
    } else if (effect === LEAVES) this.helped[caseNumber] = 0;
    else if (effect === LOSES) this.ask(caseNumber, at);
  }

  /** What a child truly needs at a moment, on the scale. */
  needOf(caseNumber: number, at: Instant): number {
    const need = this.need[caseNumber] as number;
    const since = this.since[caseNumber] as number;
    if (since === NOT_GROWING) return need;
    const { share, perMonth, atMost } = this.what.worsening;
    if ((this.growth[caseNumber] as number) >= share) return need;
    return need + Math.min(atMost, (perMonth * (at - since)) / MONTH_MS);
  }

  /** The true level of a child at a moment, as a place in NEED_LEVELS. */
  levelOf(caseNumber: number, at: Instant): number {
    return this.scale.levelOf(this.needOf(caseNumber, at));
  }

  /** Whether what partners know of a child has come by a moment. */
  isInformed(caseNumber: number, at: Instant): boolean {
    return (this.informedAt[caseNumber] as number) <= at;
  }

  save() {
    const { need, since, informedAt, helped, growth, tellings, drawn } = this;
    return { need, since, informedAt, helped, growth, tellings, drawn };
  }

  /** Takes up what was saved; there may be more cases than there were. */
  restore({ need, since, informedAt, helped, growth, tellings, drawn }: ReturnType<Truth['save']>): void {
    this.need.set(need);
    this.since.set(since);
    this.informedAt.set(informedAt);
    this.helped.set(helped);
    // Those whose need grows are found sooner: who is left of them is no chance, and is not drawn again.
    this.growth.set(growth);
    this.tellings.set(tellings);
    this.drawn.set(drawn);
  }

  private ask(caseNumber: number, at: Instant): void {
    const amount = this.returns(
      this.dice.uniform(this.purposes.returns, this.contacts.luck[caseNumber] as number, this.tellings[caseNumber]!++),
    );
    const { unit } = this.what.information.returns;
    this.informedAt[caseNumber] =
      unit === 'working-ms' ? this.calendar.addWorkingMs(at, Math.round(amount)) : laterBy(at, amount, unit);
  }

  /** The luck of a child's family. */
  private familyOf(caseNumber: number): number {
    const luck = this.contacts.luck[caseNumber] as number;
    return luck - (luck % MOST_SIBLINGS);
  }
}
