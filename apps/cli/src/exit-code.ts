/** How the program ends. What each means is part of its interface: scripts go by it. */
export const EXIT = {
  ok: 0,
  failure: 1,
  badInput: 2,
  finding: 3,
  unreadable: 4,
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The codes in words, for the help. */
export const EXIT_CODES_IN_WORDS = [
  'Exit codes:',
  '  0    done',
  '  1    failed',
  '  2    the input is not right: the place is named, nothing was written',
  '  3    there is a finding: a replay found a deviation, or the map is stale',
  '  4    a file cannot be read',
  '  130  cancelled (Ctrl-C); what was done is printed',
].join('\n');
