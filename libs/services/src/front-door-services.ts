import type { Service } from '@frontdoor/statechart';
import { ACCESS_CENTRE_POLICY, type AccessCentrePolicy, accessCentre } from './access-centre/index.js';
import { ASSESSMENT_POLICY, type AssessmentPolicy, assessment } from './assessment/index.js';
import { camhs } from './camhs/index.js';
import { CHILD_IN_NEED_PLAN_POLICY, type ChildInNeedPlanPolicy, childInNeedPlan } from './child-in-need-plan/index.js';
import {
  CHILD_PROTECTION_PLAN_POLICY,
  type ChildProtectionPlanPolicy,
  childProtectionPlan,
} from './child-protection-plan/index.js';
import { CONFERENCE_POLICY, type ConferencePolicy, conference } from './conference/index.js';
import { CSE_POLICY, type CsePolicy, cse } from './cse/index.js';
import { EARLY_HELP_POLICY, type EarlyHelpPolicy, earlyHelp } from './early-help/index.js';
import { EMERGENCY_DUTY_POLICY, type EmergencyDutyPolicy, emergencyDuty } from './emergency-duty/index.js';
import { EDGE_OF_CARE_POLICY, type EdgeOfCarePolicy, edgeOfCare } from './edge-of-care/index.js';
import { ESCALATION_POLICY, type EscalationPolicy, escalation } from './escalation/index.js';
import { FRONT_DOOR_POLICY, type FrontDoorPolicy, frontDoor } from './front-door/index.js';
import { homeless1617 } from './homeless-16-17/index.js';
import { INITIAL_RESPONSE_POLICY, type InitialResponsePolicy, initialResponse } from './initial-response/index.js';
import { LOOKED_AFTER_POLICY, type LookedAfterPolicy, lookedAfter } from './looked-after/index.js';
import {
  MANAGEMENT_OVERSIGHT_POLICY,
  type ManagementOversightPolicy,
  managementOversight,
} from './management-oversight/index.js';
import { MASH_POLICY, type MashPolicy, mash } from './mash/index.js';
import { missing } from './missing/index.js';
import { SALT_POLICY, type SaltPolicy, salt } from './salt/index.js';
import { QUALITY_ASSURANCE_POLICY, type QualityAssurancePolicy, qualityAssurance } from './quality-assurance/index.js';
import { SECTION_47_POLICY, type Section47Policy, section47 } from './section-47/index.js';
import {
  STRATEGY_DISCUSSION_POLICY,
  type StrategyDiscussionPolicy,
  strategyDiscussion,
} from './strategy-discussion/index.js';
import { TRIAGE_POLICY, type TriagePolicy, triage } from './triage/index.js';

/** What differs from the policies the services ship, by service. */
export interface ServicePolicies {
  readonly 'front-door'?: Partial<FrontDoorPolicy>;
  readonly 'emergency-duty'?: Partial<EmergencyDutyPolicy>;
  readonly 'access-centre'?: Partial<AccessCentrePolicy>;
  readonly triage?: Partial<TriagePolicy>;
  readonly mash?: Partial<MashPolicy>;
  readonly 'early-help'?: Partial<EarlyHelpPolicy>;
  readonly 'initial-response'?: Partial<InitialResponsePolicy>;
  readonly assessment?: Partial<AssessmentPolicy>;
  readonly 'strategy-discussion'?: Partial<StrategyDiscussionPolicy>;
  readonly 'section-47'?: Partial<Section47Policy>;
  readonly conference?: Partial<ConferencePolicy>;
  readonly 'child-protection-plan'?: Partial<ChildProtectionPlanPolicy>;
  readonly 'child-in-need-plan'?: Partial<ChildInNeedPlanPolicy>;
  readonly cse?: Partial<CsePolicy>;
  readonly salt?: Partial<SaltPolicy>;
  readonly 'edge-of-care'?: Partial<EdgeOfCarePolicy>;
  readonly 'looked-after'?: Partial<LookedAfterPolicy>;
  readonly 'quality-assurance'?: Partial<QualityAssurancePolicy>;
  readonly escalation?: Partial<EscalationPolicy>;
  readonly 'management-oversight'?: Partial<ManagementOversightPolicy>;
}

/** Policies under which every task offers every choice it ever may: for reading scenarios of any design. */
export const EVERY_CHOICE: ServicePolicies = {
  'access-centre': { mash: 'in-place' },
  'early-help': { sendBack: 'allowed' },
  assessment: { model: 'two-stage' },
};

/** Every service of the front door, in the order in which they hear of an event. */
export function frontDoorServices(policies: ServicePolicies = {}): readonly Service[] {
  return [
    frontDoor({ ...FRONT_DOOR_POLICY, ...policies['front-door'] }),
    emergencyDuty({ ...EMERGENCY_DUTY_POLICY, ...policies['emergency-duty'] }),
    accessCentre({ ...ACCESS_CENTRE_POLICY, ...policies['access-centre'] }),
    triage({ ...TRIAGE_POLICY, ...policies.triage }),
    mash({ ...MASH_POLICY, ...policies.mash }),
    earlyHelp({ ...EARLY_HELP_POLICY, ...policies['early-help'] }),
    initialResponse({ ...INITIAL_RESPONSE_POLICY, ...policies['initial-response'] }),
    assessment({ ...ASSESSMENT_POLICY, ...policies.assessment }),
    strategyDiscussion({ ...STRATEGY_DISCUSSION_POLICY, ...policies['strategy-discussion'] }),
    section47({ ...SECTION_47_POLICY, ...policies['section-47'] }),
    conference({ ...CONFERENCE_POLICY, ...policies.conference }),
    childProtectionPlan({ ...CHILD_PROTECTION_PLAN_POLICY, ...policies['child-protection-plan'] }),
    childInNeedPlan({ ...CHILD_IN_NEED_PLAN_POLICY, ...policies['child-in-need-plan'] }),
    missing(),
    cse({ ...CSE_POLICY, ...policies.cse }),
    homeless1617(),
    camhs(),
    salt({ ...SALT_POLICY, ...policies.salt }),
    edgeOfCare({ ...EDGE_OF_CARE_POLICY, ...policies['edge-of-care'] }),
    lookedAfter({ ...LOOKED_AFTER_POLICY, ...policies['looked-after'] }),
    qualityAssurance({ ...QUALITY_ASSURANCE_POLICY, ...policies['quality-assurance'] }),
    escalation({ ...ESCALATION_POLICY, ...policies.escalation }),
    managementOversight({ ...MANAGEMENT_OVERSIGHT_POLICY, ...policies['management-oversight'] }),
  ];
}
