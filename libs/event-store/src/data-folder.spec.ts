import { dataFolderOf } from './data-folder.js';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/one/.local/share/frontdoor'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/frontdoor'],
    ['linux', { XDG_DATA_HOME: '/data', FRONTDOOR_DATA: '/srv/front door' }, '/srv/front door'],
    ['linux', { FRONTDOOR_DATA: '' }, '/home/one/.local/share/frontdoor'],
    ['darwin', {}, '/home/one/Library/Application Support/frontdoor'],
  ] as const)('on %s with %o is %s', (platform, environment, path) =>
    expect(dataFolderOf(environment, platform, '/home/one').path).toBe(path),
  );
});
