import fc from 'fast-check';
import { NONE, OpenTasks } from './open-tasks.js';

describe('OpenTasks', () => {
  it('keeps each queue in the order of joining, whoever leaves from where', () => {
    const step = fc.record({ queue: fc.nat(2), leave: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 2_000 }), (steps) => {
        const tasks = new OpenTasks();
        const queues: number[][] = [[], [], []];
        for (const [index, { queue, leave }] of steps.entries()) {
          const slot = tasks.open(index % 7, index % 5, 0, 0);
          tasks.join(slot, queue);
          queues[queue]!.push(slot);
          if (leave === null) continue;
          const from = queues[leave % 3]!;
          const [gone] = from.splice(leave % Math.max(1, from.length), 1);
          if (gone === undefined) continue;
          tasks.leave(gone);
          tasks.close(gone);
        }
        for (const [queue, slots] of queues.entries()) {
          expect(tasks.front(queue)).toBe(slots[0] ?? NONE);
          for (const slot of slots) {
            expect(tasks.front(queue)).toBe(slot);
            tasks.leave(slot);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds a task of a case until it is closed', () => {
    const tasks = new OpenTasks();
    const [a, b, c] = [tasks.open(3, 1, 0, 0), tasks.open(3, 2, 0, 0), tasks.open(4, 2, 0, 0)];
    expect([tasks.find(3, 1), tasks.find(3, 2), tasks.find(4, 2), tasks.find(4, 1)]).toEqual([a, b, c, NONE]);
    tasks.close(b);
    expect([tasks.find(3, 1), tasks.find(3, 2), tasks.find(4, 2)]).toEqual([a, NONE, c]);
  });
});
