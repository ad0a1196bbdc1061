import { PostgresQueues } from './postgres-queues.js';
import { RedisQueues } from './redis-queues.js';
import type { WakeQueues } from './wake-queues.js';

/** Where queues are. */
export interface QueuesOptions {
  readonly databaseUrl: string;
  /** The queues are in Redis where this is given, and in the database where it is not. */
  readonly redisUrl?: string | undefined;
  /** Keeps several doors on one Redis apart. */
  readonly prefix?: string | undefined;
  readonly onError: (error: Error) => void;
}

/** Opens queues by themselves, for those who keep no door. @throws what the connection says when they are not to be reached */
export async function openQueues({ databaseUrl, redisUrl, prefix, onError }: QueuesOptions): Promise<WakeQueues> {
  if (redisUrl !== undefined) return new RedisQueues(redisUrl, onError, prefix);
  return PostgresQueues.open(databaseUrl, onError);
}
