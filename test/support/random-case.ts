import { type CaseEvent, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import { DAY_MS, HOUR_MS, addWorkingDays, dayOf, isWorkingDay, startOfDay } from '@frontdoor/calendar';
import { type FrontDoor, type Offer } from '@frontdoor/statechart';
import { Walk } from '@frontdoor/walkthrough';
import { Dice } from '@frontdoor/simulation';

const CHANNELS = ['telephone', 'written', 'police-notification', 'out-of-hours'] as const;

/** What a contact may tell of beside its concern: mostly nothing. */
const SIGNS = [[], [], [], ['missing'], ['sexual-exploitation', 'homeless'], ['mental-health', 'speech-and-language']];

/** One child's way with every choice left to chance: the events of a walk in which nothing is weighed. */
export function randomCase(door: FrontDoor, seed: number, steps: number): Walk {
  const dice = new Dice(seed, 0);
  const roll = dice.purpose('spec/roll');
  let rolls = 0;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(dice.uniform(roll, rolls++) * from.length)] as T;
  const walk = new Walk(door, `child-${seed}`, startOfDay(addWorkingDays(dayOf(Date.UTC(2014, 3, 1)), seed % 200)));
  walk.put({ do: 'receive', at: walk.now + 9 * HOUR_MS, ...contact(pick) });
  for (let step = 0; step < steps; step++) {
    const at = walk.now + Math.floor(dice.uniform(roll, rolls++) * 3 * DAY_MS);
    walk.put({ do: 'wait', at });
    const open = walk.openTasks();
    if (open.length === 0 || dice.uniform(roll, rolls++) < 0.1) {
      walk.put({ do: 'receive', at: walk.now, ...contact(pick) });
      continue;
    }
    const task = pick(open);
    if (task.takenUpBy) walk.put({ do: 'take-up', at: walk.now, task: task.id });
    else answer(walk, task.id, pick(task.offers));
  }
  return walk;
}

function contact(pick: <T>(from: readonly T[]) => T): { by: CaseEvent['by']; type: string; data: Facts } {
  const data = {
    channel: pick(CHANNELS),
    kind: pick(['information-request', 'notification', 'request-for-service']),
    source: '6',
    familyId: 'family-1',
    district: 'north',
    ageYears: pick([4, 16]),
    need: 'N1',
    concern: { level: pick([1, 2, 3, 4]), immediateDanger: pick([true, false, false]) },
    signs: pick(SIGNS),
  };
  return { by: 'outside/6', type: 'front-door.contact-received', data };
}

function answer(walk: Walk, task: string, offer: Offer): void {
  // No conference is held on a weekend or a bank holiday: whoever would, waits for the next working day.
  if (offer.type === 'conference.held') walk.passTo(nextWorkingMorning(walk.now, 0));
  if (walk.openTasks().every(({ id }) => id !== task)) return;
  const facts = offer.asks ? { holdOn: nextWorkingMorning(walk.now, 5) } : NO_FACTS;
  walk.put({ do: 'answer', at: walk.now, task, choice: offer.choice, facts });
}

function nextWorkingMorning(at: Instant, workingDays: number): Instant {
  const day = dayOf(at);
  if (workingDays === 0 && isWorkingDay(day)) return at;
  return startOfDay(addWorkingDays(day, Math.max(1, workingDays))) + 9 * HOUR_MS;
}
