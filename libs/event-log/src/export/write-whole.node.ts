import { randomUUID } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { goneAtEnd } from './gone-at-end.node.js';

/** Writes text to a file piece by piece, beside its place: the file gets its name once it is whole, and on the disk. */
export async function writeWhole(path: string, texts: AsyncIterable<string>): Promise<void> {
  const part = `${path}.part-${randomUUID()}`;
  const remove = goneAtEnd(part);
  try {
    const file = await open(part, 'wx');
    try {
      for await (const text of texts) await file.appendFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } finally {
    remove();
  }
}
