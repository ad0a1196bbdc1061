const PARITY = 0x1bd11bda;

/**
 * Threefry2x32 with 20 rounds: turns a key and a counter, each of two 32-bit words, into two random words.
 *
 * Source: S-141 (Salmon, Moraes, Dror and Shaw 2011); held to the published known-answer vectors in its spec.
 * Unrolled, because every draw of a run comes through here. The words are left in `word0` and `word1` so that a draw
 * makes no object.
 */
export class Threefry {
  word0 = 0;
  word1 = 0;

  // prettier-ignore
  block(key0: number, key1: number, counter0: number, counter1: number): void {
    const key2 = PARITY ^ key0 ^ key1;
    let x = (counter0 + key0) | 0;
    let y = (counter1 + key1) | 0;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key1) | 0; y = (y + key2 + 1) | 0;
    x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + key2) | 0; y = (y + key0 + 2) | 0;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key0) | 0; y = (y + key1 + 3) | 0;
    x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + key1) | 0; y = (y + key2 + 4) | 0;
    x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
    this.word0 = (x + key2) | 0;
    this.word1 = (y + key0 + 5) | 0;
  }
}
