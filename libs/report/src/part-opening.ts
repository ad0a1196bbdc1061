import { type ReportFacts, shortNames } from './facts.js';
import { type Headlines, headlinesOf } from './headlines.js';
import { type Html, html } from './html.js';
import { sayDay, sayNumber } from './say.js';

/** Unit: redesigns that are each told of at length, and sentences for each where there are more. */
const FEW = 2;
const MOST_OF_MANY = 5;

/** What stands before the contents: that the children are synthetic, and what the designs change in a few sentences. */
export function openingOf(facts: ReportFacts): Html {
  return html`<p class="warning">
      Every child in this report is synthetic: drawn by dice, resembling nobody. The figures are what a model makes of
      its assumptions. They are not a count of real children, and no forecast.
    </p>
    ${inShort(facts)} ${whatThisIs(facts)}`;
}

function inShort(facts: ReportFacts): Html {
  const [first, ...others] = facts.designs;
  const names = shortNames(facts.designs);
  if (others.length === 0) {
    return html`<div class="short">
      <h2>In short</h2>
      <p>This report is of one design: ${first.scenario.title}. Nothing is compared.</p>
    </div>`;
  }
  return html`<div class="short">
    <h2>In short</h2>
    ${headlinesOf(facts).map(
      (headlines, place) =>
        html`<h3>${names[place + 1]}</h3>
          ${sentences(headlines, others.length > FEW ? MOST_OF_MANY : Infinity)}`,
    )}
  </div>`;
}

function sentences({ changes: all, rest }: Headlines, most: number): Html {
  const changes = all.slice(0, most);
  const more = all.length - changes.length;
  return html`${
    changes.length > 0
      ? html`<ul>
          ${changes.map((change) => html`<li>${change}</li>`)}
        </ul>`
      : html`<p>No difference is shown in any main measure.</p>`
  }
  ${more > 0 && html`<p>And ${more} more, in part 1.</p>`}
  ${most === Infinity && rest.map((each) => html`<p>${each}</p>`)} `;
}

function whatThisIs({ designs, replications, asked, seed, comparison }: ReportFacts): Html {
  const [{ scenario }] = designs;
  const { from, to, warmUpFrom } = scenario.period;
  const stopped = replications < asked;
  return html`<h2>What this report is</h2>
    <p>
      A computer model of the front door was played ${sayNumber(replications)} times for each design, each time with
      other dice, over ${sayDay(from)} to ${sayDay(to)} after a warm-up from ${sayDay(warmUpFrom)}.
      ${designs.length > 1 && 'In each replication every design meets the same children with the same luck, so that what differs is the doing of the change.'}
      ${stopped && html`It was stopped early: ${sayNumber(asked)} replications were asked for.`}
    </p>
    <p>
      <strong>How to read the figures.</strong> What stands in brackets after a difference, or “between” two figures, is
      its 95% interval: were the whole experiment made again with other dice, 19 such intervals in 20 would hold the
      true mean difference.
      ${comparison.tested > 0 && html`A difference is named above only if it is shown even when allowing for all ${sayNumber(comparison.tested)} that were looked at.`}
      A single year varies much more than a mean: where a single year is likely to lie is said beside it, and a real
      year is one year.
    </p>
    <p class="note">Seed ${seed}. The same command makes the same report again.</p> `;
}
