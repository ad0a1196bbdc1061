import { type Move, type RoleRow, type TaskRow, movesOf, roleRows, taskRows, worstOf } from './bottlenecks.js';
import { dotChart } from './chart.js';
import type { CsvCell } from './csv.js';
import { type ReportFacts, shortNames, singleOf } from './facts.js';
import { type Html, html } from './html.js';
import type { Part } from './page.js';
import { capitalised, sayDifference, sayHours, sayNumber, sayValue } from './say.js';
import { type Column, tableOf } from './table.js';

/** Unit: rows in the page; the file holds all. */
const MOST_TASKS = 15;
const MOST_MOVES = 5;

/** Where children wait, whose hands are full, and how a design moves both. */
export function bottlenecksPart(facts: ReportFacts): Part {
  const rows = taskRows(facts);
  const people = roleRows(facts, 'people');
  const names = shortNames(facts.designs);
  return {
    id: 'bottlenecks',
    title: facts.designs.length > 1 ? 'Where the bottleneck is, and where it moves' : 'Where the bottleneck is',
    body: html`<p>
        A bottleneck is where the most waiting adds up. All waits are until somebody takes a piece of work up, nights
        and weekends included; work that spans days, such as an assessment, waits until a worker has room in their
        caseload, and help until there is a place.
      </p>
      ${names.map((name, place) => worst(rows, place, name, facts))} ${movesOfAll(rows, facts, names)}
      ${waitingChart(rows, names, singleOf(facts.designs[0]))} ${tasksTable(rows, names, facts)}
      <h3>Whose hands are full</h3>
      <p>
        Of the hours people are at work, the share in which they have one of these tasks in hand. Above 85% or so,
        queues grow fast with every case more; far below it, people are not what holds things up, or do other work that
        is not in the model.
      </p>
      ${busyChart(people, names)} ${rolesTable('people-table', 'Share of hours busy, by role', people, names, facts)}
      ${rolesTable('places-table', 'Places and sessions: share in use', roleRows(facts, 'places'), names, facts)}`,
  };
}

function worst(rows: readonly TaskRow[], place: number, name: string, { designs }: ReportFacts): Html {
  const row = worstOf(rows, place);
  const found = row?.designs[place];
  const design = designs[place];
  if (!row || !found || !design) return html`<p><strong>${name}:</strong> nothing waits.</p>`;
  const days = sayNumber(found.waitedDays.mean);
  return html`<p>
    <strong>${name}:</strong> the most waiting is to “${row.says.charAt(0).toLowerCase()}${row.says.slice(1)}”
    (${row.service}): ${sayNumber(found.came.mean)} times in the ${singleOf(design)},
    ${found.waitHours ? sayHours(found.waitHours.mean) : 'no wait'} on average, ${days} days of waiting in all; at the
    longest ${sayNumber(found.longest.mean)} wait at one time.
  </p> `;
}

function movesOfAll(rows: readonly TaskRow[], { designs }: ReportFacts, names: readonly string[]): Html {
  return html`${designs.slice(1).map((design, place) => {
    const moves = movesOf(rows, design);
    const [falls, rises] = [
      moves.filter(({ waitedDays }) => waitedDays.difference < 0),
      moves.filter(({ waitedDays }) => waitedDays.difference > 0),
    ];
    return html`<h3>What moves: ${names[place + 1]}</h3>
      <p class="note">
        Only what is shown to differ, allowing for all that were looked at: a larger difference that is not named here
        may be chance alone.
      </p>
      ${moves.length === 0 ? html`<p>No change in waiting is shown.</p>` : html`${listOf('Where waiting is shown to fall, most first', falls)}${listOf('Where waiting is shown to rise, most first', rises)}`}`;
  })}`;
}

function listOf(heading: string, moves: readonly Move[]): Html {
  if (moves.length === 0) return html`<p>${heading}: nowhere.</p>`;
  return html`<h4>${heading}</h4>
    <ul>
      ${moves.slice(0, MOST_MOVES).map(({ row, waitedDays }) => html`<li>${row.says} (${row.service}): ${sayDifference(waitedDays.difference, waitedDays.interval, 'events')} days of waiting in all, from ${sayNumber(waitedDays.means[0])} to ${sayNumber(waitedDays.means[1])}.</li>`)}
    </ul> `;
}

