import { rmSync } from 'node:fs';

/**
 * Sees that a file or folder is gone when work ends, also by Ctrl-C or because nobody reads on: both end the process.
 *
 * Call what it gives when the work is over; what has been renamed by then stays under its new name.
 */
export function goneAtEnd(path: string): () => void {
  const remove = () => rmSync(path, { recursive: true, force: true });
  process.once('exit', remove);
  return () => {
    process.off('exit', remove);
    remove();
  };
}
