import { FINER_MEASURES, type MeasureId } from '@frontdoor/simulation';
import type { Row } from './table.js';

/** The measures under the headings they are printed by; one that is in no group comes last. */
const GROUPS: readonly (readonly [heading: string, ids: readonly MeasureId[]])[] = [
  [
    'Contacts and referrals',
    [
      'contacts',
      'referrals',
      'referral-nfa-share',
      'referrals-not-in-need-share',
      're-referral-share',
      'hand-offs-per-referral',
    ],
  ],
  [
    'Assessments',
    [
      'assessments-completed',
      'assessments-within-45-working-days-share',
      'assessments-within-45-working-days-share-statutory',
      'assessment-working-days-median',
    ],
  ],
  [
    'Section 47 enquiries and conferences',
    [
      's47-enquiries',
      's47-to-icpc-share',
      'icpcs',
      'icpc-within-15-working-days-share',
      'icpc-within-15-working-days-share-statutory',
      'icpc-working-days-median',
      'icpc-to-cpp-share',
    ],
  ],
  ['How long assessments took', finerBeginning('assessments-')],
  ['How long it took to conference', finerBeginning('icpcs-')],
  ['Plans', ['cp-plans-started', 'cp-plans-ended', 'cp-plans-open', 'cin-started', 'cin-ended', 'cin-open']],
  ['How long protection plans had lasted', finerBeginning('cp-plans-ended-')],
  ['How long episodes of need had lasted', finerBeginning('cin-ended-')],
  ['Early help', ['early-help-waiting']],
  ['When referrals came', finerBeginning('referrals-', '-index')],
  ['Open and overdue, at the end', ['s47-open-and-overdue', 's47-open-as-reported', 'assessments-open-and-overdue']],
  ['Care', ['looked-after', 'looked-after-started', 'looked-after-ceased', 'placements-cost-per-week']],
  [
    'Beyond the front door',
    [
      'return-home-interview-within-72-hours-share',
      'cse-panel-waiting',
      'camhs-choice-wait-weeks-mean',
      'camhs-partnership-wait-weeks-mean',
      'salt-wait-weeks-mean',
      'salt-over-18-weeks',
    ],
  ],
];

/** Rows of measures under their headings; a heading with no row is left out. */
export function groupedRows<M extends { readonly id: MeasureId }>(
  measures: readonly M[],
  rowOf: (measure: M) => Row,
): readonly Row[] {
  const grouped = GROUPS.flatMap(([, ids]) => ids);
  const others = measures.flatMap(({ id }) => (grouped.includes(id) ? [] : [id]));
  return [...GROUPS, ['Other', others] as const].flatMap(([heading, ids]): Row[] => {
    const found = ids.flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
    return found.length === 0 ? [] : [{ heading }, ...found.map(rowOf)];
  });
}

function finerBeginning(begins: string, ends = ''): readonly MeasureId[] {
  return FINER_MEASURES.flatMap(({ id }) => (id.startsWith(begins) && id.endsWith(ends) ? [id] : []));
}
