import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The one folder in which everything lies that must outlive a process. */
export interface DataFolder {
  readonly path: string;
  /** The embedded server's own files. */
  readonly postgres: string;
  /** What the embedded server reports. It never holds the contents of a case. */
  readonly serverReport: string;
  /** Who uses the embedded server, and how it was started. */
  readonly server: string;
  /** The embedded server's password. */
  readonly password: string;
  /** The private key that signs checkpoints of the log. */
  readonly signingKey: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The data folder: `FRONTDOOR_DATA`, or where the system keeps what belongs to a person.
 *
 * Linux: `$XDG_DATA_HOME/frontdoor`, else `~/.local/share/frontdoor`. macOS: `~/Library/Application Support/frontdoor`.
 * Windows: `%LOCALAPPDATA%\frontdoor`.
 */
export function dataFolderOf(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): DataFolder {
  return dataFolderAt(environment['FRONTDOOR_DATA'] || join(homeOfData(environment, platform, home), 'frontdoor'));
}

/** The data folder at a path. */
export function dataFolderAt(path: string): DataFolder {
  const folder = resolve(path);
  return {
    path: folder,
    postgres: join(folder, 'postgres'),
    serverReport: join(folder, 'postgres.log'),
    server: join(folder, 'server'),
    password: join(folder, 'password'),
    signingKey: join(folder, 'signing-key.pem'),
  };
}

function homeOfData(environment: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  return environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
}
