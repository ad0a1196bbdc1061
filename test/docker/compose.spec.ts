import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { SETTINGS } from '@frontdoor/hosting';

interface Container {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Container>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

const { services, networks } = parse(readFileSync('docker/compose.yaml', 'utf8'), { merge: true }) as Compose;
const all = Object.entries(services);

describe('the containers of the live door', () => {
  it('are a database, queues, an api and workers', () => {
    expect(Object.keys(services)).toEqual(['database', 'queues', 'api', 'worker']);
  });

  it.each(all)('%s says whether it is healthy', (_, { healthcheck }) => {
    expect(healthcheck).toBeDefined();
  });

  it.each(all)('%s has an image of a stated version, or is ours', (_, { image }) => {
    expect(image).toMatch(/^frontdoor$|:\d+-/);
  });

  it.each(all.filter(([, { image }]) => image === 'frontdoor'))(
    '%s is set by settings that there are',
    (_, container) => {
      const known = Object.keys(SETTINGS);
      expect(Object.keys(container.environment ?? {}).filter((variable) => !known.includes(variable))).toEqual([]);
    },
  );

  it('hold no secret: it comes from a file that is made once, and is kept out of the repository', () => {
    expect(services['database']?.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{DATABASE_PASSWORD:\?/);
    for (const name of ['api', 'worker'])
      expect(services[name]?.environment?.['DATABASE_URL']).toMatch(/:\/\/frontdoor:\$\{DATABASE_PASSWORD:\?[^}]*\}@/);
    const ignored = readFileSync('.gitignore', 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['docker/.env', 'docker/secrets/']));
    expect(readFileSync('docker/Dockerfile.dockerignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['docker/.env', 'docker/secrets']),
    );
  });

  it('can be reached from this machine only, and only the api of them', () => {
    expect(all.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))).toEqual([
      'api 127.0.0.1:3000:3000',
    ]);
    const leadOut = Object.entries(networks).flatMap(([name, network]) => (network?.internal === true ? [] : [name]));
    const out = all.flatMap(([name, container]) => (container.networks.some((n) => leadOut.includes(n)) ? [name] : []));
    expect(out).toEqual(['api']);
  });
});
