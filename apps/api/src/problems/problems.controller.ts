import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AllowAnyone } from '../access/roles.js';
import { plainPage } from '../page/plain-page.js';
import { html } from '@frontdoor/report';
import { PROBLEM_TYPES, type ProblemName } from './problem-types.js';
import { Problem } from './problem.js';

const NAMES = Object.keys(PROBLEM_TYPES) as ProblemName[];

/** The pages that the addresses of problems lead to: what each means, and what to do. */
@Controller('problems')
@ApiExcludeController()
@AllowAnyone()
export class ProblemsController {
  /** Every kind there is. */
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  all(): string {
    const lines = NAMES.map((name) => {
      const { status, title } = PROBLEM_TYPES[name];
      return html`<li><a href="/problems/${name}">${title}</a> (${status})</li> `;
    });
    return plainPage(
      'Problems',
      html`<p class="lead">What an answer of this server can say is wrong.</p>
        <ul>
          ${lines}
        </ul>`,
    );
  }

  /** One kind. */
  @Get(':name')
  @Header('Content-Type', 'text/html; charset=utf-8')
  one(@Param('name') name: string): string {
    if (!isName(name)) throw new Problem('not-found', 'There is no problem of that name.');
    const { status, title, words } = PROBLEM_TYPES[name];
    return plainPage(
      title,
      html`<p class="lead">${words}</p>
        <p>An answer of this kind has the status ${status} and the type <code>/problems/${name}</code>.</p>
        <p><a href="/problems">All kinds of problems</a></p>`,
    );
  }
}

function isName(name: string): name is ProblemName {
  return Object.hasOwn(PROBLEM_TYPES, name);
}
