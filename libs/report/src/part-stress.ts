import type { ReportFacts } from './facts.js';
import { html } from './html.js';
import type { Part } from './page.js';
import { stressSections } from './stress-items.js';

/** What another modeller needs to judge the study and to repeat it. */
export function stressPart(facts: ReportFacts): Part {
  return {
    id: 'stress',
    title: 'For other modellers: the STRESS-DES checklist',
    body: html`<p>
        The checklist of Monks and others for reporting a discrete-event simulation (S-145), filled in from the
        scenarios and the program.
      </p>
      ${stressSections(facts).map(
        ([heading, items]) =>
          html`<h3>${heading}</h3>
            <dl>
              ${items.map(
                ({ item, says }) =>
                  html`<dt>${item}</dt>
                    <dd>${says}</dd>`,
              )}
            </dl> `,
      )}`,
  };
}
