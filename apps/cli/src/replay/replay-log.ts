import { type Deviation, Replay } from '@frontdoor/audit';
import { compilePathway } from '@frontdoor/statechart';
import { frontDoorOf, ruleSetOf } from '@frontdoor/experiments';
import type { RuleSet } from '@frontdoor/standards';
import { countFromIn } from './count-from.js';
import { readWhole } from './log-cases.js';
import { type LogClocks, clocksOfLog } from './log-clocks.js';
import { settingsIn } from './settings-in.js';

/** What a replay of one log found. */
export interface Replayed {
  readonly directory: string;
  readonly scenario: string;
  readonly cases: number;
  readonly events: number;
  readonly deviations: readonly Deviation[];
  /** What is wrong with the log as a file: its lines, and what its manifest says of them. */
  readonly findings: readonly string[];
  /** Where they were asked for: its clocks, and the standards they are of. */
  readonly clocks?: LogClocks & { readonly ruleSet: RuleSet };
}

interface ToReplay {
  readonly directory: string;
  readonly readsClocks: boolean;
}

/** Plays a log back through the machines of the front door it was made by. @throws LogUnreadable */
export async function replayLog(
  { directory, readsClocks }: ToReplay,
  onProgress: (share: number) => void,
): Promise<Replayed> {
  const { manifest, cases, totals, findings } = await readWhole(directory);
  const settings = settingsIn(manifest, directory);
  const door = frontDoorOf(settings);
  const replay = new Replay(door, compilePathway(door.pathway));
  const deviations: Deviation[] = [];
  const countFrom = readsClocks ? countFromIn(manifest, directory) : undefined;
  let done = 0;
  for (const [caseId, events] of cases) {
    const deviation = replay.deviationOf(events, manifest.to);
    if (deviation) deviations.push({ ...deviation, caseId });
    onProgress(++done / cases.size);
  }
  return {
    directory,
    scenario: manifest.scenario.name,
    cases: totals.cases,
    events: totals.events,
    deviations,
    findings,
    ...(readsClocks && {
      clocks: { ...clocksOfLog(cases, settings, { to: manifest.to, countFrom }), ruleSet: ruleSetOf(settings) },
    }),
  };
}

/** Whether a log is as a run leaves it. */
export function isClean({ deviations, findings }: Replayed): boolean {
  return deviations.length === 0 && findings.length === 0;
}
