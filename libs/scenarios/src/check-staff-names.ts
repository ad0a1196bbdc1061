import { didYouMean } from './did-you-mean.js';
import type { Names } from './names.js';
import { type Places, expandRole } from './roles.js';
import type { KnownTask, Vocabulary } from './vocabulary.js';

/** What the staff of a scenario may be named by. */
export interface StaffVocabulary {
  readonly tasks: Vocabulary['tasks'];
  readonly roles: readonly string[];
  readonly hours: readonly string[];
  readonly places: Places;
}

/** Checks the hours, rotas, slots and grades that the staff and the tasks of a scenario name. */
export function checkStaffNames(names: Names, vocabulary: StaffVocabulary): void {
  const { tasks, hours, roles, places } = vocabulary;
  const everyRole = [...new Set([...roles, ...roles.flatMap((role) => expandRole(role, places))])];
  for (const role of names.keysAt('staff')) {
    names.value(['staff', role, 'rota'], everyRole, 'role');
    names.list(['staff', role, 'rota'], everyRole, 'role');
    for (const part of ['grades', 'shifts'])
      for (const each of names.keysAt('staff', role, part))
        names.value(['staff', role, part, each, 'hours'], hours, 'opening hours');
  }
  const slots = names.keysAt('slots');
  for (const slot of slots) {
    names.value(['slots', slot, 'hours'], hours, 'opening hours');
    if (everyRole.includes(slot))
      names.say(['slots', slot], `\`${slot}\` is a role`, 'Give the slots a name of their own.');
  }
  for (const task of names.keysAt('tasks')) {
    names.value(['tasks', task, 'slot'], slots, 'entry of `slots`');
    const known = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
    if (known === undefined) continue;
    checkGivesUp(names, task, known);
    const [doer] = known.roles ?? [];
    if (doer !== undefined) checkGrade(names, task, doer, places);
  }
}

/** Those who give up must make a choice that the service takes before the task is taken up. */
function checkGivesUp(names: Names, task: string, { choices, givesUp = choices }: KnownTask): void {
  const path = ['tasks', task, 'givesUp'];
  names.value(path, choices, `choice of ${task}`);
  const choice = names.nameAt(...path);
  if (choice === undefined || !choices.includes(choice) || givesUp.includes(choice)) return;
  const says = `${task} cannot end with \`${choice}\` before somebody takes it up`;
  const other = givesUp.length > 0 ? `${didYouMean(choice, givesUp)} Or take` : 'Take';
  names.say(path, says, `${other} \`patience\` and \`givesUp\` away.`);
}

/** The grade a task needs must be one of its first role's, in every team or district. */
function checkGrade(names: Names, task: string, role: string, places: Places): void {
  const grade = names.nameAt('tasks', task, 'grade');
  if (grade === undefined) return;
  const gradesOf = new Map(expandRole(role, places).map((each) => [each, gradesAt(names, each, places)]));
  const all = [...new Set([...gradesOf.values()].flat())];
  names.value(['tasks', task, 'grade'], all, `grade of \`${role}\``);
  const lacking = [...gradesOf].filter(([, grades]) => !grades.includes(grade)).map(([each]) => each);
  if (!all.includes(grade) || lacking.length === 0) return;
  names.say(
    ['tasks', task, 'grade'],
    `there is no grade \`${grade}\` of \`${lacking.join('`, `')}\`, who do ${task} too`,
    'Give them that grade, or take `grade` away.',
  );
}

/** The grades written for a role; what is written for one team goes before what is for all. */
function gradesAt(names: Names, role: string, places: Places): readonly string[] {
  const staff = names.keysAt('staff');
  const written = staff.includes(role) ? role : staff.find((each) => expandRole(each, places).includes(role));
  return written === undefined ? [] : names.keysAt('staff', written, 'grades');
}
