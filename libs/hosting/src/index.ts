export { type Config, ConfigNotValid, configOf, isLoopback } from './config/config.js';
export type { SettingFault } from './config/options.js';
export {
  EXPERIMENTS,
  LOG_LEVELS,
  type LogLevel,
  SERVICE_NAMES,
  SETTINGS,
  type Setting,
  settingsTable,
  type Variable,
} from './config/settings.js';
export { type Speed, clockAt, speedOf } from './config/speed.js';
export { type FirstReportOptions, makeFirstReport } from './first-report/first-report.js';
export { ProgressLine } from './first-report/progress-line.js';
export { DoorWatch } from './host/door-watch.js';
export { HostModule, type HostOptions } from './host/host.module.js';
export { type Host, type Hosting, runHost } from './host/run-host.js';
export { Closing } from './live/closing.js';
export { CONFIG, LiveModule, OPEN_LIVE } from './live/live.module.js';
export { NoDoorYet, type OpenLive, type OpenLiveOptions, openLive } from './live/open-live.js';
export { DoorLog, type DoorLogOptions, type LogFacts } from './logs/door-log.js';
export { NestLog } from './logs/nest-log.js';
export { saidWithoutContents } from './logs/said-without-contents.js';
export { Metrics } from './operations/metrics.js';
export { OperationsServer, PlaceTaken } from './operations/operations-server.js';
export { type Standing, standingOf } from './operations/standing.js';
export { type Part, readinessOf } from './operations/readiness.js';
export { HOST_EXIT, type HostExit, startFailureOf } from './stop/exit-codes.js';
export { HostedWork, type HostedWorkOptions } from './work/hosted-work.js';
export { ViewsStandStill, makeViewsAgain } from './work/views-again.js';
