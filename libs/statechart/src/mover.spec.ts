import { EventNotAccepted } from '@frontdoor/cases';
import type { Machines } from './machines.js';
import { type Happenings, Mover, PathwayBroken } from './mover.js';
import { type Pathway, pathwayOf } from './pathway.js';
import type { Service } from './service.js';
import { StepMachines } from './step-machines.js';
import { bell, caller, given, servant } from './support/house.js';
import { compilePathway } from './compiled-pathway.js';
import { TableMachines } from './table-machines.js';

const whole = pathwayOf([bell(), servant('porter'), servant('footman')]);

/** What a driver hears, in words. */
function listener(pathway: Pathway): Happenings & { readonly heard: string[] } {
  const heard: string[] = [];
  const name = (service: number) => pathway.services[service]?.id ?? 'outside';
  return {
    heard,
    happened: (type, data, teller) =>
      void heard.push(`${pathway.types[type]} by ${name(teller)} ${JSON.stringify(data)}`),
    started: (timer) => void heard.push(`start ${pathway.timers[timer]?.name}`),
    cancelled: (timer) => void heard.push(`cancel ${pathway.timers[timer]?.name}`),
    moved: (service) => void heard.push(`moved ${name(service)}`),
  };
}

const drivers: readonly (readonly [string, (pathway: Pathway) => Machines])[] = [
  ['step', (pathway) => new StepMachines(pathway)],
  ['tables', (pathway) => new TableMachines(compilePathway(pathway)).reset(0)],
];

describe.each(drivers)('a case moved by %s', (_, machinesOf) => {
  function moving(pathway = whole) {
    const machines = machinesOf(pathway);
    const mover = new Mover(pathway, machines);
    const driver = listener(pathway);
    return { machines, driver, give: (type: string) => mover.move(given(type), driver) };
  }

  it('hears an event in every service that takes it, then what they tell, first told first', () => {
    const { driver, give } = moving();
    give('bell.pulled');
    expect(driver.heard).toEqual([
      'bell.pulled by outside {}',
      'start echo',
      'moved bell',
      'bell.rang by bell {"rings":1}',
      'moved porter',
      'moved footman',
      'porter.came by porter {}',
      'porter.went by porter {}',
      'footman.came by footman {}',
      'footman.went by footman {}',
    ]);
  });

  it('hears of a timer cancelled', () => {
    const { driver, give } = moving();
    give('bell.pulled');
    give('bell.echoed');
    expect(driver.heard.slice(-3)).toEqual(['bell.echoed by outside {}', 'cancel echo', 'moved bell']);
  });

  it('refuses what one of the services has no use for, before any has moved', () => {
    const { machines, driver, give } = moving();
    expect(() => give('bell.echoed')).toThrow(
      'bell in "still" cannot take bell.echoed (case child-1); it can take: bell.pulled',
    );
    expect(driver.heard).toEqual([]);
    expect(machines.stateName(0)).toBe('still');
  });

  it.each(['porter.came', 'unheard.of'])('refuses %s, which no service takes', (type) => {
    expect(() => moving().give(type)).toThrow(EventNotAccepted);
    expect(() => moving().give(type)).toThrow('no service in "any state" cannot take');
  });

  it('says whose telling another service could not take', () => {
    const { give } = moving();
    give('bell.pulled');
    give('bell.echoed');
    expect(() => give('bell.pulled')).toThrow(PathwayBroken);
  });

  it('forgets what was left to tell when something went wrong', () => {
    const { driver, give } = moving();
    give('bell.pulled');
    give('bell.echoed');
    expect(() => give('bell.pulled')).toThrow('machine/bell told what another service cannot take: porter in "coming"');
    driver.heard.length = 0;
    give('bell.echoed');
    expect(driver.heard).toEqual(['bell.echoed by outside {}', 'cancel echo', 'moved bell']);
  });

  it('does not let services answer each other for ever, and says who does, what and of which case', () => {
    const { driver, give } = moving(pathwayOf([caller('north', 'south'), caller('south', 'north')]));
    expect(() => give('north.called')).toThrow(
      /^machine\/(north|south) and others tell each other (north|south)\.called for ever \(case child-1\)$/,
    );
    expect(driver.heard.length).toBeLessThan(25_000);
  });

  it('takes an event of a service that stands alone', () => {
    const alone: readonly Service[] = [bell()];
    const { driver, give } = moving(pathwayOf(alone));
    give('bell.pulled');
    expect(driver.heard.at(-1)).toBe('bell.rang by bell {"rings":1}');
  });
});
