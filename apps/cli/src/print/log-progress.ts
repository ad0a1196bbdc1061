import type { Session } from '../session.js';
import { sayTimeLeft } from './duration.js';

/** Says how much of the log is done, and how long the rest takes. */
export function logProgress({ terminal }: Session): (share: number) => void {
  const began = Date.now();
  return (share) => {
    const left = sayTimeLeft(share, Date.now() - began);
    terminal.progress(`${Math.floor(share * 100)}% of the log${left === '' ? '' : `, ${left}`}`);
  };
}
