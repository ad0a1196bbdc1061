import { taskRows } from './bottlenecks.js';
import { type ReportFacts, shortNames } from './facts.js';
import { citedIn } from './part-assumptions.js';
import { listed, sayDay, sayNumber } from './say.js';

/** One item of the checklist, filled in. */
export interface StressItem {
  readonly item: string;
  readonly says: string;
}

/** A section of the checklist. */
export type StressSection = readonly [heading: string, items: readonly StressItem[]];

const item = (name: string, says: string): StressItem => ({ item: name, says });

/** The STRESS-DES checklist, filled in from the scenarios and the program itself. Source: S-145. */
export function stressSections(facts: ReportFacts): readonly StressSection[] {
  return [
    ['1. Objectives', objectives(facts)],
    ['2. Logic', logic(facts)],
    ['3. Data', data(facts)],
    ['4. Experimentation', experimentation(facts)],
    ['5. Implementation', implementation(facts)],
    [
      '6. Code access',
      [
        item(
          '6.1 Sharing of the model',
          `The program is free software under the MIT licence: frontdoor ${facts.program.version}, with its scenarios, sources and assumptions. This report is made again by: ${facts.program.command}`,
        ),
      ],
    ],
  ];
}

function objectives({ designs, comparison }: ReportFacts): readonly StressItem[] {
  const measures = comparison.measures.filter(({ base }) => base !== undefined);
  return [
    item(
      '1.1 Purpose of the model',
      `To try redesigns of a children's social care front door before staff live them: what they do to children, to timeliness and to the people who do the work. The first design is “${designs[0].scenario.title}”. ${designs[0].scenario.description.trim()}`,
    ),
    item(
      '1.2 Model outputs',
      `${measures.length} measures, each counted over the days that count or at their end as its own words say (part “Every measure”); the clocks of every standard; and for each task how often it comes, how long it waits and the longest queue. Intervals are Student's t over replications (95%).`,
    ),
    item(
      '1.3 Aims of experimentation',
      designs.length > 1
        ? `Comparison of scenarios: ${listed(shortNames(designs).map((name) => `“${name}”`))}. What each changes is in the part on the designs.`
        : 'A single scenario; nothing is compared.',
    ),
  ];
}

function logic(facts: ReportFacts): readonly StressItem[] {
  const { designs } = facts;
  const [{ map, scenario, ruleSet }] = designs;
  const roles = Object.keys(scenario.staff).length;
  return [
    item('2.1 Base model overview diagram', 'The map in this report, drawn from the model itself.'),
    item(
      '2.2 Base model logic',
      `${map.services.length} services (${listed(map.services.map(({ name }) => name))}), each a statechart that takes and tells events. An event goes to every service that takes it. A state in which somebody must act opens a task; a standard is measured on the events and moves nobody.`,
    ),
    item(
      '2.3 Scenario logic',
      designs.length > 1
        ? 'Each design is the first with the settings of its table changed; all else is the same file.'
        : 'There is one scenario.',
    ),
    item(
      '2.4 Algorithms',
      'What is decided at a task is drawn from shares by the child’s level of need, or as the scenario says; who takes a task up is the least experienced who may and is free, highest priority first, then longest waiting. Several people are needed at once or not at all. Time goes by the opening hours of each role, English bank holidays and London’s clocks.',
    ),
    item(
      '2.5 Components',
      `Entities: one case is one synthetic child; siblings come together. Activities: ${taskRows(facts).length} kinds of task. Resources: ${roles} roles, written out by team and district, with places and caseloads. Queues: one for each group of people a task needs and each of four priorities, first come, first served; some give up. Entry and exit: a contact enters; a case at rest with no open service has left, and may come again. Limits are those of ${ruleSet.name}.`,
    ),
  ];
}

function data(facts: ReportFacts): readonly StressItem[] {
  const [{ scenario }] = facts.designs;
  const cited = citedIn(facts);
  const [sources, assumptions] = ['S-', 'A-'].map((start) => cited.filter((id) => id.startsWith(start)).length);
  const groups = scenario.numbers.map(({ path }) => path.split('.')[0] ?? '');
  const byGroup = [...new Set(groups)].map((group) => `${group} ${groups.filter((each) => each === group).length}`);
  return [
    item(
      '3.1 Data sources',
      `${sources} sources, listed with publisher, use, support and licence in the part on assumptions and sources.`,
    ),
    item(
      '3.2 Pre-processing',
      'Published counts are used as published. Where a number is put together from several, the assumption it cites says how.',
    ),
    item(
      '3.3 Input parameters',
      `${sayNumber(scenario.numbers.length)} numbers in the first scenario: ${listed(byGroup)}. All are in the file of that part, as written, with their units and distributions.`,
    ),
    item(
      '3.4 Assumptions',
      `${assumptions} assumptions are cited, each with its value, range, reason and what it affects.`,
    ),
  ];
}

function experimentation({ designs, replications, seed, comparison }: ReportFacts): readonly StressItem[] {
  const { from, to, warmUpFrom } = designs[0].scenario.period;
  return [
    item(
      '4.1 Initialisation',
      warmUpFrom === from
        ? 'No warm-up: the run begins on the first day that counts.'
        : `The run begins with an empty front door on ${sayDay(warmUpFrom)}; what happens before ${sayDay(from)} is not counted.`,
    ),
    item('4.2 Run length', `${sayDay(from)} to ${sayDay(to)}: ${sayNumber(to - from + 1)} days that count.`),
    item(
      '4.3 Estimation approach',
      `${sayNumber(replications)} replications of each design, seed ${seed}. Common dice: in each replication every design meets the same children with the same luck, and differences are paired. ${comparison.tested > 0 ? `${sayNumber(comparison.tested)} differences are judged as one family by Holm's method.` : ''}`,
    ),
  ];
}

function implementation({ program }: ReportFacts): readonly StressItem[] {
  return [
    item(
      '5.1 Software',
      `frontdoor ${program.version}, written in TypeScript; statecharts in XState, compiled to tables.`,
    ),
    item(
      '5.2 Random sampling',
      'Counter-based random numbers (Threefry), keyed by seed, replication, case, purpose and turn, so that adding a draw changes no other. Distributions are sampled by inversion.',
    ),
    item(
      '5.3 Model execution',
      'Event scheduling: one agenda ordered by time, then kind, then the order of entering. Replications run in parallel worker threads; their number changes nothing but the time taken.',
    ),
    item(
      '5.4 System specification',
      `${program.machine}. The same seed and scenario give the same result on any machine.`,
    ),
  ];
}
