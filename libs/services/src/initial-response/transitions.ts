/** What may follow from an event on an open case, beside the work it ends. */
export const consequences = [
  { guard: 'opensStrategyDiscussion', actions: ['takeStock', 'tellStrategyDiscussion'] },
  { guard: 'opensAssessment', actions: ['takeStock', 'tellAssessment'] },
  { actions: 'takeStock' },
] as const;

/** The same transitions for a referral from any of those who may accept one. */
export function onReferral<const Transitions>(transitions: Transitions) {
  return {
    'access-centre.referral-accepted': transitions,
    'triage.referral-accepted': transitions,
    'mash.referral-accepted': transitions,
    'emergency-duty.referral-accepted': transitions,
    'cse.referral-accepted': transitions,
  } as const;
}

/** The same transitions for whatever becomes of the work done elsewhere. */
export function onWork<const Transitions>(transitions: Transitions) {
  return {
    'assessment.concluded': transitions,
    'strategy-discussion.concluded': transitions,
    'section-47.concluded': transitions,
    'conference.concluded': transitions,
    'child-protection-plan.ended': transitions,
    'child-in-need-plan.started': transitions,
    'child-in-need-plan.stepped-up': transitions,
    'child-in-need-plan.reassessment-needed': transitions,
    'child-in-need-plan.ended': transitions,
    'looked-after.started': transitions,
    'looked-after.ceased': transitions,
  } as const;
}
