import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { frontDoorServices } from '@frontdoor/services';
import { NoPlaceForPicture, frontDoorMermaid, mapChanges, mapOf, pathwayOf } from '@frontdoor/statechart';
import { CommandFailed } from '../command-failed.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Ends, Session } from '../session.js';

interface MapOptions {
  readonly write?: true;
  readonly check?: true;
  readonly json?: true;
}

/** `frontdoor map`: the picture of the front door, drawn from its machines. */
export function addMap(program: Command, session: Session, ends: Ends): void {
  program
    .command('map')
    .description('draw the map of the front door from its machines (Mermaid)')
    .addOption(new Option('--write', 'write docs/map and the pictures of the READMEs').conflicts(['check', 'json']))
    .addOption(new Option('--check', 'say which of them are stale, and end with 3 if any is').conflicts('json'))
    .option('--json', 'print the map as one JSON document')
    .action((options: MapOptions) => ends(map(options, session)));
}

function map({ write, check, json }: MapOptions, session: Session): ExitCode {
  const pathway = pathwayOf(frontDoorServices());
  if (write || check) return write ? writeMap(session) : checkMap(session);
  const drawn = mapOf(pathway);
  session.terminal.out(
    json ? JSON.stringify({ schemaVersion: 1, ...drawn }, null, 2) : frontDoorMermaid(drawn).trimEnd(),
  );
  return EXIT.ok;
}

function writeMap({ home, terminal }: Session): ExitCode {
  const changes = Object.entries(changesIn(home));
  for (const [path, text] of changes) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
    terminal.out(path);
  }
  terminal.note(changes.length === 0 ? 'The map was up to date.' : `Wrote ${changes.length} files.`);
  return EXIT.ok;
}

function checkMap({ home, terminal }: Session): ExitCode {
  const stale = Object.keys(changesIn(home));
  for (const path of stale) terminal.out(path);
  terminal.note(
    stale.length === 0 ? 'The map is up to date.' : 'The map is stale: run `npm run map` and commit the result.',
  );
  return stale.length === 0 ? EXIT.ok : EXIT.finding;
}

function changesIn(home: string): Readonly<Record<string, string>> {
  try {
    return mapChanges(pathwayOf(frontDoorServices()), (path) => textOf(join(home, path)));
  } catch (error) {
    if (error instanceof NoPlaceForPicture) throw new CommandFailed(EXIT.badInput, `${error.message}.`, error);
    throw error;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CommandFailed(EXIT.unreadable, `cannot read ${path}: ${(error as Error).message}`, error);
  }
}
