import type { StateValue } from 'xstate';
import type { CompiledPathway } from './compiled-pathway.js';
import type { Context } from './operations.js';
import type { Tables } from './tables.js';

/** How many numbers are kept for a service of a case: its configuration first, and where the others lie. */
export const CELLS = 3;
/** Whether its context is its own to be changed: 1 or 0. */
export const OWN = 1;
/** The set of tasks that the driver holds open, as the pathway's task sets number it. */
export const HELD = 2;

/** Where the machines of many cases stand, as plain data, in words that mean the same in another process. */
export interface SavedMachines {
  /** By service: the configurations that are numbered here. */
  readonly values: readonly (readonly StateValue[])[];
  /** By case and service. */
  readonly configurations: Int32Array;
  readonly contexts: readonly (Context | undefined)[];
  /** By case and service: the set of tasks that the driver holds open, as `taskSets` numbers them. */
  readonly held: Int16Array;
  readonly taskSets: readonly (readonly number[])[];
}

/** What the cells and contexts of cases come to. */
export function savedOf(
  { tables, taskSets }: CompiledPathway,
  cells: Int16Array,
  contexts: readonly (Context | undefined)[],
): SavedMachines {
  const configurations = new Int32Array(contexts.length);
  const held = new Int16Array(contexts.length);
  for (let place = 0; place < contexts.length; place++) {
    configurations[place] = cells[CELLS * place] as number;
    held[place] = cells[CELLS * place + HELD] as number;
  }
  return { values: tables.map((of) => of.configurations), configurations, contexts, held, taskSets: taskSets.list() };
}

/** Puts what was saved into cells, numbered as this process numbers configurations and sets. */
export function restoreInto(
  cells: Int16Array,
  { tables, taskSets }: CompiledPathway,
  { values, configurations, held, taskSets: sets }: SavedMachines,
): void {
  const numbers = values.map((of, service) => of.map((value) => (tables[service] as Tables).number(value)));
  const setNumbers = sets.map((set) => taskSets.numberOf(set));
  for (let place = 0; place < configurations.length; place++) {
    const ofService = numbers[place % values.length] as readonly number[];
    cells[CELLS * place] = ofService[configurations[place] as number] as number;
    // What was saved may be gone on from again: a context becomes the case's own once it changes.
    cells[CELLS * place + OWN] = 0;
    cells[CELLS * place + HELD] = setNumbers[held[place] as number] as number;
  }
}
