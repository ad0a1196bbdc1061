import { type Html, html, markup } from './html.js';
import { STYLE } from './style.js';

/** One part of a report, under a heading of its own. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** What stands at the head of a page. */
export interface Head {
  readonly title: string;
  readonly lead: string;
  /** Before the table of contents. */
  readonly opening: Html;
  readonly footer: Html;
}

/** A whole page that needs nothing but itself: no script, no font, no picture from elsewhere. */
export function pageOf({ title, lead, opening, footer }: Head, parts: readonly Part[]): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${markup(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        <header>
          <div class="width">
            <p class="brand">frontdoor</p>
            <p class="service">Simulation report</p>
          </div>
        </header>
        <div class="width">
          <main id="main">
            <h1>${title}</h1>
            <p class="lead">${lead}</p>
            ${opening} ${contentsOf(parts)}
            ${parts.map(
              ({ id, title: named, body }, place) =>
                html`<section id="${id}" aria-labelledby="${id}-heading">
                  <h2 id="${id}-heading">${place + 1}. ${named}</h2>
                  ${body}
                </section> `,
            )}
          </main>
        </div>
        <footer><div class="width">${footer}</div></footer>
      </body>
    </html> `.text;
}

function contentsOf(parts: readonly Part[]): Html {
  return html`<nav aria-label="Contents" class="contents">
    <h2>Contents</h2>
    <ol>
      ${parts.map(({ id, title: named }) => html`<li><a href="#${id}">${named}</a></li>`)}
    </ol>
  </nav>`;
}
