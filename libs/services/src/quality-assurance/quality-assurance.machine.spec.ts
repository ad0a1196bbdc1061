import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { QUALITY_ASSURANCE_POLICY, type QualityAssurancePolicy, qualityAssurance } from './index.js';

const under = (policy: Partial<QualityAssurancePolicy>) =>
  qualityAssurance({ ...QUALITY_ASSURANCE_POLICY, sampling: 'practice', ...policy });
const withFeedback = service(under({ feedback: 'given' }));
const withoutFeedback = service(under({ feedback: 'none' }));

const assessed = { type: 'assessment.concluded' };
const discussed = { type: 'strategy-discussion.concluded' };
const sampled = (audit: boolean) => ({ type: 'quality-assurance.sampled', data: { audit } });
const audited = (finding: string) => ({ type: 'quality-assurance.audited', data: { finding } });
const shared = { type: 'quality-assurance.finding-shared' };
const FINDINGS = ['threshold-right', 'threshold-too-high', 'threshold-too-low'];

describe('quality assurance', () => {
  it.each([assessed, discussed])('draws for a case that was decided: $type', (decided) =>
    withFeedback.given().when(decided).thenOpen('quality-assurance.sample'),
  );

  it('draws for none as shipped', () => service(qualityAssurance()).given().when(assessed).then('ready'));

  it('audits what is drawn, and leaves the rest', () => {
    withFeedback.given(assessed).when(sampled(true)).thenOpen('quality-assurance.audit');
    withFeedback.given(assessed).when(sampled(false)).then('ready');
  });

  it.each(FINDINGS)('tells those who decide after a lag: %s', (finding) => {
    const found = withFeedback.given(assessed, sampled(true)).when(audited(finding));
    found.then('sharing');
    found.thenTimers({ do: 'start', timer: 'sharing', limit: { amount: 60, unit: 'working-days' } });
    withFeedback
      .given(assessed, sampled(true), audited(finding))
      .when(shared)
      .then('ready', { type: 'quality-assurance.feedback-given', data: { about: 'threshold' } });
  });

  it.each(FINDINGS)('audits and tells nobody where no feedback is given: %s', (finding) =>
    withoutFeedback.given(assessed, sampled(true)).when(audited(finding)).then('ready'),
  );

  it('does not draw again for a case it is auditing', () =>
    withFeedback.given(assessed, sampled(true)).when(discussed).thenOpen('quality-assurance.audit'));

  it.each(['given', 'none'] as const)('takes in every state what comes from elsewhere, feedback %s', (feedback) => {
    const samples = [assessed, discussed, sampled(true), sampled(false), ...FINDINGS.map(audited), shared];
    const walked = explore(under({ feedback }), samples);
    expect(walked.faults).toEqual([]);
    expect(walked.states).toHaveLength(feedback === 'given' ? 4 : 3);
  });
});
