import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { goneAtEnd } from './gone-at-end.node.js';

/** Writes text to a file piece by piece, beside its place, in a folder that is made where there is none: the file gets its name once it is whole, and on the disk. */
export async function writeInPieces(path: string, texts: AsyncIterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
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