function waitingChart(rows: readonly TaskRow[], designs: readonly string[], single: string): Html {
  const shown = rows.slice(0, 10).map((row) => ({
    label: row.says,
    dots: row.designs.map((found) => (found ? { value: found.waitedDays.mean } : undefined)),
  }));
  const title = `The ten tasks that are waited for longest: days of waiting in the ${single}, all waits together`;
  const desc =
    'A row for each task and a sign for each design: further right, more waiting. The table below holds the same.';
  return dotChart({ id: 'waiting-chart', title, desc, rows: shown, designs, scale: 'Days of waiting', rule: 0 });
}

function tasksTable(rows: readonly TaskRow[], names: readonly string[], { designs }: ReportFacts): Html {
  const cell = (found: TaskRow['designs'][number], longest: number) =>
    found
      ? html`${found.waitHours ? sayHours(found.waitHours.mean, longest) : 'never taken up'}
          <small
            >${sayNumber(found.came.mean)} times; longest queue ${sayNumber(found.longest.mean)};
            ${sayNumber(found.left.mean)} at the end</small
          >`
      : 'does not come';
  const longestOf = (row: TaskRow) => Math.max(...row.designs.map((found) => found?.waitHours?.mean ?? 0));
  const more = rows.length - MOST_TASKS;
  return html`${tableOf({
    id: 'waiting-table',
    caption: 'Tasks by how much they are waited for: mean wait, how often, and the queue',
    columns: [{ head: 'Task' }, ...names.map((head): Column => ({ head, align: 'right' }))],
    rows: rows
      .slice(0, MOST_TASKS)
      .map((row) => [
        html`${row.says} <small>${row.service}; ${row.who}</small>`,
        ...row.designs.map((found) => cell(found, longestOf(row))),
      ]),
    csv: tasksCsv(rows, designs),
  })}
  ${more > 0 && html`<p class="note">And ${more} more tasks, in the file.</p>`}`;
}

function tasksCsv(rows: readonly TaskRow[], designs: ReportFacts['designs']): readonly (readonly CsvCell[])[] {
  return [
    [
      'task',
      'says',
      'service',
      'who',
      'design',
      'times',
      'mean_wait_hours',
      'half_width_95',
      'days_waited',
      'longest_queue',
      'waiting_at_the_end',
    ],
    ...rows.flatMap((row) =>
      row.designs.map((found, place) => [
        row.id,
        row.says,
        row.service,
        row.who,
        designs[place]?.scenario.name,
        found?.came.mean,
        found?.waitHours?.mean,
        found?.waitHours?.halfWidth,
        found?.waitedDays.mean,
        found?.longest.mean,
        found?.left.mean,
      ]),
    ),
  ];
}

function busyChart(people: readonly RoleRow[], designs: readonly string[]): Html {
  const rows = people.slice(0, 14).map(({ role, busy }) => ({
    label: capitalised(role),
    dots: busy.map((share) => (share === undefined ? undefined : { value: share * 100 })),
  }));
  const desc = 'A row for each role and a sign for each design: further right, busier. The table below holds the same.';
  return dotChart({
    id: 'busy-chart',
    title: 'Share of hours busy, by role',
    desc,
    rows,
    designs,
    scale: 'Per cent of hours at work',
    domain: [0, 100],
  });
}

function rolesTable(
  id: string,
  caption: string,
  rows: readonly RoleRow[],
  names: readonly string[],
  { designs }: ReportFacts,
): Html {
  if (rows.length === 0) return html``;
  return tableOf({
    id,
    caption,
    columns: [{ head: 'Role' }, ...names.map((head): Column => ({ head, align: 'right' }))],
    rows: rows.map(({ role, pools, busy }) => [
      html`${capitalised(role)} ${pools > 1 && html`<small>mean of ${pools} teams or districts</small>`}`,
      ...busy.map((share) => (share === undefined ? 'nobody' : sayValue(share, 'share'))),
    ]),
    csv: [['role', ...designs.map(({ scenario }) => scenario.name)], ...rows.map(({ role, busy }) => [role, ...busy])],
  });
}
