import fc from 'fast-check';
import { VirtualTime } from './virtual-time.js';
import { QueueDoesNotBalance, Waiting } from './waiting.js';

/** Three tasks in two queues; one has left, one has come back. */
function busy() {
  const time = new VirtualTime(0);
  const waiting = new Waiting(time);
  waiting.reserve(2);
  waiting.join(0, 0);
  time.now = 5;
  waiting.join(1, 0);
  waiting.join(2, 1);
  time.now = 12;
  waiting.leave(0);
  time.now = 20;
  waiting.comeBack(0, 0);
  time.now = 31;
  return { waiting, time };
}

describe('the account of the queues', () => {
  it('balances whoever comes, goes and comes back, whenever it is held', () => {
    const step = fc.record({ after: fc.nat(1000), slot: fc.nat(40), queue: fc.nat(3), atFront: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const time = new VirtualTime(0);
        const waiting = new Waiting(time);
        waiting.reserve(4);
        for (const { after, slot, queue, atFront } of steps) {
          time.now += after;
          if (waiting.of(slot) >= 0) waiting.leave(slot);
          else if (atFront) waiting.comeBack(slot, queue);
          else waiting.join(slot, queue);
          waiting.check(4);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps who comes back at the head', () => {
    expect(busy().waiting.list(0)).toEqual([0, 1]);
  });

  it.each([
    ['came', 'came'],
    ['gone', 'left'],
    ['lengths', 'there'],
    ['waited', 'waited'],
    ['areas', 'stood in line'],
  ] as const)('says which queue does not balance when %s is wrong by one', (column, word) => {
    const { waiting } = busy();
    const saved = waiting.save();
    const wrong = saved[column].slice();
    wrong[1]! += 1;
    waiting.restore({ ...saved, [column]: wrong });
    const checked = () => waiting.check(2);
    expect(checked).toThrow(QueueDoesNotBalance);
    expect(checked).toThrow(/queue 1 of the run does not balance/);
    expect(checked).toThrow(word);
  });

  it('says so when somebody has waited since another moment than they came', () => {
    const { waiting } = busy();
    const saved = waiting.save();
    const since = saved.since.slice();
    since[2]! -= 1;
    waiting.restore({ ...saved, since });
    expect(() => waiting.check(2)).toThrow(
      'queue 1 of the run does not balance: 27 ms were waited, 26 ms stood in line',
    );
  });

  it('balances where tens of thousands wait for ten years, past what a number holds to the millisecond', () => {
    const time = new VirtualTime(Date.UTC(2014, 0, 6) + 1);
    const waiting = new Waiting(time);
    waiting.reserve(1);
    waiting.widen(65_536);
    for (let slot = 0; slot < 65_000; slot++) {
      waiting.join(slot, 0);
      time.now += 4_850_123;
    }
    expect(() => waiting.check(1)).not.toThrow();
  });
});
