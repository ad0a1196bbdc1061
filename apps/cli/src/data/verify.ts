import type { Command } from 'commander';
import type { Checkpoint, SigningKey, Verification } from '@frontdoor/event-store';
import { EXIT } from '../exit-code.js';
import { logProgress } from '../print/log-progress.js';
import type { Ends, Session } from '../session.js';
import { withDatabase } from './with-database.js';

interface VerifyOptions {
  readonly sign?: true;
  readonly json?: true;
}

/** `frontdoor data verify`: whether the log is the one that was appended. */
export function addDataVerify(data: Command, session: Session, ends: Ends): void {
  data
    .command('verify')
    .description('walk the whole log and find every event that was altered, removed or moved outside the program')
    .option('--sign', 'then sign the log as it is, if nothing was found')
    .option('--json', 'print one JSON document')
    .action((options: VerifyOptions) => withDatabase((url) => verify(url, session, ends, options)));
}

async function verify(url: string, session: Session, ends: Ends, { sign, json }: VerifyOptions): Promise<void> {
  const store = await import('@frontdoor/event-store');
  const file = store.signingKeyFile(store.dataFolderOf());
  const key = sign ? await store.openSigningKey(file) : store.findSigningKey(file);
  const database = await store.openDatabase({ url, applicationName: 'frontdoor verify' });
  try {
    const found = await store.verifyLog(database, { keys: key ? [key] : [], onProgress: logProgress(session) });
    const signed = sign && key && found.faults.length === 0 ? await store.makeCheckpoint(database, key) : undefined;
    session.terminal.out(
      json ? JSON.stringify({ ...found, signed: signed && plain(signed) }, null, 2) : inWords(found, key, file),
    );
    if (signed && !json) session.terminal.out(`Signed: ${wordsOf(signed)}`);
    ends(found.faults.length === 0 ? EXIT.ok : EXIT.finding);
  } finally {
    await database.destroy();
  }
}

function inWords(found: Verification, key: SigningKey | undefined, file: string): string {
  const { events, cases, checkpoints, signedTo, faults } = found;
  const signatures =
    key === undefined && checkpoints > 0
      ? `Signatures were not looked at: there is no key at ${file}.`
      : `Signed up to position ${signedTo}, by ${checkpoints} checkpoints.`;
  const verdict =
    faults.length === 0 ? 'Nothing was altered.' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`;
  return [
    `${events} events of ${cases} cases. ${signatures} ${verdict}`,
    ...faults.map(({ message }) => `  ${message}`),
  ].join('\n');
}

function plain({ position, digest, signature, keyId, madeAt }: Checkpoint) {
  return { position, digest: digest.toString('hex'), signature: signature.toString('base64'), keyId, madeAt };
}

/** One line to keep elsewhere: whoever can rewrite the database and has the key cannot rewrite that. */
function wordsOf(checkpoint: Checkpoint): string {
  const { position, digest, keyId } = plain(checkpoint);
  return `position ${position}, digest ${digest}, key ${keyId}. Keep this line elsewhere.`;
}
