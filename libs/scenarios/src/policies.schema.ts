import { z } from 'zod';
import { count, limit, section } from './leaves.js';

const practice = (description: string) => z.enum(['practice', 'none']).exactOptional().describe(description);
const agency = z.enum(['police', 'health', 'education', 'probation', 'housing']);
const triageRoute = z.enum(['strategy-discussion', 'mash', 'early-help', 'advice', 'no-further-action']);
const needed = (description: string) => z.enum(['required', 'none']).exactOptional().describe(description);

const interval = (description: string) =>
  section(description, {
    limit: limit('By when.'),
    lead: count('How much sooner it is taken in hand, in the unit of the limit.'),
  });

/** What a scenario may say of each service's policy. Keys are those of the service's own `<service>.policy.ts`. */
export const policies = section("What differs from the services' own policies, by service.", {
  'front-door': section('Front door.', {
    firstContact: z.enum(['access-centre', 'triage']).exactOptional().describe('Who looks first at a new contact.'),
    accessCentre: z
      .enum(['two-teams', 'unified'])
      .exactOptional()
      .describe('Whether the Access Centre is two teams or one.'),
  }).exactOptional(),
  'access-centre': section('Access Centre.', {
    mash: z.enum(['in-place', 'none']).exactOptional().describe('Whether a contact can be passed to MASH.'),
  }).exactOptional(),
  triage: section('Triage at first contact.', {
    routes: z.array(triageRoute).min(1).exactOptional().describe('Where a social worker may send a child.'),
  }).exactOptional(),
  mash: section('Multi-Agency Safeguarding Hub.', {
    agencies: z.array(agency).min(1).exactOptional().describe('The partners asked for what they know.'),
    checkLimit: section('How long MASH waits for partners, by rating.', {
      red: limit('For a child in immediate danger.'),
      amber: limit('From level 3.'),
      green: limit('For others.'),
    }).exactOptional(),
    signOff: z.boolean().exactOptional().describe('Whether a manager signs off each decision.'),
  }).exactOptional(),
  'early-help': section('Early help.', {
    sendBack: z
      .enum(['allowed', 'not-allowed'])
      .exactOptional()
      .describe('Whether early help may send a request back.'),
  }).exactOptional(),
  'initial-response': section('Initial Response.', {
    duty: z
      .enum(['week', 'intake-team'])
      .exactOptional()
      .describe('Who takes new work: a team a week at a time, or one for it.'),
    allocationReview: limit('When an allocation is looked at again.').exactOptional(),
  }).exactOptional(),
  assessment: section('Assessment.', {
    model: z
      .enum(['single', 'two-stage'])
      .exactOptional()
      .describe('One assessment, or initial and core as before 2013.'),
    reviewPoints: z
      .tuple([interval('From the start.'), interval('From the start.')])
      .exactOptional()
      .describe('By when a manager reviews an assessment in hand.'),
  }).exactOptional(),
  'strategy-discussion': section('Strategy discussion.', {
    booklet: needed('Whether the police booklet is filled in before a discussion.'),
    followUp: needed('Whether partners must meet after a telephone discussion that starts an enquiry.'),
  }).exactOptional(),
  'section-47': section('Section 47 enquiry.', {
    authorisation: needed('Whether a manager authorises the finding.'),
  }).exactOptional(),
  conference: section('Child protection conference.', {
    firstReview: interval('From the initial conference.').exactOptional(),
    laterReviews: interval('From the review before.').exactOptional(),
    firstCoreGroup: interval('From the initial conference.').exactOptional(),
    laterCoreGroups: interval('From the core group before.').exactOptional(),
  }).exactOptional(),
  'child-protection-plan': section('Child protection plan.', {
    visits: interval('Visits to the child.').exactOptional(),
  }).exactOptional(),
  'child-in-need-plan': section('Child in need plan.', {
    visits: interval('From the start of the plan or the visit before.').exactOptional(),
    firstReview: interval('From the start of the plan.').exactOptional(),
    laterReviews: interval('From the review before.').exactOptional(),
  }).exactOptional(),
  cse: section('Child sexual exploitation pathway.', {
    asksAssessor: z.boolean().exactOptional().describe('Whether assessors are asked if they found signs.'),
    asksFromAge: count('The youngest child asked about, in years.').exactOptional(),
    listedAgainAfter: limit('How long after a panel a child under review is on its list again.').exactOptional(),
  }).exactOptional(),
  salt: section('Speech and language therapy.', {
    south: z
      .array(z.string())
      .exactOptional()
      .describe('Districts whose pre-school children have a team of their own.'),
    schoolAge: count('The age, in years, from which the school age team sees a child.').exactOptional(),
  }).exactOptional(),
  'edge-of-care': section('Edge of care.', {
    children: z
      .enum(['followed', 'not-followed'])
      .exactOptional()
      .describe('Whether children are followed to the gatekeeping panel and into care.'),
  }).exactOptional(),
  'looked-after': section('Looked-after children.', {
    firstReview: interval('From the start of care.').exactOptional(),
    secondReview: interval('From the first review.').exactOptional(),
    laterReviews: interval('From the review before.').exactOptional(),
    weeklyCost: section('Pounds a week, by placement.', {
      'external-residential': count("Another provider's residential home."),
      'in-house-residential': count("One of the council's residential homes."),
      'independent-fostering': count('Carers of an independent agency.'),
      'in-house-fostering': count("One of the council's foster carers."),
      other: count('Any other placement.'),
    }).exactOptional(),
  }).exactOptional(),
  'quality-assurance': section('Quality assurance.', {
    sampling: practice('Whether decided cases are sampled for audit.'),
    feedback: z.enum(['given', 'none']).exactOptional().describe('Whether findings reach those who decide.'),
    dissemination: limit('From the audit to when they have heard of it.').exactOptional(),
  }).exactOptional(),
  escalation: section('Escalation of delays.', {
    raising: practice('Whether delays are raised.'),
    referralUnanswered: limit('How long a referral is left unanswered before that.').exactOptional(),
    enquiryOpen: limit('How long an enquiry is left open before that.').exactOptional(),
    answerWithin: limit('How long a manager has to answer before it goes up.').exactOptional(),
  }).exactOptional(),
  'management-oversight': section('Management oversight.', {
    openEnquiries: z
      .enum(['uncounted', 'counted'])
      .exactOptional()
      .describe('Whether section 47 enquiries still open are in what managers look at.'),
    every: limit('How often a manager looks at an open one.').exactOptional(),
    promptAfter: limit('How long it may be open before it is prompted.').exactOptional(),
  }).exactOptional(),
});

/** What a scenario says of the services' policies, by service; the teams of Initial Response are those of the place. */
export type Policies = z.output<typeof policies> & {
  readonly 'initial-response'?: { readonly teams?: readonly string[] };
};
