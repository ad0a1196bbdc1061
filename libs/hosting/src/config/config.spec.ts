import { type Config, ConfigNotValid, configOf } from './config.js';
import { SERVICE_NAMES } from './settings.js';

/** What is said to be wrong with settings. */
function faultsOf(environment: Record<string, string>, options: readonly string[] = []): readonly string[] {
  try {
    configOf(environment, options);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigNotValid)) throw error;
    return error.faults.map(({ setting, words }) => `${setting}: ${words}`);
  }
}

describe('a config', () => {
  it('needs no setting: everything on this machine, all services, the wall clock', () => {
    expect(configOf({ HOME: '/home/somebody' }, [], '/the/project')).toMatchObject({
      databaseUrl: undefined,
      redisUrl: undefined,
      scenario: undefined,
      newDoorScenario: '/the/project/scenarios/worcestershire-2014-15.yaml',
      services: SERVICE_NAMES,
      hostsExperiments: true,
      host: '127.0.0.1',
      port: 3000,
    } satisfies Partial<Config>);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(configOf({ DATABASE_URL: '', SERVICES: '', PORT: '' })).toEqual(configOf({}));
  });

  it('lets an option win over its variable', () => {
    const { port, services } = configOf({ PORT: '1', SERVICES: 'mash' }, ['--port', '2', '--services=early-help,cse']);
    expect({ port, services }).toEqual({ port: 2, services: ['early-help', 'cse'] });
  });

  it.each([
    ['mash,early-help', ['mash', 'early-help'], false],
    ['experiments', [], true],
    [' experiments , mash ', ['mash'], true],
    ['none', [], false],
  ])('hosts for SERVICES=%s no more than that', (text, services, hostsExperiments) => {
    expect(configOf({ SERVICES: text })).toMatchObject({ services, hostsExperiments });
  });

  it('names every fault at once, what was found, and a way out', () => {
    const environment = {
      DATABASE_URL: 'mysql://me:secret@db/front',
      REDIS_URL: 'no address',
      SERVICES: 'mahs,cse,',
      FRONTDOOR_SCENARIO: 'no/such.yaml',
      FRONTDOOR_SPEED: '1 day a second',
      PORT: '70000',
      LOG_LEVEL: 'wran',
      FRONTDOOR_TOKENS: '/',
      AT_ONCE: 'many',
    };
    expect(faultsOf(environment, ['--prot', '--metrics-port'])).toEqual([
      '--prot: there is no such option. Did you mean `--port`?',
      '--metrics-port: it is given nothing: say what it is to be after it.',
      'SERVICES: found "mahs,cse,": There is no "mahs". Did you mean `mash`? A name is missing between two commas, or at an end.',
      'DATABASE_URL: found "mysql://me@db/front": give one such as postgres://user@127.0.0.1:5432/frontdoor.',
      'REDIS_URL: found what is no address: give one such as redis://127.0.0.1:6379.',
      'FRONTDOOR_SCENARIO: found "no/such.yaml": there is no such file; give the path of a scenario, such as scenarios/example-small.yaml.',
      'FRONTDOOR_SPEED: found "1 day a second": give wall, 60x or 1 day per second: at least as fast as the wall clock, at most 32 days per second.',
      'AT_ONCE: found "many": give a whole number from 1 to 100.',
      'PORT: found "70000": give a whole number from 0 to 65535.',
      'FRONTDOOR_TOKENS: found "/": it is not a file; give the path of a file of hashed tokens with their roles.',
      'LOG_LEVEL: found "wran": Did you mean `warn`?',
    ]);
  });

  it('never shows a password', () => {
    expect(faultsOf({ DATABASE_URL: 'http://me:secret@x/', REDIS_URL: '://me:secret@' }).join('\n')).not.toContain(
      'secret',
    );
  });

  it('listens where others can reach it only when it knows who they are', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toEqual([
      'HOST: found "0.0.0.0", which others can reach, and no FRONTDOOR_TOKENS: name a file of tokens, or leave it out.',
    ]);
    expect(faultsOf({}, ['--host=example.test'])).toHaveLength(1);
    expect(configOf({ HOST: '0.0.0.0', FRONTDOOR_TOKENS: 'package.json' }).host).toBe('0.0.0.0');
    expect(configOf({ HOST: '127.0.0.2' }).host).toBe('127.0.0.2');
  });
});
