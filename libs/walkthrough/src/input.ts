import type { Actor, Facts, Instant } from '@frontdoor/cases';

/** One thing put into a walk: something from outside, a task taken up, a task answered, or waiting. Times are the walk's. */
export type Input =
  | { readonly do: 'receive'; readonly at: Instant; readonly by: Actor; readonly type: string; readonly data: Facts }
  | { readonly do: 'take-up'; readonly at: Instant; readonly by?: Actor; readonly task: string }
  | {
      readonly do: 'answer';
      readonly at: Instant;
      readonly by?: Actor;
      readonly task: string;
      readonly choice: string;
      readonly facts?: Facts;
      readonly reason?: string;
    }
  | { readonly do: 'wait'; readonly at: Instant };
