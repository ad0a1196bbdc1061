import fc from 'fast-check';
import { EMPTY, OnceQueue } from './once-queue.js';

describe('OnceQueue', () => {
  it('gives numbers back in the order of their first asking, and lets one wait again once it is taken', () => {
    const step = fc.option(fc.nat(6), { nil: 'take' as const });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 500 }), (steps) => {
        const queue = new OnceQueue(7);
        const waiting: number[] = [];
        const [taken, expected]: [number[], number[]] = [[], []];
        for (const what of steps) {
          if (what === 'take') {
            taken.push(queue.take());
            expected.push(waiting.shift() ?? EMPTY);
          } else {
            queue.add(what);
            if (!waiting.includes(what)) waiting.push(what);
          }
        }
        expect(taken).toEqual(expected);
      }),
    );
  });
});
