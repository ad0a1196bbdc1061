import type { z } from 'zod';
import { type InitialResponseTakes, type closureReason, isReferral } from './initial-response.events.js';

/** What can keep a case open. The decision and a contact are Initial Response's own; the rest is done elsewhere. */
export type Work =
  | 'decision'
  | 'contact'
  | 'assessment'
  | 'strategy-discussion'
  | 'section-47'
  | 'conference'
  | 'child-in-need-plan'
  | 'child-protection-plan';

export type ClosureReason = z.infer<typeof closureReason>;

/** What is open for a child, and how the case would close if nothing were. */
export interface Episode {
  readonly open: readonly Work[];
  readonly reason: ClosureReason;
  /** Whether early help is asked when the case closes. */
  readonly toEarlyHelp: boolean;
}

/** A case no more than received. */
export const RECEIVED: Episode = { open: ['decision'], reason: 'NFA', toEarlyHelp: false };

/** What an event means for the work that is open. */
interface Change extends Partial<Pick<Episode, 'reason' | 'toEarlyHelp'>> {
  readonly ends?: Work;
  readonly opens?: readonly Work[];
  /** The child is taken to be in need: if nothing else would be open, they are assessed. Source: assumption A-315. */
  readonly inNeed?: true;
}

type Outcomes<Type extends InitialResponseTakes['type'], Fact extends string> =
  Extract<InitialResponseTakes, { type: Type }>['data'] extends infer Data
    ? Readonly<Record<Data[Fact & keyof Data] & string, Change>>
    : never;

const DECISION: Outcomes<'initial-response.referral-decided', 'route'> = {
  'no-further-action': { ends: 'decision' },
  'early-help': { ends: 'decision', toEarlyHelp: true },
  assessment: { ends: 'decision', opens: ['assessment'], reason: 'RC8' },
  'strategy-discussion': { ends: 'decision', opens: ['assessment', 'strategy-discussion'], reason: 'RC8' },
};
const CONTACT: Outcomes<'initial-response.contact-considered', 'action'> = {
  note: { ends: 'contact' },
  reassess: { ends: 'contact', opens: ['assessment'] },
  'strategy-discussion': { ends: 'contact', opens: ['strategy-discussion'] },
};
const ASSESSMENT: Outcomes<'assessment.concluded', 'outcome'> = {
  'no-further-action': { ends: 'assessment', reason: 'RC8', toEarlyHelp: false },
  'early-help': { ends: 'assessment', reason: 'RC9', toEarlyHelp: true },
  'child-in-need-plan': { ends: 'assessment', opens: ['child-in-need-plan'], reason: 'RC8', toEarlyHelp: false },
  'strategy-discussion': { ends: 'assessment', opens: ['strategy-discussion'], reason: 'RC8', toEarlyHelp: false },
};
const DISCUSSION: Outcomes<'strategy-discussion.concluded', 'outcome'> = {
  'section-47': { ends: 'strategy-discussion', opens: ['section-47'] },
  'section-17': { ends: 'strategy-discussion', inNeed: true },
  diverted: { ends: 'strategy-discussion', inNeed: true },
  'no-further-action': { ends: 'strategy-discussion' },
};
const ENQUIRY: Outcomes<'section-47.concluded', 'outcome'> = {
  'not-substantiated': { ends: 'section-47', reason: 'RC7' },
  'substantiated-no-continuing-risk': { ends: 'section-47', reason: 'RC7', inNeed: true },
  'substantiated-continuing-risk': { ends: 'section-47', opens: ['conference'], reason: 'RC7' },
};
const CONFERENCE: Outcomes<'conference.concluded', 'outcome'> = {
  'child-protection-plan': { ends: 'conference', opens: ['child-protection-plan'] },
  'child-in-need-plan': { ends: 'conference', opens: ['child-in-need-plan'] },
  'no-plan': { ends: 'conference', reason: 'RC7' },
};
const PROTECTION: Outcomes<'child-protection-plan.ended', 'next'> = {
  'child-in-need-plan': { ends: 'child-protection-plan', opens: ['child-in-need-plan'] },
  close: { ends: 'child-protection-plan', reason: 'RC7', toEarlyHelp: false },
};
const IN_NEED: Outcomes<'child-in-need-plan.ended', 'next'> = {
  close: { ends: 'child-in-need-plan', reason: 'RC7', toEarlyHelp: false },
  'early-help': { ends: 'child-in-need-plan', reason: 'RC7', toEarlyHelp: true },
  'child-protection-plan': { ends: 'child-in-need-plan' },
};

function changeBy(event: InitialResponseTakes, open: readonly Work[]): Change {
  if (isReferral(event)) return changeByReferral(event.data.next, open);
  if (event.type === 'initial-response.referral-decided') return DECISION[event.data.route];
  if (event.type === 'initial-response.contact-considered') return CONTACT[event.data.action];
  if (event.type === 'front-door.passed-to-worker') return { opens: ['contact'] };
  if (event.type === 'assessment.concluded') return ASSESSMENT[event.data.outcome];
  if (event.type === 'strategy-discussion.concluded') return DISCUSSION[event.data.outcome];
  if (event.type === 'section-47.concluded') return ENQUIRY[event.data.outcome];
  if (event.type === 'conference.concluded') return CONFERENCE[event.data.outcome];
  if (event.type === 'child-protection-plan.ended') return PROTECTION[event.data.next];
  if (event.type === 'child-in-need-plan.started') return { opens: ['child-in-need-plan'] };
  if (event.type === 'child-in-need-plan.stepped-up') return { opens: ['strategy-discussion'] };
  if (event.type === 'child-in-need-plan.reassessment-needed') return { opens: ['assessment'] };
  if (event.type === 'child-in-need-plan.ended') return IN_NEED[event.data.next];
  return {};
}
