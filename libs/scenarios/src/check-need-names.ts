import type { Names } from './names.js';
import type { Vocabulary } from './vocabulary.js';
import type { Path } from './written.js';

/** Checks what is named of need and of the cases people hold, and that what rests on them has them to rest on. */
export function checkNeedNames(names: Names, { events, places, tasks }: Vocabulary): void {
  const eventAt = (path: Path) => events && names.value(path, events, 'event');
  const eventsAt = (path: Path) => events && names.list(path, events, 'event');
  eventsAt(['need', 'helped', 'from']);
  eventsAt(['need', 'helped', 'until']);
  eventsAt(['need', 'information', 'lostBy']);
  eventAt(['need', 'feedback', 'by']);
  for (const role of names.keysAt('staff')) {
    for (const part of ['from', 'until', 'movedBy']) eventAt(['staff', role, 'holds', part]);
  }
  const kinds = places.map((place) => place.replace(/\/.*/, ''));
  for (const task of names.keysAt('decisions')) {
    names.value(['decisions', task, 'weighs', 'resources', 'of'], kinds, 'kind of place');
    if (names.keysAt('decisions', task, 'weighs').length > 0) restsOnNeed(names, ['decisions', task, 'weighs']);
  }
  for (const task of names.keysAt('tasks')) {
    if (names.keysAt('tasks', task, 'byNeed').length > 0) restsOnNeed(names, ['tasks', task, 'byNeed']);
    if (!names.keysAt('tasks', task).includes('shared')) continue;
    const doer = Object.hasOwn(tasks, task) ? tasks[task]?.roles?.[0] : undefined;
    if (doer === undefined) continue;
    const kind = doer.replace(/\/.*/, '');
    const isHeld = names.keysAt('staff').some((role) => {
      const own = names.keysAt('staff', role);
      return role.replace(/\/.*/, '') === kind && own.includes('holds') && own.includes('caseload');
    });
    if (isHeld) continue;
    const says = `\`${kind}\` holds no children among whom the day could be shared`;
    names.say(['tasks', task, 'shared'], says, 'Give the role `holds` and `caseload`, or write `effort`.');
  }
}

function restsOnNeed(names: Names, path: Path): void {
  if (names.isWritten('need')) return;
  names.say(path, 'the scenario does not say what children truly need', 'Add a `need` section, or take this away.');
}
