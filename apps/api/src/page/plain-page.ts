import { type Html, STYLE, html, markup } from '@frontdoor/report';

/** What a page of the server adds to how a report looks. The id of a case is one word of up to 100 characters. */
const MORE = `
table{max-width:46em}
td a{overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:12px 40px;margin:0 0 26px}
.counts div{min-width:9em}
.counts dt{margin:0;font-weight:normal;font-size:16px;color:#484949}
.counts dd{margin:0;font-size:36px;font-weight:bold}
.clocks td{min-width:7em}
@media (max-width:640px){
.clocks tbody th{min-width:6em}
}
`;

/** A whole page in the manner of the report, that needs nothing but itself. */
export function plainPage(title: string, body: Html, { head = html`` }: { readonly head?: Html } = {}): string {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        ${head}
        <title>${title}</title>
        <style>
          ${markup(STYLE + MORE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the page</a>
        <header>
          <div class="width">
            <p class="brand">frontdoor</p>
            <p class="service">Simulation, live</p>
          </div>
        </header>
        <div class="width">
          <main id="main">
            <h1>${title}</h1>
            ${body}
          </main>
        </div>
        <footer>
          <div class="width">
            <p>All cases here are synthetic. Nothing on this page is about a real child, worker or family.</p>
          </div>
        </footer>
      </body>
    </html> `.text;
}
