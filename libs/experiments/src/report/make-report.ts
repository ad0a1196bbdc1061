import type { ReportFacts } from '@frontdoor/report';
import type { PlayedForReport } from './played-facts.js';

/** A report, made: the page to hand on, what it says as a JSON document, and the facts it is made of. */
export interface MadeReport {
  readonly page: string;
  readonly json: unknown;
  readonly facts: ReportFacts;
}

/** Makes a report of what was played. @throws FileUnreadable where a register of the project cannot be read */
export async function makeReport(played: PlayedForReport): Promise<MadeReport> {
  // Loaded only here: what draws charts and maps takes longer to load than all else together.
  const [{ reportOf }, { factsOf }, { reportJson }] = await Promise.all([
    import('@frontdoor/report'),
    import('./played-facts.js'),
    import('./report-json.js'),
  ]);
  const facts = factsOf(played);
  return { page: await reportOf(facts), json: reportJson(played.compared, facts), facts };
}
