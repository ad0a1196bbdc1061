import { didYouMean } from './did-you-mean.js';
import { type Fault, faultAt } from './fault.js';
import { quoted } from './amounts.js';
import { ROLE_PLACEHOLDERS, expandRole } from './roles.js';
import type { Vocabulary } from './vocabulary.js';
import { type Path, type Written, type WrittenMap, at, entriesAt, placeOf, valuePlaceOf } from './written.js';

/** Names of opening hours that need not be written. */
const ALWAYS = 'always';

/** Everything a scenario names that does not exist, and everything that exists and must be named but is not. */
export function nameFaults(written: WrittenMap, vocabulary: Vocabulary): Fault[] {
  const check = new NameCheck(written, vocabulary);
  check.whole();
  return check.faults;
}

class NameCheck {
  readonly faults: Fault[] = [];
  private readonly hours: readonly string[];
  private readonly districts: readonly string[];
  private readonly teams: readonly string[];

  constructor(
    private readonly written: WrittenMap,
    private readonly vocabulary: Vocabulary,
  ) {
    this.hours = [...this.keysAt('officeHours'), ALWAYS];
    this.districts = this.namesAt('place', 'districts');
    this.teams = this.namesAt('place', 'teams');
  }

  whole(): void {
    const { services, ruleSets, localRules, measures } = this.vocabulary;
    this.value(['ruleSet'], ruleSets, 'rule set');
    this.list(['localRules'], localRules, 'local rule set');
    this.keys(['demand', 'districts'], this.districts, 'district of `place`');
    this.keys(['serviceHours'], services, 'service');
    if (measures !== undefined) this.keys(['published'], measures, 'measure');
    this.timetables();
    this.hoursNames();
    this.roles('staff', this.vocabulary.roles, 'role');
    this.roles('places', this.vocabulary.places, 'kind of place');
    this.work();
    this.decisions();
    this.asks();
  }

  private timetables(): void {
    const timetables = this.keysAt('demand', 'timetables');
    for (const channel of this.keysAt('demand', 'channels')) {
      this.value(['demand', 'channels', channel, 'timetable'], timetables, 'timetable');
    }
  }

  private hoursNames(): void {
    if (at(this.written, 'officeHours') !== undefined && !this.hours.includes('office')) {
      this.say(
        ['officeHours'],
        'there are no opening hours named `office`',
        'Add them: every service not named otherwise goes by them.',
      );
    }
    this.value(['demand', 'outOfHours', 'when'], this.hours, 'opening hours');
    for (const service of this.keysAt('serviceHours'))
      this.value(['serviceHours', service], this.hours, 'opening hours');
    for (const role of this.keysAt('staff')) this.value(['staff', role, 'hours'], this.hours, 'opening hours');
  }

  /** Roles may be written for all teams or districts, or for one; every role that exists must be covered. */
  private roles(section: 'staff' | 'places', roles: readonly string[], what: string): void {
    const places = { teams: this.teams, districts: this.districts };
    const known = [...new Set([...roles, ...roles.flatMap((role) => expandRole(role, places))])];
    this.keys([section], known, what);
    if (at(this.written, section) === undefined || this.districts.length === 0 || this.teams.length === 0) return;
    const covered = new Set(this.keysAt(section).flatMap((role) => expandRole(role, places)));
    for (const role of roles) {
      const left = expandRole(role, places).filter((each) => !covered.has(each));
      if (left.length === 0) continue;
      const missing =
        ROLE_PLACEHOLDERS.test(role) && left.length < expandRole(role, places).length ? left.join(', ') : role;
      this.say(
        [section],
        `\`${section}\` does not name the ${what} \`${missing}\``,
        'Add it; write a count of 0 if there is none.',
      );
    }
  }

  private work(): void {
    const tasks = Object.keys(this.vocabulary.tasks);
    this.keys(['tasks'], tasks, 'task');
    this.mustName('tasks', tasks, 'its time is not known');
  }

  private decisions(): void {
    const choosing = Object.entries(this.vocabulary.tasks).filter(([, { choices }]) => choices.length > 1);
    this.keys(['decisions'], Object.keys(this.vocabulary.tasks), 'task');
    this.mustName(
      'decisions',
      choosing.map(([task]) => task),
      'how it is decided is not known',
    );
    for (const task of this.keysAt('decisions')) {
      const choices = this.choicesOf(task);
      if (choices === undefined) continue;
      for (const part of ['shares', 'first']) this.keys(['decisions', task, part], choices, `choice of ${task}`);
      for (const level of this.keysAt('decisions', task, 'byLevel')) {
        this.keys(['decisions', task, 'byLevel', level], choices, `choice of ${task}`);
      }
    }
  }

  private asks(): void {
    const asking = Object.entries(this.vocabulary.tasks).filter(([, { asks }]) => asks.length > 0);
    this.keys(
      ['asks'],
      asking.map(([task]) => task),
      'task that asks for a fact',
    );
    for (const [task, { asks }] of asking) {
      this.keys(['asks', task], asks, `fact ${task} asks for`);
      const written = this.keysAt('asks', task);
      for (const fact of asks.filter((each) => !written.includes(each))) {
        this.say(
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
    const written = this.keysAt(section);
    if (at(this.written, section) === undefined) return;
    for (const name of names.filter((each) => !written.includes(each))) {
      this.say(
        [section],
        `\`${section}\` does not name \`${name}\`: ${because}`,
        `Add \`${name}:\` under \`${section}\`.`,
      );
    }
  }

  private keys(path: Path, known: readonly string[], what: string): void {
    for (const key of this.keysAt(...path)) {
      if (!known.includes(key)) this.unknown([...path, key], key, known, what);
    }
  }

  private list(path: Path, known: readonly string[], what: string): void {
    this.namesAt(...path).forEach((name, index) => {
      if (!known.includes(name)) this.unknown([...path, index], name, known, what);
    });
  }

  private value(path: Path, known: readonly string[], what: string): void {
    const name = nameOf(at(this.written, ...path));
    if (name !== undefined && !known.includes(name)) this.unknown(path, name, known, what, valuePlaceOf);
  }

  private unknown(path: Path, name: string, known: readonly string[], what: string, place = placeOf): void {
    const complaint = { says: `there is no ${what} ${quoted(name)}`, wayOut: didYouMean(name, known) };
    this.faults.push(faultAt(place(this.written, path), complaint));
  }

  private say(path: Path, says: string, wayOut: string): void {
    this.faults.push(faultAt(placeOf(this.written, path), { says, wayOut }));
  }

  private keysAt(...path: Path): string[] {
    return entriesAt(this.written, ...path).map(([key]) => key);
  }

  private namesAt(...path: Path): string[] {
    const list = at(this.written, ...path);
    return list?.kind === 'list' ? list.items.flatMap((item) => nameOf(item) ?? []) : [];
  }
}

function nameOf(written: Written | undefined): string | undefined {
  return written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : undefined;
}
