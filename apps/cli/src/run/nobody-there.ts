import { type Order, type Played, sayNumber } from '@frontdoor/experiments';

/** Which roles a design gives work to and has nobody in, in words, with what waits for them at the end; nothing where there are none. */
export function sayNobodyThere(orders: readonly Order[], played: readonly (readonly Played[])[]): readonly string[] {
  return orders.flatMap(({ scenario }, design) => {
    const waiting = new Map<string, number>();
    for (const { outcome } of played[design] ?? []) {
      for (const [role, tasks] of Object.entries(outcome.nobodyThere ?? {})) {
        waiting.set(role, Math.max(waiting.get(role) ?? 0, tasks));
      }
    }
    if (waiting.size === 0) return [];
    const roles = [...waiting].map(([role, tasks]) => `${role} (up to ${sayTasks(tasks)} at the end)`).join(', ');
    return [
      `In ${scenario.name} there is work for roles or places that the scenario has none of: ${roles}. It waits until the end, and what would follow does not happen. Give them people under \`staff\` or \`places\`, or a policy that does without them.`,
    ];
  });
}

const sayTasks = (tasks: number): string => `${sayNumber(tasks)} ${tasks === 1 ? 'task waits' : 'tasks wait'}`;
