import { serviceOf } from '@frontdoor/cases';
import type { Vocabulary } from '@frontdoor/scenarios';
import { RULE_SETS } from '@frontdoor/standards';
import { type Pathway, type StateMeta, type TaskOf, nodesOf } from '@frontdoor/statechart';
import { EVERY_MEASURE } from './measures.js';

/** The ids of the rule sets that are national guidance; the others are local. */
const NATIONAL = /^wt\d{4}$/;

/** What a scenario may name, read off the services and standards there are. */
export function vocabularyOf(pathway: Pathway): Vocabulary {
  const roles = [...new Set(pathway.tasks.flatMap((task) => rolesOf(pathway, task)))].toSorted();
  const ruleSets = RULE_SETS.map(({ id }) => id);
  return {
    services: pathway.services.map(({ id }) => id),
    tasks: Object.fromEntries(
      pathway.tasks.map((task) => [
        task.id,
        {
          choices: task.task.offers.map(({ choice }) => choice),
          asks: [...new Set(task.task.offers.flatMap(({ asks = {} }) => Object.keys(asks)))],
          roles: rolesOf(pathway, task),
          givesUp: givesUpOf(pathway, task),
        },
      ]),
    ),
    roles: roles.filter((role) => !isPlace(role)),
    places: roles.filter(isPlace),
    streams: streamsOf(pathway),
    events: pathway.types,
    ruleSets: ruleSets.filter((id) => NATIONAL.test(id)),
    localRules: ruleSets.filter((id) => !NATIONAL.test(id)),
    measures: EVERY_MEASURE.map(({ id }) => id),
  };
}

/** A child sent straight to a service. */
const SENT = { source: '10', district: 'any', ageYears: 0 };

/** The events of its own by which a service takes a child sent straight to it. */
function streamsOf({ services }: Pathway): readonly string[] {
  return services.flatMap(({ id, takes }) =>
    Object.keys(takes).filter((type) => serviceOf(type) === id && takes[type]?.safeParse(SENT).success),
  );
}

/** The choices that the machine takes wherever it waits for a task to be taken up; any where taking up is no event. */
function givesUpOf({ services }: Pathway, { service, id, task: { begins, offers } }: TaskOf): readonly string[] {
  const machine = services[service]?.machine;
  const waiting = machine === undefined || begins === undefined ? [] : nodesOf(machine).filter(waitsFor(id, begins));
  const taken = offers.filter(({ type }) => waiting.every(({ ownEvents }) => ownEvents.includes(type)));
  return taken.map(({ choice }) => choice);
}

const waitsFor = (id: string, begins: string) => (node: ReturnType<typeof nodesOf>[number]) =>
  (node.meta as StateMeta | undefined)?.task === id && node.ownEvents.includes(begins);

/** A task's roles; what depends on the case is written `<team>` or `<district>`. */
function rolesOf({ services }: Pathway, { service, task: { who } }: TaskOf): readonly string[] {
  if (typeof who !== 'function') return who;
  const context = (services[service]?.machine.config as { context?: object } | undefined)?.context;
  const anyCase = { ...context, team: '<team>', district: '<district>' };
  return (who as unknown as (context: unknown) => readonly string[])(anyCase);
}

/** A role that is a place a child holds, not a person. */
const isPlace = (role: string): boolean => role.slice(0, Math.max(0, role.indexOf('/'))).endsWith('-place');
