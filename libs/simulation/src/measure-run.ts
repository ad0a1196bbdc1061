import type { Instant } from '@frontdoor/cases';
import { type Clock, type ClockReader, type Tally, tallyClocks } from '@frontdoor/standards';
import type { LogColumns } from './log-columns.js';
import type { Measured } from './measures.js';
import { median } from './statistics/index.js';

/** The days that count, as moments: from the first to just before the second. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** What one replication came to. */
export interface Outcome {
  readonly measures: Measured;
  readonly clocks: readonly Tally[];
}

const ASSESSMENT_DFE = 'assessment-45-working-days-dfe';
const ASSESSMENT = 'assessment-45-working-days';
const ICPC_DFE = 'icpc-15-working-days-dfe';
const ICPC = 'icpc-15-working-days';
const SECTION_47 = 'section-47-15-working-days';

/** Reads clocks and measures off the log of a run. Clocks that stopped before the window are left out. */
export function measureRun(log: LogColumns, read: ClockReader, window: Window): Outcome {
  const tallies = tallyRun(log, read, window);
  const of = (standard: string) => tallies.find((tally) => tally.standard === standard);
  const { during, ever, withFact, waiting } = countEvents(log, window);
  const referrals = during('initial-response.referral-received');
  const enquiries = during('section-47.started');
  const conferences = during('conference.held');
  const plans = during('child-protection-plan.started');
  const measures = {
    contacts: during('front-door.contact-received'),
    referrals,
    'referral-nfa-share': share(withFact('initial-response.case-closed', 'reason', 'NFA'), referrals),
    're-referral-share': share(withFact('initial-response.referral-received', 'reReferral', true), referrals),
    'assessments-completed': during('assessment.concluded'),
    'assessments-within-45-working-days-share': of(ASSESSMENT_DFE)?.shareInTime,
    'assessments-within-45-working-days-share-statutory': of(ASSESSMENT)?.shareInTime,
    'assessment-working-days-median': median(of(ASSESSMENT_DFE)?.amounts ?? []),
    's47-enquiries': enquiries,
    's47-to-icpc-share': share(conferences, enquiries),
    icpcs: conferences,
    'icpc-within-15-working-days-share': of(ICPC_DFE)?.shareInTime,
    'icpc-within-15-working-days-share-statutory': of(ICPC)?.shareInTime,
    'icpc-to-cpp-share': share(plans, conferences),
    'cp-plans-started': plans,
    'cp-plans-open': ever('child-protection-plan.started') - ever('child-protection-plan.ended'),
    'cin-open': ever('initial-response.referral-received') - ever('initial-response.case-closed'),
    'early-help-waiting': waiting,
    'hand-offs-per-referral': share(during('initial-response.reallocated'), referrals),
    's47-open-and-overdue': of(SECTION_47)?.overdue ?? 0,
    'assessments-open-and-overdue': of(ASSESSMENT)?.overdue ?? 0,
  };
  const known = Object.entries(measures).filter(([, value]) => value !== undefined);
  return { measures: Object.fromEntries(known), clocks: tallies };
}

/** Counts the clocks of a run's log. Clocks that stopped before the window are left out. */
export function tallyRun(log: LogColumns, read: ClockReader, window: Window): readonly Tally[] {
  return tallyClocks(clocksOf(log, read, window), { amounts: true });
}

function* clocksOf(log: LogColumns, read: ClockReader, { from, to }: Window): Generator<Clock> {
  for (const events of log.byCase()) {
    for (const clock of read(events, to - 1)) if ((clock.stoppedAt ?? to) >= from) yield clock;
  }
}

function countEvents(log: LogColumns, { from, to }: Window) {
  const types = log.typeNames;
  const inWindow = new Int32Array(types.length);
  const ever = new Int32Array(types.length);
  const facts = new Map<string, number>();
  const waiting = new WaitingList(types);
  for (let row = 0; row < log.length; row++) {
    const type = log.type(row);
    ever[type]! += 1;
    waiting.take(type, log.caseNumber(row));
    if (log.at(row) < from || log.at(row) >= to) continue;
    inWindow[type]! += 1;
    for (const fact of COUNTED_FACTS[types[type] as string] ?? []) {
      const key = `${types[type]}/${fact}/${JSON.stringify(log.facts(row)[fact])}`;
      facts.set(key, (facts.get(key) ?? 0) + 1);
    }
  }
  return {
    during: (type: string): number => inWindow[types.indexOf(type)] ?? 0,
    ever: (type: string): number => ever[types.indexOf(type)] ?? 0,
    withFact: (type: string, fact: string, value: string | boolean): number =>
      facts.get(`${type}/${fact}/${JSON.stringify(value)}`) ?? 0,
    waiting: waiting.size,
  };
}

const COUNTED_FACTS: Readonly<Record<string, readonly string[]>> = {
  'initial-response.case-closed': ['reason'],
  'initial-response.referral-received': ['reReferral'],
};

/** Who has been accepted by early help and is waiting for a place. */
class WaitingList {
  private readonly cases = new Set<number>();
  private readonly joins: number;
  private readonly leaves: readonly number[];

  constructor(types: readonly string[]) {
    this.joins = types.indexOf('early-help.accepted');
    this.leaves = [types.indexOf('early-help.support-started'), types.indexOf('early-help.closed')];
  }

  get size(): number {
    return this.cases.size;
  }

  take(type: number, caseNumber: number): void {
    if (type === this.joins) this.cases.add(caseNumber);
    else if (this.leaves.includes(type)) this.cases.delete(caseNumber);
  }
}

const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);
