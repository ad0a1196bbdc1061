import { spawnSync } from 'node:child_process';

const alone = (...command: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/offline/run.mjs', ...command], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

const nothing = alone('true');

/** Only Linux can give a command a network of its own, and not every Linux lets us: there the program must say so. */
const isPossible = !nothing.said.includes('Nothing can be proven here');

if (!isPossible)
  describe('a command that can be given no network of its own', () => {
    it('is not run, and the reason is told with a way out', () => {
      expect(nothing).toMatchObject({ status: 1, said: expect.stringMatching(/Run this as root on Linux/) as string });
    });
  });
else
  describe('a command in a network of its own', () => {
    it('ends as it does anywhere when it reaches for nothing outside', () => {
      expect(alone(process.execPath, '-e', 'process.exit(7)')).toMatchObject({ status: 7 });
      expect(alone(process.execPath, 'bin/frontdoor.mjs', '--version').said).toContain('No process of');
    });

    it.each([
      ['a connection', "require('net').connect(80, '198.51.100.1').on('error', () => {})"],
      ['a question for a name', "require('dns').lookup('example.com', () => {})"],
      ['a request that is only tried', "fetch('https://example.com').catch(() => {})"],
    ])('is found out when it tries %s, however it ends itself', (_, script) => {
      const { status, said } = alone(process.execPath, '-e', script);
      expect({ status, said }).toEqual({
        status: 1,
        said: expect.stringMatching(/tried to reach something outside/) as string,
      });
    });

    it('may speak with itself', () => {
      const script = `const server = require('net').createServer().listen(0, '127.0.0.1', () =>
      require('net').connect(server.address().port, '127.0.0.1').on('close', () => server.close()).end());
      server.on('connection', (line) => line.end());`;
      expect(alone(process.execPath, '-e', script)).toMatchObject({ status: 0 });
    });
  });
