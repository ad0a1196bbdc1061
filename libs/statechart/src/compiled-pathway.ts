import type { Pathway } from './pathway.js';
import { type Tables, compile } from './tables.js';
import { TaskSets } from './task-sets.js';

/** A pathway's machines as tables, made once and shared by every case and every replication. */
export interface CompiledPathway {
  readonly pathway: Pathway;
  readonly tables: readonly Tables[];
  /** By service and type number: the type's place in the service's tables, or -1. */
  readonly places: readonly Int16Array[];
  readonly taskSets: TaskSets;
}

/** Compiles every machine of a pathway. */
export function compilePathway(pathway: Pathway): CompiledPathway {
  const tables = pathway.services.map(({ id, machine }) =>
    compile(machine, {
      type: (name) => pathway.typeNumber.get(name) ?? -1,
      timer: (name) => pathway.timerNumber.get(`${id}/${name}`) ?? -1,
    }),
  );
  const places = tables.map(({ types }) => Int16Array.from(pathway.types, (type) => types.indexOf(type)));
  return { pathway, tables, places, taskSets: new TaskSets() };
}
