import type { StateValue } from 'xstate';
import type { Context } from './operations.js';

/** Where the machines of many cases stand, as plain data. */
export interface SavedMachines {
  /** By service: the configurations that are numbered here. */
  readonly values: readonly (readonly StateValue[])[];
  /** By case and service. */
  readonly configurations: Int32Array;
  readonly contexts: readonly (Context | undefined)[];
}
