import type { Actor, CaseEvent, Facts } from '@frontdoor/cases';
import { type CompiledPathway, type Plan, type Service, type Tables, explore } from '@frontdoor/statechart';
import { Chance } from './chance.js';
import { samplesOf } from './sample-data.js';
import { FAILED, StepSide, TableSide } from './side-by-side.js';
import { type Sight, difference } from './sight.js';
import { type Survey, type Way, eventsOf, survey } from './survey.js';

/** How far a comparison goes. */
export interface Extent {
  readonly seed: number;
  /** The least number of events given to both sides. */
  readonly events: number;
  /** The most places each side's survey leaves. */
  readonly places: number;
}

/** What came of comparing step() with tables for one machine. */
export interface Comparison {
  readonly machine: string;
  /** The first difference, with the events that led to it. */
  readonly fault: string | undefined;
  readonly events: number;
  readonly taken: number;
  readonly configurations: number;
  /** Ends of plans reached: a configuration, an event type and the answers of the guards. */
  readonly leaves: readonly string[];
  /** What either survey met and the comparison did not. */
  readonly missed: readonly string[];
  /** Whether the tables' survey left every place it met. */
  readonly exhausted: boolean;
}

const TIMES = [Date.UTC(2014, 3, 1, 9), Date.UTC(2014, 3, 5, 9), Date.UTC(2014, 11, 23, 17)];
const PEOPLE: readonly Actor[] = ['person/spec', 'outside/spec'];

/** Compares step() with the tables of one service of a pathway, on the ways both surveys found and random ways on. */
export function compare(compiled: CompiledPathway, service: number, extent: Extent): Comparison {
  return new Comparing(compiled, service, extent).run();
}

class Comparing {
  private readonly chance: Chance;
  private readonly step: StepSide;
  private readonly tables: TableSide;
  private readonly samples: ReadonlyMap<string, readonly Facts[]>;
  private readonly met = { configurations: new Set<string>(), transitions: new Set<string>() };
  private readonly id: string;
  private events = 0;
  private taken = 0;
  private fault: string | undefined;
  private sight: Sight | undefined;

  constructor(
    private readonly compiled: CompiledPathway,
    service: number,
    private readonly extent: Extent,
  ) {
    const moved = compiled.pathway.services[service] as Service;
    const { id, takes } = moved;
    this.id = id;
    this.chance = new Chance(extent.seed);
    this.step = new StepSide(moved);
    this.tables = new TableSide(compiled, service);
    const tells = Object.assign({}, ...compiled.pathway.services.map((one) => one.tells)) as Service['tells'];
    // What is really told says more than what is read of it.
    const schemas = Object.keys(takes).map((type) => [type, tells[type] ?? takes[type]] as const);
    this.samples = new Map(schemas.map(([type, schema]) => [type, samplesOf(schema) as Facts[]]));
  }

  run(): Comparison {
    const shared = { events: () => this.eventsToTry(), chance: this.chance };
    const most = this.extent.places;
    const byTables = survey({ ...shared, most: 4 * most, side: this.tables, transition: (side) => side.leaf });
    const byStep = survey({
      ...shared,
      most,
      side: this.step,
      transition: (_, from, event, to) => seen(from, event, to),
    });
    const surveys = [byStep, byTables];
    const ways = [
      undefined,
      ...surveys.flatMap((one) => [...one.configurations.values(), ...one.transitions.values()]),
    ];
    for (let turn = 0; !this.fault && (turn < ways.length || this.events < this.extent.events); turn++) {
      this.play(ways[turn % ways.length], ways.length);
    }
    const leaves = [...this.met.transitions].filter((one) => this.isEnd(one));
    return {
      machine: this.id,
      fault: this.fault,
      events: this.events,
      taken: this.taken,
      configurations: this.met.configurations.size,
      leaves,
      missed: surveys.flatMap((one) => this.missedOf(one)),
      exhausted: byTables.exhausted,
    };
  }

  private play(way: Way | undefined, ways: number): void {
    this.step.begin();
    this.tables.begin();
    this.sight = undefined;
    for (const event of eventsOf(way)) this.give(event);
    const suffix = Math.min(30, Math.max(3, Math.ceil((this.extent.events / ways) * 0.7)));
    for (let more = 0; more < suffix; more++) this.give(this.randomEvent());
  }

  private give(event: CaseEvent): void {
    if (this.fault) return;
    const before = this.sight;
    const byStep = this.step.give(event);
    const byTables = this.tables.give(event);
    this.events += 1;
    if (byStep.answer === 'taken') this.taken += 1;
    const differs = difference(byStep, byTables);
    if (differs) {
      this.fault = `${this.id} in ${JSON.stringify(before?.value)} on ${JSON.stringify(event)}: ${differs}`;
      return;
    }
    this.met.configurations.add(JSON.stringify(byStep.value));
    this.met.transitions.add(seen(before, event, byStep)).add(this.tables.leaf);
    this.sight = byStep;
  }

  /** Whether a transition is an end of a plan: not one seen from outside, strange to the machine, or broken off. */
  private isEnd(transition: string): boolean {
    return this.samples.has(transition.split(' ')[1] ?? '') && !transition.endsWith(FAILED);
  }

  private missedOf({ configurations, transitions }: Survey): readonly string[] {
    return [
      ...[...configurations.keys()].filter((one) => !this.met.configurations.has(one)),
      ...[...transitions.keys()].filter((one) => !this.met.transitions.has(one)),
    ];
  }

  private eventsToTry(): readonly CaseEvent[] {
    return [...this.samples].flatMap(([type, samples]) =>
      this.chance.some(samples, 6).map((data) => this.event(type, data)),
    );
  }

  private randomEvent(): CaseEvent {
    const { chance } = this;
    if (chance.oneIn(25)) return this.event(chance.pick(STRANGE), {});
    if (chance.oneIn(25)) return this.event(chance.pick(this.compiled.pathway.types), {});
    const open = this.sight?.accepts ?? [];
    const type = open.length > 0 && !chance.oneIn(5) ? chance.pick(open) : chance.pick([...this.samples.keys()]);
    return this.event(type, chance.pick(this.samples.get(type) ?? [{}]));
  }

  private event(type: string, data: Facts): CaseEvent {
    const { chance } = this;
    return { type, caseId: 'child-1', at: chance.pick(TIMES), by: chance.pick(PEOPLE), data };
  }
}

/** Types no service takes, some of which would mean something to XState. */
const STRANGE = [
  'unheard.of',
  '',
  'xstate.init',
  'xstate.stop',
  'xstate.done.state.mash.checking',
  'xstate.error.actor.x',
];

/** A transition as it is seen from outside. */
function seen(from: Sight | undefined, { type }: CaseEvent, to: Sight): string {
  const effects = to.effects.map((effect) => (effect.do === 'tell' ? effect.type : `${effect.do} ${effect.timer}`));
  return `by step: ${JSON.stringify(from?.value)} ${type} ${to.answer} ${JSON.stringify(to.value)} ${effects.join(' ')}`;
}

/** The number of ends that the plans of a machine have, reachable or not: answers of guards may contradict each other. */
export function endsOf(tables: Tables): number {
  explore(tables);
  const ends = ({ held, failed }: Plan): number => (held && failed ? ends(held) + ends(failed) : 1);
  return tables.configurations.reduce<number>(
    (sum, _, configuration) =>
      tables.types.reduce((inner, __, type) => inner + ends(tables.plan(configuration, type)), sum),
    0,
  );
}
