import type { DoorLog } from '../logs/door-log.js';
import { HOST_EXIT, type HostExit } from './exit-codes.js';

/** What is to be stopped, and how long that may take. */
export interface Stopping {
  /** Takes up nothing more, finishes what is in hand, and closes everything. */
  readonly close: () => Promise<void>;
  readonly stopSeconds: number;
  readonly log: DoorLog;
}

/** The two ways in which a program is told to stop: by whoever runs it, and by Ctrl-C. */
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Waits until the process is told to stop, then stops it: nothing more is taken up, what is in hand is finished.
 *
 * Told a second time, it ends at once; so it does when the time is up. What was in hand is then taken up by others when its
 * hold runs out, and nothing is lost.
 *
 * @returns how the process is to end; whoever calls this ends it, since what hangs may keep it going
 */
export async function runUntilStopped({ close, stopSeconds, log }: Stopping): Promise<HostExit> {
  const signal = await new Promise<string>((told) => {
    let times = 0;
    for (const name of SIGNALS) {
      process.on(name, () => {
        times += 1;
        if (times === 1) return told(name);
        log.warn('stopping at once: what was in hand is left to others, and nothing is lost');
        process.exit(HOST_EXIT.atOnce);
      });
    }
  });
  log.info('stopping: nothing more is taken up, and what is in hand is finished', {
    signal,
    withinSeconds: stopSeconds,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((ring) => (timer = setTimeout(() => ring('late'), stopSeconds * 1000)));
  try {
    const ended = await Promise.race([close(), late]);
    if (ended === 'late') {
      log.error(
        `not done within ${stopSeconds} s (STOP_SECONDS): what was in hand is left to others, and nothing is lost`,
      );
      return HOST_EXIT.failed;
    }
    log.info('stopped');
    return HOST_EXIT.stopped;
  } catch (error) {
    log.trouble(error);
    log.error('not everything could be closed; nothing is lost');
    return HOST_EXIT.failed;
  } finally {
    clearTimeout(timer);
  }
}
