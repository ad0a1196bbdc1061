import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import type { Scenario } from '@frontdoor/scenarios';
import type { Walk } from '@frontdoor/walkthrough';
import { type Settings, frontDoorOf, scenarioAt } from '@frontdoor/experiments';
import type { Ends, Session } from '../session.js';
import { chancesOf } from '../walk/chances-of.js';
import { Conversation } from '../walk/conversation.js';
import { debrief } from '../walk/debrief.js';
import { refuseUnwritable, writeInputs } from '../walk/inputs-file.js';
import { Lesson } from '../walk/lesson.js';
import { linesOf } from '../walk/lines.js';
import { openLesson } from '../walk/open-lesson.js';
import { Reading } from '../walk/reading.js';
import { answersIn, putInputs, walkAgain } from '../walk/unattended.js';
import { walkJson } from '../walk/walk-json.js';

interface WalkOptions {
  readonly case?: string;
  readonly seed: number;
  readonly answers?: string;
  readonly from?: string;
  readonly write?: string;
  readonly json?: true;
}

/** The child of an answers file that has its own contacts, where nobody names them. */
const OWN_CHILD = 'walked-child';

const WHICH_CHILD =
  'which child, by number or id; left out, the first whose concern is serious. Of answers that hold a contact: what ' +
  `their child is called; left out, ${OWN_CHILD}`;

const DEFAULT_SCENARIO = 'scenarios/worcestershire-2014-15.yaml';

/** `frontdoor walk`: one case step by step, by a learner or by the answers of a file. */
export function addWalk(program: Command, session: Session, ends: Ends): void {
  program
    .command('walk')
    .description('walk one synthetic child through the front door, a decision at each task')
    .argument('[scenario]', `a scenario file (YAML); left out, ${DEFAULT_SCENARIO}`)
    .option('--case <n|id>', WHICH_CHILD)
    .option('--seed <n>', 'the seed of the dice that make the children', wholeNumber(0, 2_147_483_647), 1)
    .option('--answers <file>', 'play the inputs of a file (JSON Lines) and ask nothing')
    .addOption(new Option('--from <dir>', 'play a case of a log again, with --case').conflicts('answers'))
    .option('--write <file>', 'save what was put in, for --answers')
    .option('--json', 'print events, clocks and choices as one JSON document')
    .action(async (scenario: string | undefined, options: WalkOptions) =>
      ends(await walkOne(scenario, options, session)),
    );
}

async function walkOne(path: string | undefined, options: WalkOptions, session: Session): Promise<ExitCode> {
  if (options.write !== undefined) refuseUnwritable(options.write);
  if (options.from !== undefined) {
    const again = await walkAgain(options.from, neededCase(options));
    return finish(again.walk, again.settings, options, session);
  }
  const scenario = scenarioAt(path ?? join(session.home, DEFAULT_SCENARIO));
  const which = { seed: options.seed, ...(options.case === undefined ? {} : { child: options.case }) };
  if (options.answers === undefined) {
    const lesson = openLesson(scenario, which);
    await converse(lesson, scenario, options, session);
    return finish(lesson.walk, scenario, options, session);
  }
  const door = frontDoorOf(scenario);
  const { inputs, hasContacts } = answersIn(options.answers, door.pathway, scenario.place.districts);
  const begins = inputs[0]?.input.at ?? 0;
  const lesson = hasContacts ? new Lesson(door, options.case ?? OWN_CHILD, begins, []) : openLesson(scenario, which);
  putInputs(lesson, inputs, options.answers);
  return finish(lesson.walk, scenario, options, session);
}

function neededCase(options: WalkOptions): string {
  if (options.case !== undefined) return options.case;
  throw new CommandFailed(EXIT.badInput, '--from needs --case: write the id of a case of that log.');
}

async function converse(
  lesson: Lesson,
  scenario: Scenario,
  { json }: WalkOptions,
  { terminal, cancel }: Session,
): Promise<void> {
  const say = (text: string) => (json ? terminal.note(text) : terminal.out(text));
  const lines = linesOf(process.stdin, process.stderr, () => cancel.request());
  cancel.keepBy(() => lines.close());
  try {
    await new Conversation(lesson, new Reading(scenario), lines, say, scenario).toEnd();
  } finally {
    lines.close();
  }
}

function finish(
  walk: Walk,
  settings: Settings | Scenario,
  options: WalkOptions,
  { terminal, cancel }: Session,
): ExitCode {
  const { pathway } = frontDoorOf(settings);
  const reading = new Reading(settings);
  const chances = chancesOf(walk, settings, pathway, reading.ruleSet);
  terminal.out(
    options.json
      ? JSON.stringify(walkJson(walk, reading, pathway, chances), null, 2)
      : debrief(walk, reading, pathway, chances),
  );
  if (options.write !== undefined) {
    // After the debrief: it is not lost where the file cannot be written.
    writeInputs(options.write, walk.inputs);
    terminal.note(`Saved in ${options.write}: frontdoor walk --answers plays it again.`);
  }
  return cancel.isWanted ? EXIT.cancelled : EXIT.ok;
}
