type Context = Readonly<Record<string, unknown>>;

/** What is known at a point of the way: the answer, or the fact that is looked at next and where its values lead. */
interface Known<Answer> {
  readonly answer: Answer | undefined;
  readonly fact: string | undefined;
  readonly after: Map<unknown, Known<Answer>>;
}

/**
 * Remembers what a pure function says of a context, by the facts it looked at: asked again where they are the same, it
 * is not run again. One that looks at anything but plain facts is run each time.
 */
export class Remembered<Answer> {
  private first: Known<Answer> | undefined;
  private isForgetful = false;

  constructor(private readonly ask: (context: Context) => Answer) {}

  of(context: Context): Answer {
    let known = this.first;
    while (known?.fact !== undefined) known = known.after.get(context[known.fact]);
    return known === undefined ? this.learn(context) : (known.answer as Answer);
  }

  private learn(context: Context): Answer {
    if (this.isForgetful) return this.ask(context);
    const looked = new Map<string, unknown>();
    const forget = () => void (this.isForgetful = true);
    const watched = new Proxy(context, {
      get: (from, fact) => {
        const value: unknown = Reflect.get(from, fact);
        if (typeof fact !== 'string' || (typeof value === 'object' && value !== null)) forget();
        else looked.set(fact, value);
        return value;
      },
      has: (from, fact) => (forget(), Reflect.has(from, fact)),
      ownKeys: (from) => (forget(), Reflect.ownKeys(from)),
    });
    const answer = this.ask(watched);
    if (!this.isForgetful) this.keep(answer, [...looked]);
    else this.first = undefined;
    return answer;
  }

  /** Adds a way through the facts, in the order in which they were looked at, to the ways known already. */
  private keep(answer: Answer, looked: readonly (readonly [string, unknown])[]): void {
    const pointAt = (place: number): Known<Answer> => ({
      fact: looked[place]?.[0],
      after: new Map(),
      answer: place === looked.length ? answer : undefined,
    });
    let known = (this.first ??= pointAt(0));
    for (const [place, [, value]] of looked.entries()) {
      const next = known.after.get(value) ?? pointAt(place + 1);
      known.after.set(value, next);
      known = next;
    }
  }
}
