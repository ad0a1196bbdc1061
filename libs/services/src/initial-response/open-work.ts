import type { z } from 'zod';
import type { Next } from '../facts.js';
import type * as events from './initial-response.events.js';
import { isReferral } from './initial-response.events.js';

/** What can keep a case open. The decision and a contact are Initial Response's own work; the rest is done elsewhere. */
export type Work =
  | 'decision'
  | 'contact'
  | 'assessment'
  | 'strategy-discussion'
  | 'section-47'
  | 'conference'
  | 'child-in-need-plan'
  | 'child-protection-plan'
  | 'looked-after';

export type ClosureReason = z.infer<typeof events.closureReason>;

/** What is open for a child, and how the case would close if nothing were. */
export interface Episode {
  readonly open: readonly Work[];
  readonly reason: ClosureReason;
  /** Whether early help is asked when the case closes. */
  readonly toEarlyHelp: boolean;
}

/** A referral no more than received: its decision is open. */
export const RECEIVED: Episode = { open: ['decision'], reason: 'NFA', toEarlyHelp: false };

/** What an event means for an episode. */
interface Change extends Partial<Pick<Episode, 'reason' | 'toEarlyHelp'>> {
  readonly ends?: Work;
  readonly opens?: readonly Work[];
  /** The child is taken to be in need, and is assessed if nothing else would be open. Source: assumption A-340. */
  readonly inNeed?: true;
}
/** Most events change nothing of what is open. */
const NOTHING: Change = {};
type After<Outcomes extends z.ZodEnum> = Readonly<Record<z.infer<Outcomes>, Change>>;

const DECISION: After<typeof events.referralRoute> = {
  'no-further-action': { ends: 'decision' },
  'early-help': { ends: 'decision', toEarlyHelp: true },
  assessment: { ends: 'decision', opens: ['assessment'], reason: 'RC8' },
  'strategy-discussion': { ends: 'decision', opens: ['assessment', 'strategy-discussion'], reason: 'RC8' },
};
const CONTACT: After<typeof events.contactAction> = {
  note: { ends: 'contact' },
  reassess: { ends: 'contact', opens: ['assessment'] },
  'strategy-discussion': { ends: 'contact', opens: ['strategy-discussion'] },
};
const ASSESSMENT: After<typeof events.assessmentOutcome> = {
  'no-further-action': { ends: 'assessment', reason: 'RC8', toEarlyHelp: false },
  'early-help': { ends: 'assessment', reason: 'RC9', toEarlyHelp: true },
  'child-in-need-plan': { ends: 'assessment', opens: ['child-in-need-plan'], reason: 'RC8', toEarlyHelp: false },
  'strategy-discussion': { ends: 'assessment', opens: ['strategy-discussion'], reason: 'RC8', toEarlyHelp: false },
};
const DISCUSSION: After<typeof events.discussionOutcome> = {
  'section-47': { ends: 'strategy-discussion', opens: ['section-47'] },
  'section-17': { ends: 'strategy-discussion', inNeed: true },
  diverted: { ends: 'strategy-discussion', inNeed: true },
  'no-further-action': { ends: 'strategy-discussion' },
};
const ENQUIRY: After<typeof events.enquiryOutcome> = {
  'not-substantiated': { ends: 'section-47', reason: 'RC7' },
  'substantiated-no-continuing-risk': { ends: 'section-47', reason: 'RC7', inNeed: true },
  'substantiated-continuing-risk': { ends: 'section-47', opens: ['conference'], reason: 'RC7' },
};
const CONFERENCE: After<typeof events.conferenceOutcome> = {
  'child-protection-plan': { ends: 'conference', opens: ['child-protection-plan'] },
  'child-in-need-plan': { ends: 'conference', opens: ['child-in-need-plan'] },
  'no-plan': { ends: 'conference' },
};
const PROTECTION_PLAN: After<typeof events.afterProtectionPlan> = {
  'child-in-need-plan': { ends: 'child-protection-plan', opens: ['child-in-need-plan'] },
  close: { ends: 'child-protection-plan', reason: 'RC7', toEarlyHelp: false },
};
const CHILD_IN_NEED_PLAN: After<typeof events.afterChildInNeedPlan> = {
  close: { ends: 'child-in-need-plan', reason: 'RC7', toEarlyHelp: false },
  'early-help': { ends: 'child-in-need-plan', reason: 'RC7', toEarlyHelp: true },
  'child-protection-plan': { ends: 'child-in-need-plan' },
};

