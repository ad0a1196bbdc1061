/** How a measure is spoken of in a sentence and in a chart. */
export interface MeasureWords {
  /** As the label of a chart. */
  readonly label: string;
  /** A count: what there are more or fewer of. Anything else: what goes up or down. */
  readonly noun: string;
  /** Whether more of it is better or worse for children; left out where that depends. */
  readonly better?: 'less' | 'more';
}

const words = (label: string, noun: string, better?: MeasureWords['better']): MeasureWords =>
  better ? { label, noun, better } : { label, noun };

/** The measures we have words for, by id. Any other is called by its own sentence. */
const WORDS: Readonly<Record<string, MeasureWords>> = {
  contacts: words('Contacts', 'contacts'),
  referrals: words('Referrals', 'referrals'),
  'referral-nfa-share': words('Referrals closed at once', 'the share of referrals closed with no further action'),
  're-referral-share': words('Re-referrals', 'the share of referrals that are re-referrals', 'less'),
  'assessments-completed': words('Assessments authorised', 'assessments authorised'),
  'assessments-within-45-working-days-share': words(
    'Assessments within 45 working days (DfE)',
    'the share of assessments authorised within 45 working days of their start',
    'more',
  ),
  'assessments-within-45-working-days-share-statutory': words(
    'Assessments within 45 working days (statutory)',
    'the share of first assessments authorised within 45 working days of the referral',
    'more',
  ),
  'assessment-working-days-median': words('Middle length of assessments', 'the middle length of an assessment', 'less'),
  's47-enquiries': words('Section 47 enquiries', 'section 47 enquiries'),
  's47-to-icpc-share': words(
    'Enquiries that reach a conference',
    'the share of section 47 enquiries that reach a conference',
  ),
  icpcs: words('Initial conferences', 'initial child protection conferences'),
  'icpc-within-15-working-days-share': words(
    'Conferences within 15 working days (DfE)',
    'the share of initial conferences held within 15 working days of the start of the enquiry',
    'more',
  ),
  'icpc-within-15-working-days-share-statutory': words(
    'Conferences within 15 working days (statutory)',
    'the share of initial conferences held within 15 working days of the strategy discussion',
    'more',
  ),
  'icpc-to-cpp-share': words(
    'Conferences that agree a plan',
    'the share of initial conferences that agree a child protection plan',
  ),
  'cp-plans-started': words('Child protection plans started', 'child protection plans started'),
  'cp-plans-open': words('Child protection plans at the end', 'children with a child protection plan at the end'),
  'cin-open': words('Open episodes of need at the end', 'children with an open episode of need at the end'),
  'early-help-waiting': words(
    'Waiting for early help at the end',
    'children waiting for early help at the end',
    'less',
  ),
  'hand-offs-per-referral': words(
    'Hand-offs per referral',
    'the number of times a case changes worker, per referral,',
    'less',
  ),
  's47-open-and-overdue': words(
    'Section 47 enquiries overdue at the end',
    'section 47 enquiries open past 15 working days at the end',
    'less',
  ),
  'assessments-open-and-overdue': words(
    'Assessments overdue at the end',
    'assessments open past 45 working days at the end',
    'less',
  ),
  's47-missed-share': words(
    'Missed: at risk, no enquiry',
    'the share of children truly at risk of significant harm who had no section 47 enquiry within 45 days of first contact',
    'less',
  ),
  's47-unnecessary-share': words(
    'Unnecessary enquiries',
    'the share of section 47 enquiries that were unnecessary',
    'less',
  ),
  'true-harm-days-to-safe-median': words(
    'Time to safety',
    'the middle time until a child truly at risk is safe',
    'less',
  ),
  'send-backs-per-100-early-help-referrals': words(
    'Early help requests sent back per 100',
    'the number of early help requests sent back, of every 100,',
    'less',
  ),
  'early-help-wait-days-median': words('Wait for early help', 'the middle wait for early help', 'less'),
  'caseload-mean': words('Children per social worker', 'the mean caseload of a social worker', 'less'),
  'caseload-over-25-share': words(
    'Caseloads over 25',
    'the share of social workers with more than 25 children',
    'less',
  ),
  'manager-sign-off-hours-median': words(
    'Wait for a manager to sign off',
    'the middle wait for a manager to sign off',
    'less',
  ),
  'conference-queue': words('Waiting for a conference', 'children waiting for a conference', 'less'),
  'cost-per-year': words('Cost a year', 'the cost a year'),
};

/** How to speak of a measure. */
export function wordsFor({ id, says }: { readonly id: string; readonly says: string }): MeasureWords {
  const [plain = says] = says.split(/ \(|, of |; /);
  const agency = /^cost-per-year-(.+)$/.exec(id)?.[1]?.replaceAll('-', ' ');
  if (agency !== undefined) return words(`Cost a year: ${agency}`, `the cost a year to ${agency}`);
  return WORDS[id] ?? words(plain, plain.charAt(0).toLowerCase() + plain.slice(1));
}
