import type { Facts } from '@frontdoor/cases';
import type { TimerLimit } from './effect.js';
import type { Machines, Outbox } from './machines.js';
import { pathwayOf } from './pathway.js';
import { StepMachines } from './step-machines.js';
import { bell, given, servant } from './support/house.js';
import { compilePathway } from './compiled-pathway.js';
import { TableMachines } from './table-machines.js';

const pathway = pathwayOf([bell(), servant('porter')]);
const compiled = compilePathway(pathway);

class Kept implements Outbox {
  readonly kept: unknown[] = [];
  tell(type: number, data: Facts): void {
    this.kept.push(['tell', pathway.types[type], data]);
  }
  start(timer: number, limit: TimerLimit): void {
    this.kept.push(['start', pathway.timers[timer]?.name, limit]);
  }
  cancel(timer: number): void {
    this.kept.push(['cancel', pathway.timers[timer]?.name]);
  }
}

const numberOf = (type: string) => pathway.typeNumber.get(type) ?? -1;
const take = (machines: Machines, service: number, type: string, out = new Kept()) =>
  machines.take(service, numberOf(type), given(type), out);
const PULL = ['bell.pulled', 'bell.echoed', 'bell.pulled'];

describe('machines in tables', () => {
  it('stand at their beginning for a case not seen before', () => {
    const machines = new TableMachines(compiled).turnTo(40_000);
    expect([machines.stateName(0), machines.stateName(1)]).toEqual(['still', 'waiting']);
    expect([machines.context(0), machines.atRest(0), machines.tasks(0)]).toEqual([{ rings: 0 }, true, [0]]);
  });

  it('keep cases apart, however many there are and in whatever order they come', () => {
    const machines = new TableMachines(compiled);
    for (const number of [3, 5000, 0, 70_000]) expect(take(machines.turnTo(number), 0, 'bell.pulled')).toBe(true);
    for (const [number, name] of [
      [0, 'ringing'],
      [1, 'still'],
      [3, 'ringing'],
      [4999, 'still'],
      [5000, 'ringing'],
      [70_000, 'ringing'],
    ] as const) {
      expect([number, machines.turnTo(number).stateName(0)]).toEqual([number, name]);
      expect(machines.context(0)).toEqual({ rings: name === 'ringing' ? 1 : 0 });
    }
  });

  it('put one case back to its beginning and leave the others', () => {
    const machines = new TableMachines(compiled);
    for (const number of [0, 1]) take(machines.turnTo(number), 0, 'bell.pulled');
    machines.reset(0);
    expect([machines.configuration(0), machines.context(0)]).toEqual([0, { rings: 0 }]);
    expect(machines.turnTo(1).stateName(0)).toBe('ringing');
  });

  it('refuse what the state has no use for, what another service takes and what nobody knows; nothing changes', () => {
    const machines = new TableMachines(compiled).turnTo(0);
    const out = new Kept();
    for (const type of ['bell.echoed', 'bell.rang', 'unheard.of']) {
      expect(machines.accepts(0, numberOf(type), given(type))).toBe(false);
      expect(take(machines, 0, type, out)).toBe(false);
    }
    expect([out.kept, machines.stateName(0), machines.context(0)]).toEqual([[], 'still', { rings: 0 }]);
  });

  it('ask before they move: to accept is not to take', () => {
    const machines = new TableMachines(compiled).turnTo(0);
    expect(machines.accepts(0, numberOf('bell.pulled'), given('bell.pulled'))).toBe(true);
    expect(machines.stateName(0)).toBe('still');
  });

  it('share their tables among cases and replications', () => {
    const [one, other] = [new TableMachines(compiled), new TableMachines(compiled)];
    take(one.turnTo(0), 0, 'bell.pulled');
    expect(other.turnTo(0).stateName(0)).toBe('still');
  });

  it('go on from what was saved any number of times, each by itself', () => {
    const begun = new TableMachines(compiled).turnTo(0);
    take(begun, 0, 'bell.pulled');
    const saved = begun.save();
    const again = [1, 2].map(() => {
      const machines = new TableMachines(compiled);
      machines.restore(saved);
      return machines.turnTo(0);
    });
    const first = again[0] as TableMachines;
    const rings = (machines: TableMachines) => machines.context(0)['rings'];
    for (const type of ['bell.echoed', 'bell.pulled']) take(first, 0, type);
    expect([rings(first), ...[begun, again[1] as TableMachines].map(rings)]).toEqual([2, 1, 1]);
  });
});

describe('machines moved by step and in tables', () => {
  it('are the same to whoever asks', () => {
    const both: readonly Machines[] = [new StepMachines(pathway), new TableMachines(compiled).turnTo(0)];
    const seen = both.map((machines) =>
      PULL.map((type) => {
        const out = new Kept();
        return [
          machines.accepts(0, numberOf(type), given(type)),
          take(machines, 0, type, out),
          out.kept,
          machines.stateName(0),
          { ...machines.context(0) },
          machines.tasks(0),
          machines.atRest(0),
          machines.acceptedTypes(0),
          take(machines, 1, 'bell.rang'),
          machines.stateName(1),
        ];
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toHaveLength(PULL.length);
  });
});
