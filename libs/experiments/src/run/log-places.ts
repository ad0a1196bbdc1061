import { join } from 'node:path';

/** Where the log of each replication goes: the directory itself for one, numbered ones in it for more. */
export function logPlaces(directory: string, replications: number): readonly string[] {
  if (replications === 1) return [directory];
  return Array.from({ length: replications }, (_, replication) => join(directory, replicationFolder(replication + 1)));
}

/** The folder of one of several replications, counted from 1. */
export function replicationFolder(number: number): string {
  return `replication-${String(number).padStart(3, '0')}`;
}
