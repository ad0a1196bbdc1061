import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import type { DataFolder } from '../data-folder.js';
import { dataFolderAt } from '../data-folder.js';
import type { EmbeddedOptions, OpenServer } from '../embedded/embedded-server.js';
import { openEmbeddedServer } from '../embedded/embedded-server.js';
import { postmasterOf } from '../embedded/postmaster.js';

/** A server is started in each test, on machines that may be busy. Unit: milliseconds. */
jest.setTimeout(120_000);

/** A data folder of a test's own, with a space and an apostrophe in its path. */
export interface ServerFolder {
  readonly folder: DataFolder;
  open(options?: EmbeddedOptions): Promise<OpenServer>;
  /** Puts the files of a server there that was stopped in order. */
  make(): void;
}

/** Gives each test a data folder with a server that was made before, and leaves neither it nor a running server behind. */
export function serverFolder(): ServerFolder {
  const place = mkdtempSync(join(tmpdir(), 'frontdoor '));
  const made = dataFolderAt(join(place, 'made'));
  let folder: DataFolder;
  let opened: OpenServer[] = [];

  beforeAll(async () => {
    // Making one takes seconds, so that each test has a copy.
    await (await openEmbeddedServer(made)).stop();
  });

  beforeEach(() => {
    folder = dataFolderAt(join(mkdtempSync(join(place, 'test ')), "the children's data"));
  });

  afterEach(async () => {
    await Promise.all(opened.map((server) => server.stop()));
    opened = [];
    await until(() => postmasterOf(folder) === undefined);
  });

  afterAll(() => rmSync(place, { recursive: true }));

  return {
    get folder() {
      return folder;
    },
    async open(options = {}) {
      const server = await openEmbeddedServer(folder, options);
      opened.push(server);
      return server;
    },
    make() {
      mkdirSync(folder.server, { recursive: true, mode: 0o700 });
      chmodSync(folder.path, 0o700);
      cpSync(made.postgres, folder.postgres, { recursive: true });
      cpSync(made.password, folder.password);
    },
  };
}

/** The rows a statement gives, through a connection of its own. */
export async function ask(url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Waits for what a test has brought about; the test's own limit ends the wait. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}
