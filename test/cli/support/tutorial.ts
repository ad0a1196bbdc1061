/** Something a tutorial has its reader do. */
export type Step =
  | { readonly do: 'save'; readonly file: string; readonly text: string }
  | {
      readonly do: 'run';
      readonly command: string;
      /** Why the spec does not run it, where it does not. */
      readonly notRun?: string;
      readonly typed: string;
      /** What the tutorial shows of what is printed; undefined where it shows nothing. */
      readonly shown?: string;
      readonly code: number;
    };

interface Fence {
  readonly language: string;
  readonly text: string;
  /** The line of prose before it. */
  readonly before: string;
  /** The prose after it, as far as the next fence. */
  readonly after: string;
}

type Run = Extract<Step, { do: 'run' }>;

/** Stands on a line of its own for any lines, or none, that are left out. */
const LEFT_OUT = '…';

/**
 * What a tutorial has its reader do, in order. A fence after "Save this as `file`:" is a file; one of `sh` is a command, not run
 * after a comment `not run: why`; one after "Type" is what is typed into it; other ones of `text` are what it prints. It is to
 * end with the code that the prose names as "exit code n", else with 0.
 */
export function stepsOf(markdown: string): readonly Step[] {
  const steps: Step[] = [];
  for (const fence of fencesOf(markdown)) {
    const { language, text, before } = fence;
    const file = /^Save this as `([^`]+)`:$/.exec(before)?.[1];
    if (file !== undefined) steps.push({ do: 'save', file, text: `${text}\n` });
    else if (language === 'sh') steps.push(runOf(fence));
    else steps.push(withMore(steps.pop(), fence));
  }
  return steps;
}

function runOf({ text, before, after }: Fence): Run {
  const notRun = /^<!-- not run: (.+) -->$/.exec(before)?.[1];
  return { do: 'run', command: text, typed: '', code: codeIn(after) ?? 0, ...(notRun !== undefined && { notRun }) };
}

/** A command with what is typed into it, or with what it prints. */
function withMore(step: Step | undefined, { language, text, before, after }: Fence): Run {
  if (step?.do !== 'run' || language !== 'text') throw new Error(`no command prints this ${language}:\n${text}`);
  const run = { ...step, code: codeIn(after) ?? step.code };
  if (before.startsWith('Type')) return { ...run, typed: `${text}\n` };
  return { ...run, shown: step.shown === undefined ? text : [step.shown, LEFT_OUT, text].join('\n') };
}

function codeIn(prose: string): number | undefined {
  const code = /\bexit code (\d+)/i.exec(prose)?.[1];
  return code === undefined ? undefined : Number(code);
}

function fencesOf(markdown: string): readonly Fence[] {
  const parts = markdown.split(/^```(\w*)\n([\s\S]*?)\n```$/m);
  return parts.flatMap((before, index) => {
    const [language = '', text = '', after = ''] = parts.slice(index + 1);
    const isProse = index % 3 === 0 && index + 1 < parts.length;
    return isProse ? [{ language, text, after, before: before.trimEnd().split('\n').at(-1) ?? '' }] : [];
  });
}

/** Whether all that is shown was printed: each line as it is, in order, with nothing between that is not said to be left out. */
export function isAsShown(printed: string, shown: string): boolean {
  const lines = printed.replace(/\n$/, '').split('\n');
  const pieces = splitAt(shown.split('\n'), LEFT_OUT);
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const at = isLast && index > 0 ? lines.length - piece.length : index === 0 ? 0 : firstOf(piece, lines, from);
    if (at < from || piece.some((line, offset) => lines[at + offset] !== line)) return false;
    from = at + piece.length;
  }
  return pieces.length > 1 || from === lines.length;
}

function firstOf(piece: readonly string[], lines: readonly string[], from: number): number {
  return lines.findIndex((_, at) => at >= from && piece.every((line, offset) => lines[at + offset] === line));
}

function splitAt(lines: readonly string[], mark: string): readonly (readonly string[])[] {
  const pieces: string[][] = [[]];
  for (const line of lines) {
    if (line === mark) pieces.push([]);
    else pieces.at(-1)?.push(line);
  }
  return pieces;
}
