import { type Caseload, CaseloadDoesNotFit, OPEN } from './caseload.js';
import { ofFirst } from './children.js';
import type { Contacts } from './contacts.js';
import { outcomeOf } from './measure-run.js';
import type { Play } from './play.js';
import type { RunReading } from './run-reading.js';
import type { Run } from './run.js';

/** The caseload of a run that has been played to a moment. @throws CaseloadDoesNotFit for a run of no scenario's contacts */
export function takeCaseload(run: Run, play: Play, contacts: Contacts, reading: RunReading): Caseload {
  const { at, agenda, moving, work } = run.save();
  const acquaintance = contacts.acquaintance?.(at);
  if (!acquaintance) throw new CaseloadDoesNotFit('only contacts that a scenario draws can be gone on from');
  const cases = acquaintance.ages.length;
  const services = cases * play.serviceCalendars.length;
  const { measures } = outcomeOf(reading.counts, []);
  const { machines, timers } = moving;
  const { tasks, draws } = work;
  return {
    at,
    cases,
    open: Object.fromEntries(OPEN.map((id) => [id, measures[id]])),
    pools: play.pools.map(({ name }) => name),
    state: {
      at,
      agenda,
      // Whoever had not come yet is left out: other children will come.
      moving: {
        timers: { ...timers, firstOfCase: timers.firstOfCase.slice(0, cases) },
        machines: {
          values: machines.values,
          configurations: machines.configurations.slice(0, services),
          contexts: machines.contexts.slice(0, services),
          held: machines.held.slice(0, services),
          taskSets: machines.taskSets,
        },
      },
      work: {
        ...work,
        tasks: { ...tasks, firstOfCase: tasks.firstOfCase.slice(0, cases) },
        children: ofFirst(work.children, cases),
        draws: {
          openings: draws.openings.slice(0, cases * play.tasks.length),
          gravity: draws.gravity.slice(0, cases),
        },
      },
    },
    reading: structuredClone(reading.save()),
    acquaintance,
  };
}
