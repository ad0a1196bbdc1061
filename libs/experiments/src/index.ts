export { type KeptCaseload, begunWith, hashOfFile, readCaseload, writeCaseload } from './caseload/caseload-file.js';
export { type Compared, comparedOf, refuseOtherDays } from './compare/compared.js';
export { comparisonCsv } from './compare/comparison-csv.js';
export { comparisonJson, measureJson } from './compare/comparison-json.js';
export { sayOwnDifference, sayVerdict } from './compare/say-verdict.js';
export { ExperimentNotPossible, FileNotWritten, FileUnreadable } from './errors.js';
export {
  type PlacedSettings,
  type Settings,
  frontDoorOf,
  placedSettingsOf,
  ruleSetOf,
  settingsOf,
} from './front-door-of.js';
export { csvOf } from './print/csv.js';
export { documentText } from './print/document-text.js';
export { sayDifference, sayEstimate, sayMeasure, sayNumber, sayRange, sayValue } from './print/numbers.js';
export {
  type AskedExperiment,
  EXPERIMENT_KINDS,
  type ExperimentKind,
  ExperimentNotValid,
} from './queued/asked-experiment.js';
export { type ExperimentResult, ReplicationAltered, experimentResult } from './queued/experiment-result.js';
export {
  ExperimentNotFound,
  type ExperimentStanding,
  type ExperimentState,
  ExperimentStandsElsewhere,
  experimentProgress,
  experimentsListed,
} from './queued/experiment-standing.js';
export {
  type ExperimentWorker,
  type ExperimentWorkerOptions,
  startExperimentWorker,
} from './queued/experiment-worker.js';
export { cancelExperiment, resumeExperiment } from './queued/steer-experiment.js';
export { submitExperiment } from './queued/submit-experiment.js';
export { EXPERIMENTS_QUEUE, queueMissingTurns } from './queued/turn-wakes.js';
export { type MadeReport, makeReport } from './report/make-report.js';
export type { PlayedForReport } from './report/played-facts.js';
export { whyNoPlaceForFile, writeReport } from './report/report-file.js';
export { refuseUnshareable } from './run/begun-together.js';
export { Crew, type Thread, YOUNG_MB } from './run/crew.js';
export { logPlaces } from './run/log-places.js';
export type { Order, Played, Turn } from './run/order.js';
export { type Plan, playAll, wholeRounds } from './run/play-all.js';
export { playOrders } from './run/play-worker.js';
export { playedUntil } from './run/played-until.js';
export { resultsCsv } from './run/results-csv.js';
export { resultsJson } from './run/results-json.js';
export { type Results, resultsOf } from './run/results.js';
export { type SeriesEstimate, countedPeriods, momentsBetween, valuesOf } from './run/series.js';
export { TurnFailed } from './run/turn-failed.js';
export { type Batch, roundByRound } from './run/turns.js';
export { calibrationAt, placed, refuseUnknownSettings, scenarioAt, scenariosAt, sourceAt } from './scenario-file.js';
export { plainJson, scenarioHash } from './scenario-hash.js';
