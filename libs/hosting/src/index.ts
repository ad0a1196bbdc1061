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
export { Closing } from './live/closing.js';
export { CONFIG, LiveModule, OPEN_LIVE } from './live/live.module.js';
export { type OpenLive, type OpenLiveOptions, openLive } from './live/open-live.js';
