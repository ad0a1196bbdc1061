import { Alone } from './alone.js';

/** Work that ends when it is told to. */
function work() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end, ended };
}

/** Everything that can go on without anybody's help has gone on. */
const atRest = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work side by side or alone', () => {
  let turns: Alone;
  let doing: string[];
  const does = (name: string, { ended }: { readonly ended: Promise<void> }) => {
    doing.push(name);
    return ended.finally(() => doing.splice(doing.indexOf(name), 1));
  };

  beforeEach(() => {
    turns = new Alone();
    doing = [];
  });

  it('goes on side by side', async () => {
    const [one, other] = [work(), work()];
    const both = [turns.besides(() => does('one', one)), turns.besides(() => does('other', other))];
    await atRest();
    expect(doing).toEqual(['one', 'other']);
    one.end();
    other.end();
    await Promise.all(both);
  });

  it('is alone only once the rest has ended, and holds up what comes meanwhile', async () => {
    const [before, alone, after] = [work(), work(), work()];
    const first = turns.besides(() => does('before', before));
    await atRest();
    const all = [first, turns.alone(() => does('alone', alone)), turns.besides(() => does('after', after))];
    await atRest();
    expect(doing).toEqual(['before']);
    before.end();
    await atRest();
    expect(doing).toEqual(['alone']);
    alone.end();
    await atRest();
    expect(doing).toEqual(['after']);
    after.end();
    await Promise.all(all);
  });

  it('goes on after work that failed, whoever did it', async () => {
    const fails = () => Promise.reject(new Error('in vain'));
    await expect(turns.besides(fails)).rejects.toThrow('in vain');
    await expect(turns.alone(fails)).rejects.toThrow('in vain');
    await expect(turns.alone(async () => 'done')).resolves.toBe('done');
    await expect(turns.besides(async () => 'done')).resolves.toBe('done');
  });
});
