import { z } from 'zod';
import { CASE } from '../cases/case-document.js';
import { CASES_PAGE } from '../cases/cases-page.query.js';
import { GIVEN_ANSWER } from '../commands/answer.js';
import { CLOCKS_PAGE } from '../door/clocks-page.query.js';
import { COUNTS } from '../door/counts.query.js';
import { SERVICES } from '../door/services.query.js';
import { TASKS_PAGE } from '../door/tasks-page.query.js';
import { type Served, contact, served } from '../support/served.js';
import { PROBLEM } from './described.decorator.js';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the document of the api', () => {
  let door: Served;
  let document: Document;

  beforeAll(async () => {
    door = await served();
    document = (await (await door.ask('/api/openapi.json')).json()) as Document;
  });

  afterAll(() => door?.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  it('says of every route what it is for, what it takes, and in which problems it may end', () => {
    expect(operations().length).toBeGreaterThan(20);
    for (const { path, operation } of operations()) {
      const { summary, parameters = [], responses } = operation;
      expect([path, summary]).toEqual([path, expect.any(String)]);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(inPath.toSorted());
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '429']));
    }
    const commands = operations().filter(({ method }) => method === 'post');
    for (const { path, operation } of commands) {
      const hasBody = !/\/(drop|cancel|resume)$/.test(path);
      expect([path, operation.requestBody !== undefined]).toEqual([path, hasBody]);
      expect(operation.parameters?.map(({ name }) => name)).toContain('Idempotency-Key');
    }
  });

  it('refers to no schema that it does not hold', () => {
    const referred = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name = ''] of referred) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('takes the facts of a contact from the front door itself', () => {
    const text = JSON.stringify(document.paths['/contacts']?.['post']?.requestBody ?? {});
    const contactText = text + JSON.stringify(document.components.schemas['Contact'] ?? {});
    for (const word of ['police-notification', 'immediateDanger', 'familyId']) expect(contactText).toContain(word);
  });

  it('describes what is sent', async () => {
    const check = async (schema: z.ZodType, path: string, body?: object) => {
      const response = await door.ask(path, body ? { body } : {});
      expect([path, z.safeParse(schema, await response.json()).error?.issues]).toEqual([path, undefined]);
    };
    await check(GIVEN_ANSWER, '/cases/sent/contacts', contact());
    await door.caughtUp();
    await check(CASE, '/cases/sent');
    await check(CASES_PAGE, '/cases');
    await check(TASKS_PAGE, '/tasks');
    await check(CLOCKS_PAGE, '/clocks');
    await check(COUNTS, '/counts');
    await check(SERVICES, '/services');
    await check(PROBLEM, '/cases/none');
  });

  it('is a page that asks nothing of other machines', async () => {
    const page = await door.ask('/api');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    const html = await page.text();
    for (const [, address = ''] of html.matchAll(/(?:src|href)=["']([^"']+)["']/g))
      expect(address).not.toMatch(/^(https?:)?\/\//);
    expect((await door.ask('/api/swagger-ui-bundle.js')).status).toBe(200);
    expect(await (await door.ask('/api/swagger-ui-init.js')).text()).toContain('"validatorUrl": null');
  });
});
