import type { RuleSet } from '../rule-set.js';
import type { CitedId, Standard } from '../standard.js';
import {
  EPISODE_WATCHES,
  assessment45,
  assessment45Dfe,
  coreAssessment35,
  initialAssessment10,
} from './assessment.standard.js';
import { conference15, conference15Dfe } from './conference.standard.js';
import { acknowledgeReferrer, referralDecision } from './contact.standard.js';
import { lookedAfterFirstReview20, lookedAfterLaterReview } from './looked-after.standard.js';
import { coreGroup10, firstReview3Months, laterReview6Months } from './plan.standard.js';

/** Said alike by every edition since 2010; only the document changes. */
const IN_EVERY_EDITION = [referralDecision, conference15, coreGroup10, firstReview3Months, laterReview6Months];

/** Published by the Department for Education whatever the guidance says. */
const STATISTICS = [conference15Dfe, ...EPISODE_WATCHES];

/** By the Care Planning Regulations of 2010, whatever the guidance says. */
const REGULATIONS = [lookedAfterFirstReview20, lookedAfterLaterReview];

/** Standards as one edition of the guidance states them. */
function statedIn(source: CitedId, standards: readonly Standard[]): readonly Standard[] {
  return standards.map((standard) => ({ ...standard, source }));
}

/** Working Together 2010: assessment in two stages. */
export const WT2010: RuleSet = {
  id: 'wt2010',
  name: 'Working Together 2010',
  from: '2010',
  standards: [
    ...statedIn('S-020', [...IN_EVERY_EDITION, initialAssessment10, coreAssessment35]),
    ...STATISTICS,
    ...REGULATIONS,
  ],
};

/** Working Together 2013: one assessment. Whether it asked for an acknowledgement was not verified, so it does not here. */
export const WT2013: RuleSet = {
  id: 'wt2013',
  name: 'Working Together 2013',
  from: '2013-04-15',
  standards: [
    ...statedIn('S-021', [...IN_EVERY_EDITION, assessment45]),
    assessment45Dfe,
    ...STATISTICS,
    ...REGULATIONS,
  ],
};

const SINCE_2015 = [...IN_EVERY_EDITION, assessment45, acknowledgeReferrer];

/** Working Together 2015: the reference. The referrer is acknowledged (chapter 1, paragraph 58). */
export const WT2015: RuleSet = {
  id: 'wt2015',
  name: 'Working Together 2015',
  from: '2015-03',
  standards: [...statedIn('S-022', SINCE_2015), assessment45Dfe, ...STATISTICS, ...REGULATIONS],
};

/** Working Together 2018, updated 2020: the limits of 2015. */
export const WT2018: RuleSet = {
  id: 'wt2018',
  name: 'Working Together 2018',
  from: '2018',
  standards: [...statedIn('S-023', SINCE_2015), assessment45Dfe, ...STATISTICS, ...REGULATIONS],
};

/** Working Together 2023: the limits of 2015. From knowledge, as docs/sources.md says; check before printing. */
export const WT2023: RuleSet = {
  id: 'wt2023',
  name: 'Working Together 2023',
  from: '2023-12',
  standards: [...statedIn('S-024', SINCE_2015), assessment45Dfe, ...STATISTICS, ...REGULATIONS],
};
