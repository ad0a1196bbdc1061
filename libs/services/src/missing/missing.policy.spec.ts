import { afterHarm } from './missing.policy.js';

describe('what is known after an interview has told of harm', () => {
  it.each([
    [1, false, 3],
    [3, true, 3],
    [4, false, 4],
  ] as const)('level %s, immediate danger %s: level %s', (level, immediateDanger, after) =>
    expect(afterHarm({ level, immediateDanger })).toEqual({ level: after, immediateDanger }),
  );
});
