import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { HOME } from '../harness.js';
import type { Place } from './place.js';

/** The servers that both sides are measured on. */
export interface Servers {
  readonly hasRedis: boolean;
  /** An empty database, and where its queues are. */
  place(kind: 'postgres' | 'redis'): Promise<Place>;
  remove(place: Place): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts an embedded PostgreSQL and, where there is one, a Redis of the benchmark's own, or takes those of `DATABASE_URL`
 * and `REDIS_URL`.
 */
export async function startServers(): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
  const database = await startDatabase(folder);
  const redis = await startRedis(folder);
  let made = 0;
  return {
    hasRedis: redis !== undefined,
    place: async (kind) => {
      const name = `frontdoor_bench_${process.pid}_${made++}`;
      await ask(database.url, `create database ${name}`);
      const url = new URL(database.url);
      url.pathname = `/${name}`;
      return { databaseUrl: url.href, redisUrl: kind === 'redis' ? redis?.url : undefined, prefix: name };
    },
    remove: async ({ databaseUrl, redisUrl, prefix }) => {
      await ask(database.url, `drop database ${new URL(databaseUrl).pathname.slice(1)} with (force)`);
      if (redisUrl) await removeKeys(redisUrl, prefix);
    },
    stop: async () => {
      await database.stop();
      await redis?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function startDatabase(folder: string): Promise<Server> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const words = [join(HOME, 'bin/frontdoor.mjs'), 'data', 'serve', '--until-input-ends'];
  const env = { ...process.env, FRONTDOOR_DATA: join(folder, 'data') };
  const child = spawn(process.execPath, words, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const stop = async () => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  };
  return { url: said.toString().trim(), stop };
}

async function startRedis(folder: string): Promise<Server | undefined> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: async () => undefined };
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  // As a careful operator would have it: what was acknowledged a second ago is on disk.
  const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'yes', '--dir', folder];
  const child = spawn('redis-server', words, { stdio: 'ignore' });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
