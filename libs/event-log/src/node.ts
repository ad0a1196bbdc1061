export { exportText } from './export/export-text.node.js';
export { writeInPieces } from './export/write-in-pieces.node.js';
export { LogHash, LogTally } from './log-hash.node.js';
export { checkManifest, readLog } from './read-log.node.js';
export { type ManifestText, readManifest, readManifestText, unreadable } from './read-manifest.node.js';
export { writeLog } from './write-log.node.js';
export type { WriteOptions } from './write-log.node.js';
