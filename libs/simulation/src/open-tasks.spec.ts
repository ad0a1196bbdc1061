import { NONE } from './chains.js';
import { OpenTasks } from './open-tasks.js';

const tasksOf = (tasks: OpenTasks, caseNumber: number): readonly number[] => {
  const open: number[] = [];
  for (let slot = tasks.first(caseNumber); slot !== NONE; slot = tasks.next(slot)) open.push(tasks.task[slot]!);
  return open;
};

describe('OpenTasks', () => {
  it('keeps the tasks of a case together, the last opened first, until each is closed', () => {
    const tasks = new OpenTasks(5);
    const [a, b] = [tasks.open(3, 1, 0, 0), tasks.open(3, 2, 0, 0)];
    tasks.open(3, 4, 0, 0);
    tasks.open(4, 2, 0, 0);
    expect([tasksOf(tasks, 3), tasksOf(tasks, 4), tasksOf(tasks, 0)]).toEqual([[4, 2, 1], [2], []]);
    tasks.close(b);
    expect(tasksOf(tasks, 3)).toEqual([4, 1]);
    tasks.close(a);
    expect(tasksOf(tasks, 3)).toEqual([4]);
  });

  it('uses a slot again once its task is closed, and begins it afresh', () => {
    const tasks = new OpenTasks(2);
    const slot = tasks.open(0, 1, 7, 3);
    tasks.left[slot] = 500;
    tasks.due[slot] = 9;
    tasks.close(slot);
    expect(tasks.open(1, 2, 8, 0)).toBe(slot);
    expect([tasks.left[slot], tasks.due[slot], tasks.crew[slot]]).toEqual([NONE, NONE, 8]);
  });

  it('grows past its first thousand', () => {
    const tasks = new OpenTasks(1);
    for (let task = 0; task < 3000; task++) tasks.open(0, task, 0, 0);
    expect(tasksOf(tasks, 0)).toEqual(Array.from({ length: 3000 }, (_, index) => 2999 - index));
  });
});
