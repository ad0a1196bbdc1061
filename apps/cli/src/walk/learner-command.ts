/** What a learner may type at the prompt. */
export type LearnerCommand =
  | { readonly do: 'task'; readonly number: number }
  | { readonly do: 'back'; readonly steps: number }
  | { readonly do: 'wait'; readonly words: string }
  | { readonly do: 'show' | 'why' | 'log' | 'help' | 'quit' }
  | { readonly do: 'unknown'; readonly words: string };

export const LEARNER_HELP = `Type the number of a task to do it, or:
  back [n]      go back n steps (1)
  wait [time]   let time pass: 2 h, 3 days, 2 working days, 2015-01-12;
                alone, until something happens by itself
  why           what happened last, and the standard behind each clock
  log           everything that has happened
  show          where the case stands
  help          this
  quit          end, with a debrief`;

const PLAIN = ['show', 'why', 'log', 'help', 'quit'] as const;

/** Reads what a learner typed. */
export function learnerCommand(typed: string): LearnerCommand {
  const words = typed.trim().toLowerCase();
  const [first = '', ...others] = words.split(/\s+/);
  if (words === '') return { do: 'show' };
  if (/^\d{1,3}$/.test(words)) return { do: 'task', number: Number(words) };
  if (first === 'wait') return { do: 'wait', words: typed.trim().slice(5).trim() };
  if (first === 'back' && others.length === 0) return { do: 'back', steps: 1 };
  if (first === 'back' && /^\d{1,4}$/.test(others.join(' '))) return { do: 'back', steps: Number(others[0]) };
  const plain = PLAIN.find((name) => name === words);
  return plain ? { do: plain } : { do: 'unknown', words: typed };
}
