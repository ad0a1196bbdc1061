import { checkNeedNames } from './check-need-names.js';
import { checkStaffNames } from './check-staff-names.js';
import type { Fault } from './fault.js';
import { Names } from './names.js';
import { ROLE_PLACEHOLDERS, expandRole } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import type { WrittenMap } from './written.js';

/** Names of opening hours that need not be written. */
const ALWAYS = 'always';

/** Everything a scenario names that does not exist, and everything that exists and must be named but is not. */
export function nameFaults(written: WrittenMap, vocabulary: Vocabulary): Fault[] {
  const names = new Names(written);
  new NameCheck(names, vocabulary).whole();
  return names.faults;
}

class NameCheck {
  private readonly hours: readonly string[];
  private readonly districts: readonly string[];
  private readonly teams: readonly string[];

  constructor(
    private readonly names: Names,
    private readonly vocabulary: Vocabulary,
  ) {
    this.hours = [...this.names.keysAt('officeHours'), ALWAYS];
    this.districts = this.names.namesAt('place', 'districts');
    this.teams = this.names.namesAt('place', 'teams');
  }

  whole(): void {
    const { services, ruleSets, localRules, measures } = this.vocabulary;
    this.names.value(['ruleSet'], ruleSets, 'rule set');
    this.names.list(['localRules'], localRules, 'local rule set');
    this.names.keys(['demand', 'districts'], this.districts, 'district of `place`');
    this.names.keys(['serviceHours'], services, 'service');
    this.names.list(['policies', 'salt', 'south'], this.districts, 'district of `place`');
    if (measures !== undefined) this.names.keys(['published'], measures, 'measure');
    this.timetables();
    this.hoursNames();
    this.roles('staff', this.vocabulary.roles, 'role');
    this.roles('places', this.vocabulary.places, 'kind of place');
    this.work();
    this.decisions();
    this.asks();
    const { hours, districts, teams } = this;
    const { tasks, roles } = this.vocabulary;
    checkNeedNames(this.names, this.vocabulary);
    checkStaffNames(this.names, { tasks, roles, hours, places: { districts, teams } });
  }

  private timetables(): void {
    const timetables = this.names.keysAt('demand', 'timetables');
    for (const channel of this.names.keysAt('demand', 'channels')) {
      this.names.value(['demand', 'channels', channel, 'timetable'], timetables, 'timetable');
    }
    for (const stream of this.names.keysAt('demand', 'streams')) {
      const path = ['demand', 'streams', stream] as const;
      this.names.value([...path, 'timetable'], timetables, 'timetable');
      this.names.value(
        [...path, 'event'],
        this.vocabulary.streams ?? [],
        'event that a child from outside begins with',
      );
    }
  }

  private hoursNames(): void {
    if (this.names.isWritten('officeHours') && !this.hours.includes('office')) {
      this.names.say(
        ['officeHours'],
        'there are no opening hours named `office`',
        'Add them: every service not named otherwise goes by them.',
      );
    }
    this.names.value(['demand', 'outOfHours', 'when'], this.hours, 'opening hours');
    for (const service of this.names.keysAt('serviceHours'))
      this.names.value(['serviceHours', service], this.hours, 'opening hours');
    for (const role of this.names.keysAt('staff'))
      this.names.value(['staff', role, 'hours'], this.hours, 'opening hours');
  }

  /** Roles may be written for all teams or districts, or for one; every role that exists must be covered. */
  private roles(section: 'staff' | 'places', roles: readonly string[], what: string): void {
    const places = { teams: this.teams, districts: this.districts };
    const known = [...new Set([...roles, ...roles.flatMap((role) => expandRole(role, places))])];
    this.names.keys([section], known, what);
    if (!this.names.isWritten(section) || this.districts.length === 0 || this.teams.length === 0) return;
    const covered = new Set(this.names.keysAt(section).flatMap((role) => expandRole(role, places)));
    for (const role of roles) {
      const left = expandRole(role, places).filter((each) => !covered.has(each));
      if (left.length === 0) continue;
      const missing =
        ROLE_PLACEHOLDERS.test(role) && left.length < expandRole(role, places).length ? left.join(', ') : role;
      this.names.say(
        [section],
        `\`${section}\` does not name the ${what} \`${missing}\``,
        'Add it; write a count of 0 if there is none.',
      );
    }
  }

  private work(): void {
    const tasks = Object.keys(this.vocabulary.tasks);
    this.names.keys(['tasks'], tasks, 'task');
    this.mustName('tasks', tasks, 'its time is not known');
  }

  private decisions(): void {
    const choosing = Object.entries(this.vocabulary.tasks).filter(([, { choices }]) => choices.length > 1);
    this.names.keys(['decisions'], Object.keys(this.vocabulary.tasks), 'task');
    this.mustName(
      'decisions',
      choosing.map(([task]) => task),
      'how it is decided is not known',
    );
    for (const task of this.names.keysAt('decisions')) {
      const choices = this.choicesOf(task);
      if (choices === undefined) continue;
      for (const part of ['shares', 'first']) this.names.keys(['decisions', task, part], choices, `choice of ${task}`);
      for (const by of ['byLevel', 'byNeed']) {
        for (const level of this.names.keysAt('decisions', task, by))
          this.names.keys(['decisions', task, by, level], choices, `choice of ${task}`);
      }
    }
  }

  private asks(): void {
    const asking = Object.entries(this.vocabulary.tasks).filter(([, { asks }]) => asks.length > 0);
    this.names.keys(
      ['asks'],
      asking.map(([task]) => task),
      'task that asks for a fact',
    );
    for (const [task, { asks }] of asking) {
      this.names.keys(['asks', task], asks, `fact ${task} asks for`);
      const written = this.names.keysAt('asks', task);
      for (const fact of asks.filter((each) => !written.includes(each))) {
        this.names.say(
          ['asks', task],
          `how \`${fact}\`, which ${task} asks for, is drawn is not known`,
          `Add \`${fact}:\` under \`asks\`, \`${task}\`.`,
        );
      }
    }
  }

  private choicesOf(task: string): readonly string[] | undefined {
    return Object.hasOwn(this.vocabulary.tasks, task) ? this.vocabulary.tasks[task]?.choices : undefined;
  }

  private mustName(section: string, names: readonly string[], because: string): void {
    const written = this.names.keysAt(section);
    if (!this.names.isWritten(section)) return;
    for (const name of names.filter((each) => !written.includes(each))) {
      this.names.say(
        [section],
        `\`${section}\` does not name \`${name}\`: ${because}`,
        `Add \`${name}:\` under \`${section}\`.`,
      );
    }
  }
}
