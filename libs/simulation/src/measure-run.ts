import type { WorkingCalendar } from '@frontdoor/calendar';
import { type Clock, type ClockReader, type Tally, tallyClocks } from '@frontdoor/standards';
import { measuresOfCare } from './measure-care.js';
import type { LogColumns } from './log-columns.js';
import { measureFiner } from './measure-finer.js';
import type { Measured } from './measures.js';
import { RunCounts } from './run-counts.js';
import type { Window } from './window.js';
import { median } from './statistics/index.js';
import type { Traffic } from './traffic.js';

/** What one replication came to. */
export interface Outcome {
  readonly measures: Measured;
  readonly clocks: readonly Tally[];
  /** Read only while it is played, and only where that was asked for: the log does not hold who waited. */
  readonly traffic?: Traffic;
  /** By role or kind of place that there is none of: the tasks that wait for it at the end. Read only while it is played. */
  readonly nobodyThere?: Readonly<Record<string, number>>;
}

const ASSESSMENT_DFE = 'assessment-45-working-days-dfe';
const ASSESSMENT = 'assessment-45-working-days';
const ICPC_DFE = 'icpc-15-working-days-dfe';
const ICPC = 'icpc-15-working-days';
const SECTION_47 = 'section-47-15-working-days';

/** Reads clocks and measures off the log of a run. Clocks that stopped before the window are left out. */
export function measureRun(log: LogColumns, read: ClockReader, window: Window, office: WorkingCalendar): Outcome {
  const counts = new RunCounts(log.typeNames, window, office);
  for (let row = 0; row < log.length; row++)
    counts.take(log.caseNumber(row), log.type(row), log.at(row), log.facts(row));
  return outcomeOf(counts, tallyRun(log, read, window));
}

/** The measures of a run, from what was counted and how its clocks came out. */
export function outcomeOf(counts: RunCounts, tallies: readonly Tally[]): Outcome {
  const of = (standard: string) => tallies.find((tally) => tally.standard === standard);
  const during = (type: string) => counts.during(type);
  const ever = (type: string) => counts.ever(type);
  const referrals = during('initial-response.referral-received');
  const enquiries = during('section-47.started');
  const conferences = during('conference.held');
  const sentBack = during('early-help.sent-back');
  const plans = during('child-protection-plan.started');
  const measures = {
    contacts: during('front-door.contact-received'),
    referrals,
    'referral-nfa-share': share(counts.withFact('initial-response.case-closed', 'reason', 'NFA'), referrals),
    're-referral-share': share(counts.withFact('initial-response.referral-received', 'reReferral', true), referrals),
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
    'early-help-waiting': counts.waitingForEarlyHelp,
    'hand-offs-per-referral': share(during('initial-response.reallocated'), referrals),
    's47-open-and-overdue': of(SECTION_47)?.overdue ?? 0,
    'assessments-open-and-overdue': of(ASSESSMENT)?.overdue ?? 0,
    'send-backs-per-100-early-help-referrals': per100(sentBack, during('early-help.considered')),
    'early-help-wait-days-median': median(counts.earlyHelp.lengths),
    'manager-sign-off-hours-median': median(counts.signOffs.lengths),
    'conference-queue': ever('conference.requested') - ever('conference.held'),
    ...measureFiner(counts, {
      assessments: of(ASSESSMENT_DFE)?.amounts ?? [],
      conferences: of(ICPC_DFE)?.amounts ?? [],
    }),
    ...counts.beyond.measures(of),
    ...measuresOfCare(counts),
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

const per100 = (part: number, whole: number): number | undefined => (whole > 0 ? (100 * part) / whole : undefined);
const share = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined);
