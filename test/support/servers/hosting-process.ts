import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A line of a program's log, in JSON. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string; readonly says: string };

/** A program of ours that hosts the live door, as a process of its own: the built one (`npm run build`). */
export class HostingProcess {
  /** All it has said, on both outputs. */
  said = '';
  readonly ended: Promise<Ended>;
  private readonly listeners = new Set<() => void>();

  /** @param child Whatever starts one: the program itself, or npm. */
  constructor(readonly child: ChildProcess) {
    const hear = (text: Buffer) => {
      this.said += text.toString();
      for (const look of this.listeners) look();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    this.ended = once(child, 'close').then(([code, signal]) => {
      for (const look of this.listeners) look();
      return { code: code as number | null, signal: signal as NodeJS.Signals | null };
    });
  }

  /** Starts `frontdoor` with these words and variables, and no other setting of ours. */
  static start(
    words: readonly string[],
    variables: Readonly<Record<string, string | undefined>>,
    node: readonly string[] = [],
  ) {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, METRICS_PORT: '0', LOG_FORMAT: 'json', ...variables };
    return new HostingProcess(spawn(process.execPath, [...node, resolve('bin/frontdoor.mjs'), ...words], { env }));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The lines of its log so far. */
  get lines(): readonly LogLine[] {
    const whole = this.said.split('\n').slice(0, -1);
    return whole.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : []));
  }

  /** Waits for a line of its log. @throws Error with all it said, when it ends before that */
  async line(says: string): Promise<LogLine> {
    return this.until(says, () => this.lines.find((line) => line.says.includes(says)));
  }

  /** Waits for words on either output. */
  async words(words: RegExp): Promise<RegExpExecArray> {
    return this.until(String(words), () => words.exec(this.said) ?? undefined);
  }

  /** Waits until it is at work, and gives the address where it tells how it is. */
  async open(): Promise<string> {
    return String((await this.line('the door is open'))['operations']);
  }

  /** Tells it to stop. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  private async until<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    let heard = () => {};
    try {
      return await Promise.race([
        new Promise<Found>((found) => {
          heard = () => {
            const it = look();
            if (it !== undefined) found(it);
          };
          this.listeners.add(heard);
          heard();
        }),
        this.ended.then(({ code }): never => {
          throw new Error(`it ended with ${code} and never said "${what}":\n${this.said}`);
        }),
      ]);
    } finally {
      this.listeners.delete(heard);
    }
  }
}
