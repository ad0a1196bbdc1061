import { createInterface } from 'node:readline';

/** What a person types, line by line, after a prompt. */
export interface Lines {
  /** The next line; undefined when there will be none. */
  ask(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** The lines typed into a terminal, or piped in; prompts go to stderr. Ctrl-C calls `onCancel` and ends them. */
export function linesOf(input: NodeJS.ReadStream, prompts: NodeJS.WriteStream, onCancel: () => void): Lines {
  const isLive = input.isTTY && prompts.isTTY;
  const reader = createInterface({ input, output: prompts, terminal: isLive });
  reader.on('SIGINT', () => {
    onCancel();
    reader.close();
  });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (prompt) => {
      reader.setPrompt(prompt);
      reader.prompt();
      const { done, value } = await lines.next();
      return done === true ? undefined : value.trim();
    },
    close: () => reader.close(),
  };
}
