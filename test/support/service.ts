import type { AnyMachineSnapshot } from 'xstate';
import { type CaseEvent, EventNotAccepted, type Facts, type Instant } from '@frontdoor/cases';
import { type Effect, type Service, begin, stateName, step, tasksIn } from '@frontdoor/statechart';

/** A fact as a spec writes it: a type and its data; case and actor do not matter to a machine, time to few. */
export interface Fact {
  readonly type: string;
  readonly data?: Facts;
  /** Where the time matters to a guard; a Tuesday at 10:00 in London if not given. */
  readonly at?: Instant;
}

const TUESDAY = Date.UTC(2014, 3, 1, 9);

/** Specs for one service, in given / when / then; every given is stepped, so every spec also tests replay. */
export function service({ machine, takes, tells }: Service) {
  const stamped = ({ type, data = {}, at = TUESDAY }: Fact): CaseEvent => {
    const checked = takes[type]?.safeParse(data);
    if (!checked?.success)
      throw new Error(`the spec gives ${machine.id} a ${type} it does not take: ${JSON.stringify(data)}`);
    return { type, caseId: 'child-1', at, by: 'person/spec', data };
  };
  const play = (facts: readonly Fact[]) =>
    facts.reduce<readonly [AnyMachineSnapshot, readonly Effect[]]>(
      ([before], fact) => step(machine, before, stamped(fact)),
      [begin(machine), []],
    );
  const told = (effects: readonly Effect[]) =>
    effects.flatMap((effect) => {
      if (effect.do !== 'tell') return [];
      expect(tells[effect.type]?.safeParse(effect.data)).toMatchObject({ success: true });
      return [Object.keys(effect.data).length > 0 ? { type: effect.type, data: effect.data } : { type: effect.type }];
    });

  return {
    given: (...given: readonly Fact[]) => ({
      /** The context reached. */
      after: (...when: readonly Fact[]) => ({ context: play([...given, ...when])[0].context as unknown }),
      when: (...when: readonly Fact[]) => ({
        /** The state reached, and what the last fact made the service tell. */
        then(state: string, ...tellings: readonly Fact[]) {
          const [after, effects] = play([...given, ...when]);
          expect(stateName(after.value)).toBe(state);
          expect(told(effects)).toEqual(tellings);
        },
        /** The tasks open afterwards. */
        thenOpen(...tasks: readonly string[]) {
          expect(tasksIn(play([...given, ...when])[0]).toSorted()).toEqual(tasks.toSorted());
        },
        /** The timers the last fact started or cancelled, as effects. */
        thenTimers(...timers: readonly Partial<Effect>[]) {
          const [, effects] = play([...given, ...when]);
          expect(effects.filter(({ do: does }) => does !== 'tell')).toMatchObject(timers);
        },
        /** The last fact is refused and says so. */
        thenRefused() {
          const before = [...given, ...when].slice(0, -1);
          expect(() => play(before)).not.toThrow();
          expect(() => play([...given, ...when])).toThrow(EventNotAccepted);
        },
      }),
    }),
  };
}
