/** What a model says, by name. Both sides of a benchmark give the same names. Unit: hours, shares or counts. */
export type Answers = Readonly<Record<string, number>>;

/** What playing a model once came to. */
export interface Played {
  readonly answers: Answers;
  /** Things that happened in the model's own terms: somebody came, or a piece of work was finished. */
  readonly events: number;
}

/** The mean of each answer over replications. */
export function meanOf(all: readonly Answers[]): Answers {
  const names = Object.keys(all[0] ?? {});
  const mean = (name: string) => all.reduce((sum, answers) => sum + (answers[name] ?? NaN), 0) / all.length;
  return Object.fromEntries(names.map((name) => [name, mean(name)]));
}
