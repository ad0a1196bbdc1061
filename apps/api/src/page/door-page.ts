import type { ServiceFound } from '../door/services.query.js';
import { type Html, html } from '@frontdoor/report';
import { sayMoment } from '@frontdoor/standards';
import { inWords, nameOf, sayingOf } from '@frontdoor/statechart';
import type { ClockAt } from '@frontdoor/views';
import type { DoorShown, TasksWaiting } from './door-now.query.js';
import { plainPage } from './plain-page.js';

/** How often a page that keeps itself up to date asks again. Unit: seconds. */
const EVERY = 15;

/** What the page needs beside how the door stands. */
export interface PageOf {
  readonly shown: DoorShown;
  readonly services: readonly ServiceFound[];
  /** What a standard is called. */
  readonly nameOf: (standard: string) => string;
  /** Whether it asks again by itself. */
  readonly isKept: boolean;
  readonly hasReport: boolean;
}

/** The page of the door: what is going on now, without a script. */
export function doorPage({ shown, services, nameOf, isKept, hasReport }: PageOf): string {
  const { time, counts, overdue, dueSoon, waiting, refused } = shown;
  const head = isKept ? html`<meta http-equiv="refresh" content="${EVERY}" />` : html``;
  const body = html`
    <p class="lead">It is ${sayMoment(time.now)} at this door. Its time is ${clockWords(time.clock)}.</p>
    <p class="warning">All cases here are synthetic: no child, worker or family in them is real.</p>
    ${keeping(isKept)}
    <h2>Now</h2>
    <dl class="counts">
      ${count('cases in hand', counts.cases.open)} ${count('cases in all', counts.cases.all)}
      ${count('tasks open', counts.tasks.open)} ${count('clocks running', counts.clocks.running)}
      ${count('due in two days', counts.clocks.dueSoon)} ${count('overdue', counts.clocks.overdue)}
      ${count('events', counts.events)}
    </dl>
    ${refused > 0 && html`<p class="inset">${refusedWords(refused)} <a href="/refused">See what was refused</a>.</p>`}
    <section>
      <h2>Overdue</h2>
      ${clockTable(overdue, counts.clocks.overdue, nameOf)}
    </section>
    <section>
      <h2>Due within two days</h2>
      ${clockTable(dueSoon, counts.clocks.dueSoon, nameOf)}
    </section>
    <section>
      <h2>Open tasks by role and team</h2>
      ${taskTable(waiting)}
    </section>
    <section>
      <h2>Cases by service</h2>
      ${serviceTable(services)}
    </section>
    <section>
      <h2>More</h2>
      <ul>
        <li>
          ${hasReport ? html`<a href="/report">The report</a>: the front door as it is, and redesigned` : html`The report is not written yet`}
        </li>
        <li><a href="/api">The documentation of the API</a>, where every address can be tried</li>
        <li>
          <a href="/cases">Cases</a>, <a href="/tasks">open tasks</a>,
          <a href="/clocks?state=overdue">overdue clocks</a> as JSON
        </li>
      </ul>
    </section>
  `;
  return plainPage('The front door, live', body, { head });
}

function keeping(isKept: boolean): Html {
  return isKept
    ? html`<p class="note">This page asks again every ${EVERY} seconds. <a href="/">Stop</a></p>`
    : html`<p class="note"><a href="/?keep=yes">Keep this page up to date</a>, asking again every ${EVERY} seconds</p>`;
}

function clockWords(label: string): string {
  if (label === 'wall') return 'that of the wall clock';
  if (label === 'stepped') return 'moved on step by step by whoever plays it';
  const [, factor] = /^accelerated x(\d+)$/.exec(label) ?? [];
  return factor === undefined ? label : `${Number(factor).toLocaleString('en-GB')} times as fast as the wall clock’s`;
}

function count(words: string, number: number): Html {
  return html`<div>
    <dt>${words}</dt>
    <dd>${number.toLocaleString('en-GB')}</dd>
  </div> `;
}

function refusedWords(refused: number): string {
  return refused === 1
    ? 'One event was refused and waits for somebody.'
    : `${refused} events were refused and wait for somebody.`;
}

function clockTable(clocks: readonly ClockAt[], all: number, nameOf: (standard: string) => string): Html {
  if (clocks.length === 0) return html`<p>None.</p>`;
  const rows = clocks.map(
    ({ caseId, standard, dueAt }) =>
      html`<tr>
        <th scope="row">${nameOf(standard)}</th>
        <td><a href="/cases/${encodeURIComponent(caseId)}">${caseId}</a></td>
        <td>${dueAt === null ? 'cannot be told' : sayMoment(dueAt)}</td>
      </tr> `,
  );
  return html`<div class="table clocks">
      <table>
        <thead>
          <tr>
            <th scope="col">Standard</th>
            <th scope="col">Case</th>
            <th scope="col">Due</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${all > clocks.length && html`<p class="note">The first ${clocks.length} of ${all.toLocaleString('en-GB')}.</p>`}`;
}

function taskTable(waiting: readonly TasksWaiting[]): Html {
  if (waiting.length === 0) return html`<p>No task is open.</p>`;
  const rows = waiting.map(
    ({ whom, open, takenUp, overdue }) =>
      html`<tr>
        <th scope="row">${inWords(whom)}</th>
        <td class="number">${open}</td>
        <td class="number">${takenUp}</td>
        <td class="number">${overdue}</td>
      </tr> `,
  );
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          <th scope="col">Role and team</th>
          <th scope="col" class="number">Open</th>
          <th scope="col" class="number">Taken up</th>
          <th scope="col" class="number">Overdue</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** `supporting.visiting` as `supporting: visiting`. */
const stateInWords = (state: string): string => inWords(state).replaceAll('.', ': ');

function serviceTable(services: readonly ServiceFound[]): Html {
  const rows = services.map(
    ({ service, says, cases, states }) =>
      html`<tr>
        <th scope="row">${nameOf({ id: service, says })}<small>${sayingOf(says)}</small></th>
        <td class="number">${cases}</td>
        <td>${states.map(({ state, cases: number }) => `${number} ${stateInWords(state)}`).join('; ')}</td>
      </tr> `,
  );
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col" class="number">Cases in hand</th>
          <th scope="col">In which states</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
