import { readFileSync } from 'node:fs';

/** Whether a process of this id lives. Ids are given anew, so it need not be the one that was meant. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process lives and, where the system tells (Linux), was started with a word such as its folder. */
export function livesWith(pid: number, word: string): boolean {
  if (!isAlive(pid)) return false;
  return process.platform !== 'linux' || commandLineOf(pid).includes(word);
}

/** The words a process was started with; none when it has ended. */
function commandLineOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ESRCH') throw error;
    return [];
  }
}
