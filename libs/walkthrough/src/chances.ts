import type { Instant } from '@frontdoor/cases';
import type { Clock, RuleSet } from '@frontdoor/standards';
import type { OpenTask, Pathway } from '@frontdoor/statechart';
import { standardsServed } from './task-standards.js';
import type { Walk } from './walk.js';

/** When a task would be done, were it begun at a moment. */
export type DoneBy = (task: OpenTask, at: Instant) => Instant;

/** The tasks that were open from a moment on. */
interface Open {
  readonly from: Instant;
  readonly tasks: readonly OpenTask[];
}

/** A time in which a task was being done. */
interface Busy {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What a learner could have done about each limit of a walk, whatever they chose.
 *
 * A limit could have been kept when, between its start and its end, a task was open that would have been done in time: one
 * that serves the standard, or where none of those was open, any that stood before it. What begins while a task is being
 * done, nobody can choose for until that task is answered.
 */
export class Chances {
  private readonly open: readonly Open[];
  private readonly busy: readonly Busy[];
  private readonly serves: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    walk: Walk,
    pathway: Pathway,
    ruleSet: RuleSet,
    private readonly doneBy: DoneBy,
  ) {
    this.open = openIn(walk);
    this.busy = busyIn(walk);
    this.serves = standardsServed(pathway, ruleSet);
  }

  /** Whether a limit could have been kept; undefined where the log does not say when it began or ended. */
  couldKeep({ standard, startedAt, dueAt }: Clock): boolean | undefined {
    if (startedAt === undefined || dueAt === undefined) return undefined;
    const chosenFrom = this.busy.find(({ from, to }) => startedAt > from && startedAt < to)?.to ?? startedAt;
    return this.open.some(({ from, tasks }, place) => {
      const until = this.open[place + 1]?.from ?? Infinity;
      if (until <= chosenFrom || from > dueAt) return false;
      const serving = tasks.filter(({ id }) => this.serves.get(id)?.has(standard));
      const began = Math.max(from, chosenFrom);
      return (serving.length > 0 ? serving : tasks).some((task) => this.doneBy(task, began) <= dueAt);
    });
  }
}

/** The tasks that were open, from each moment at which something happened. */
function openIn(walk: Walk): readonly Open[] {
  const again = walk.back(walk.inputs.length);
  const open: Open[] = [];
  const note = (): void => void open.push({ from: again.now, tasks: again.openTasks() });
  for (const input of walk.inputs) {
    for (let timer = again.runningTimers()[0]; timer && timer.due <= input.at; timer = again.runningTimers()[0]) {
      again.passTo(timer.due);
      note();
    }
    again.put(input);
    note();
  }
  return open;
}

/** While each answered task was being done: since whatever was chosen before it. */
function busyIn({ inputs, begins }: Walk): readonly Busy[] {
  const chosen = inputs.filter(({ do: what }) => what !== 'receive');
  return chosen.flatMap((input) => {
    if (input.do !== 'answer') return [];
    const before = chosen.findLast(({ at }) => at < input.at);
    return [{ from: before?.at ?? begins, to: input.at }];
  });
}