/** In the order in which work usually comes about, so that the same work open is the same list. */
const WORK = [
  ...(['decision', 'contact', 'assessment', 'strategy-discussion', 'section-47', 'conference'] as const),
  ...(['child-in-need-plan', 'child-protection-plan', 'looked-after'] as const),
];

/**
 * What is open after an event, and how the case would close then.
 *
 * Counted from what is concluded, not from what is begun next: otherwise a case would close between an enquiry and its
 * conference. A child in need plan is never open beside a child protection plan (S-055, rules 4001, 4016 and 4017).
 */
export function after(episode: Episode, event: events.InitialResponseTakes): Episode {
  const change = changeBy(event, episode.open);
  if (change === NOTHING) return episode;
  const { ends, opens = [], inNeed, ...closing } = change;
  const kept = WORK.filter((work) => opens.includes(work) || (work !== ends && episode.open.includes(work)));
  const protection = kept.includes('child-protection-plan');
  const open = protection ? kept.filter((work) => work !== 'child-in-need-plan') : kept;
  const idle = open.every((work) => work === 'contact');
  const wentFurther = episode.reason === 'RC7' || open.some((work) => BEYOND_ASSESSMENT.includes(work));
  const reason = wentFurther ? 'RC7' : (closing.reason ?? episode.reason);
  return { ...episode, ...closing, reason, open: inNeed && idle ? [...open, 'assessment'] : open };
}

/** Whether an event opens work that was not open before. */
export function opens(work: Work, episode: Episode, event: events.InitialResponseTakes): boolean {
  if (episode.open.includes(work)) return false;
  const change = changeBy(event, episode.open);
  const mayOpen = change.inNeed === true || change.opens?.includes(work) === true;
  return mayOpen && after(episode, event).open.includes(work);
}

/** Work after which a case is no longer one closed after assessment, whatever is concluded last (S-055, rule 2990). */
const BEYOND_ASSESSMENT: readonly Work[] = [
  ...(['section-47', 'conference', 'child-in-need-plan', 'child-protection-plan', 'looked-after'] as const),
];

function changeBy(event: events.InitialResponseTakes, open: readonly Work[]): Change {
  if (isReferral(event)) return changeByReferral(event.data.next, open);
  switch (event.type) {
    case 'front-door.passed-to-worker':
      return open.includes('decision') ? NOTHING : { opens: ['contact'] };
    case 'initial-response.referral-decided':
      return DECISION[event.data.route];
    case 'initial-response.contact-considered':
      return CONTACT[event.data.action];
    case 'assessment.concluded':
      return ASSESSMENT[event.data.outcome];
    case 'strategy-discussion.concluded':
      return DISCUSSION[event.data.outcome];
    case 'section-47.concluded':
      return ENQUIRY[event.data.outcome];
    case 'conference.concluded':
      return CONFERENCE[event.data.outcome];
    case 'child-protection-plan.ended':
      return PROTECTION_PLAN[event.data.next];
    case 'child-in-need-plan.started':
      return { opens: ['child-in-need-plan'] };
    case 'child-in-need-plan.stepped-up':
      return { opens: ['strategy-discussion'] };
    case 'child-in-need-plan.reassessment-needed':
      return { opens: ['assessment'] };
    case 'child-in-need-plan.ended':
      return CHILD_IN_NEED_PLAN[event.data.next];
    case 'looked-after.started':
      return { opens: ['looked-after'] };
    case 'looked-after.ceased':
      return { ends: 'looked-after', reason: 'RC7' };
    case 'escalation.prompted':
    case 'initial-response.referrer-acknowledged':
    case 'initial-response.allocated':
    case 'initial-response.allocation-review-due':
    case 'initial-response.allocation-reviewed':
      return NOTHING;
  }
}

/** A referral decided elsewhere decides one still waiting; on an open case it can only call for a strategy discussion. */
function changeByReferral(next: Next, open: readonly Work[]): Change {
  if (open.includes('decision')) return next === 'decide' ? NOTHING : DECISION[next];
  return next === 'strategy-discussion' ? { opens: ['strategy-discussion'] } : NOTHING;
}
