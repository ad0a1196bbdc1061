import { type Answers, type Played, meanOf } from './answers.js';
import { type Timed, playerOf } from './players.js';

/** What one side of a benchmark came to in a process of its own. */
export interface Measured {
  /** Time of the processor for one replication, of the program and of the system for it. Unit: seconds. */
  readonly cpu: number;
  /** The same by part of the work, where the work has parts. */
  readonly parts: Readonly<Record<string, number>>;
  /** Time of the processor to make the model ready, once. Unit: seconds. */
  readonly preparing: number;
  readonly replications: number;
  /** Events in one replication. */
  readonly events: number;
  /** The most memory the process held. Unit: MiB. */
  readonly peak: number;
  readonly answers: Answers;
}

/** Plays a side of a model so many times and says what it took. */
async function measure(name: string, replications: number): Promise<Measured> {
  const parts: Record<string, number> = {};
  const timed: Timed = (part, work) => {
    const before = cpuSeconds();
    const result = work();
    parts[part] = (parts[part] ?? 0) + (cpuSeconds() - before) / replications;
    return result;
  };
  const began = cpuSeconds();
  const play = await playerOf(name);
  const ready = cpuSeconds();
  const played: Played[] = [];
  for (let replication = 0; replication < replications; replication++) played.push(play(replication, timed));
  return {
    cpu: (cpuSeconds() - ready) / replications,
    parts,
    preparing: ready - began,
    replications,
    events: played.reduce((sum, { events }) => sum + events, 0) / replications,
    peak: process.resourceUsage().maxRSS / 1024,
    answers: meanOf(played.map(({ answers }) => answers)),
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const [name = '', replications = '1'] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measure(name, Number(replications)))}\n`);
