import type { Command } from 'commander';
import { startOfDay } from '@frontdoor/calendar';
import { playedUntil, scenarioAt } from '@frontdoor/experiments';
import { toIso } from '@frontdoor/event-log';
import { withDatabase } from '../data/with-database.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { type PlayDoorOptions, playDoor } from '../live/play-door.js';
import { sayDuration } from '../print/duration.js';
import type { LivePlayed } from '@frontdoor/live';
import type { Ends, Session } from '../session.js';
import { withExample } from './play-options.js';

interface PlayCommandOptions extends PlayDoorOptions {
  readonly until?: string;
  readonly json?: true;
}

/** `frontdoor play`: a scenario's children and workforce against the live door. */
export function addPlay(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('play')
    .description("play a scenario's children and people against the live door, through its queues and its database")
    .argument('<scenario>', 'a scenario file (YAML)')
    .option('--seed <n>', 'the seed of the dice', wholeNumber(0, 2_147_483_647), 1)
    .option('--speed <speed>', 'how fast time passes: max, wall, 60x, "1 day per second"', 'max')
    .option('--until <day>', 'play up to and with this day only')
    .option('--leave <task...>', 'tasks that are left to people, who do them through the api')
    .option('--no-work', 'move no cases here: workers elsewhere do')
    .option('--json', 'print what came of it as one JSON document');
  withExample(
    command,
    'frontdoor play scenarios/worcestershire-one-month.yaml',
    'frontdoor play scenarios/example-small.yaml --speed "1 day per second" --leave mash.decide',
  ).action(async (path: string, options: PlayCommandOptions) => ends(await play(path, options, session)));
}

async function play(path: string, options: PlayCommandOptions, session: Session): Promise<ExitCode> {
  const whole = scenarioAt(path);
  const scenario = options.until === undefined ? whole : playedUntil(whole, { day: options.until, under: '--until' });
  const began = Date.now();
  const { terminal, cancel } = session;
  cancel.keepBy(() => terminal.note('Stopping; the same command goes on from there. Ctrl-C again stops at once.'));
  const span = { from: startOfDay(scenario.period.warmUpFrom), to: startOfDay(scenario.period.to + 1) };
  const played = await withDatabase((url) =>
    playDoor(url, scenario, options, {
      isStopped: () => cancel.isWanted,
      onProgress: (at) => {
        const share = Math.round((100 * (at - span.from)) / (span.to - span.from));
        terminal.progress(`Playing ${scenario.name}: ${toIso(at).slice(0, 16).replace('T', ' ')}, ${share}%`);
      },
      onError: (error) => terminal.note(error.message),
    }),
  );
  terminal.note(`Played ${scenario.name} in ${sayDuration(Date.now() - began)}.`);
  terminal.out(options.json ? JSON.stringify(played, null, 2) : sayPlayed(played));
  return played.isWhole ? EXIT.ok : EXIT.cancelled;
}

function sayPlayed({ events, others, isWhole }: LivePlayed): string {
  const end = isWhole ? 'Nothing else is in it' : 'It was stopped there; the same command goes on';
  const hand = others === 0 ? '' : `, beside ${others} cases in which somebody else had a hand`;
  return `The live log has ${events} events of the run, each where the run with this seed has it. ${end}${hand}.`;
}
